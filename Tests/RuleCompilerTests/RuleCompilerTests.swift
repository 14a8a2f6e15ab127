import Testing

@Suite struct RuleCompilerTests {}
