import Testing

@Suite struct RuleSyntaxTests {}
