import Testing

@Suite struct TopicsTests {}
