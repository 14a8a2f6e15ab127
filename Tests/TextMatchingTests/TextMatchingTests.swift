import Testing

@Suite struct TextMatchingTests {}
