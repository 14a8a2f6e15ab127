import Testing

@Suite struct ModerationTests {}
