import POSIX

/// Records in order of time, in a file of their own or in memory.
///
/// A record is kept as three numbers of eight bytes (time, line, length) and its bytes.
struct SortedRun {
  /// What a record is ordered by.
  struct Key: Comparable {
    var time: Int64
    var line: Int64

    static func < (left: Key, right: Key) -> Bool {
      (left.time, left.line) < (right.time, right.line)
    }
  }

  static let headSize = 24

  private let file: Descriptor?
  private var buffer: [UInt8]
  private var position = 0
  private var chunk: [UInt8]
  /// The next record's key, and nil at the end.
  private(set) var key: Key?
  private var length = 0

  /// A run that lies in memory.
  init(bytes: [UInt8]) throws(SystemError) {
    file = nil
    buffer = bytes
    chunk = []
    try readHead()
  }

  /// A run that lies in a file.
  init(path: String) throws(SystemError) {
    file = try Descriptor(path, for: .reading)
    buffer = []
    chunk = Array(repeating: 0, count: 1 << 16)
    try readHead()
  }

  /// Appends the next record's bytes to a batch and goes on to the one after it.
  mutating func take(into batch: inout RawBatch) throws(SystemError) {
    guard let key else { return }
    let start = batch.bytes.count
    batch.bytes.append(contentsOf: buffer[position..<position + length])
    batch.records.append(
      RawRecord(start: start, end: start + length, line: Int(key.line))
    )
    position += length
    try readHead()
  }

  /// Appends the next record to a run and goes on to the one after it.
  mutating func move(into run: inout [UInt8]) throws(SystemError) {
    run.append(contentsOf: buffer[position - Self.headSize..<position + length])
    position += length
    try readHead()
  }

  /// Adds a record to a run that is being made.
  static func append(_ key: Key, _ record: ArraySlice<UInt8>, to run: inout [UInt8]) {
    for number in [key.time, key.line, Int64(record.count)] {
      for shift in 0..<8 { run.append(UInt8(truncatingIfNeeded: number >> Int64(shift * 8))) }
    }
    run.append(contentsOf: record)
  }

  private mutating func readHead() throws(SystemError) {
    guard try fill(Self.headSize) else {
      key = nil
      return
    }
    key = Key(time: number(0), line: number(8))
    length = Int(number(16))
    position += Self.headSize
    // The head stays where it is, so that a record can be moved as a whole.
    guard try fill(length) else {
      key = nil
      return
    }
  }

  private func number(_ offset: Int) -> Int64 {
    var number: UInt64 = 0
    for index in 0..<8 { number |= UInt64(buffer[position + offset + index]) << UInt64(index * 8) }
    return Int64(bitPattern: number)
  }

  /// Makes sure that so many bytes follow; false at the end.
  private mutating func fill(_ count: Int) throws(SystemError) -> Bool {
    guard buffer.count - position < count else { return true }
    guard let file else { return false }
    let kept = min(position, Self.headSize)
    buffer.removeFirst(position - kept)
    position = kept
    while buffer.count - position < count {
      let read = try file.read(into: &chunk)
      guard read > 0 else { return false }
      buffer.append(contentsOf: chunk[..<read])
    }
    return true
  }
}
