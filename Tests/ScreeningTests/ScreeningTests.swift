import Testing

@Suite struct ScreeningTests {}
