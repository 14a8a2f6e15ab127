/// Bytes that leave in the order in which they came.
struct ByteQueue {
  private var bytes: [UInt8] = []
  private var start = 0

  var count: Int { bytes.count - start }

  mutating func append(_ more: ArraySlice<UInt8>) {
    // What was taken goes when it is more than what is left, so that a byte is moved once on average.
    if start > count {
      bytes.removeSubrange(..<start)
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// Moves as many bytes as there are and fit.
  mutating func move(to buffer: UnsafeMutableRawBufferPointer) -> Int {
    let moved = min(count, buffer.count)
    let range = start..<(start + moved)
    unsafe bytes.withUnsafeBytes { unsafe buffer.copyMemory(from: .init(rebasing: $0[range])) }
    start += moved
    if count == 0 {
      bytes.removeAll(keepingCapacity: true)
      start = 0
    }
    return moved
  }
}
