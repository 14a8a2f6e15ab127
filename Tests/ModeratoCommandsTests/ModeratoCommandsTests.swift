import Testing

@Suite struct ModeratoCommandsTests {}
