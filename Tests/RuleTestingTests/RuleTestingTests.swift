import Testing

@Suite struct RuleTestingTests {}
