import Testing

@Suite struct MemoryStoreTests {}
