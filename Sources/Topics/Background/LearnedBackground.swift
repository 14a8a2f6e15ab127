/// What ``BackgroundCounts/serialized`` wrote: in how many texts of an archive each stem occurs.
package struct LearnedBackground: Hashable, Sendable {
  /// ISO 639-1, lower case.
  package let language: String
  /// The sum over all stems of the texts that hold them, those of a single text included.
  let uses: Int
  let texts: [UInt64: Int]

  /// Reads a file in time linear in its length.
  package init(parsing bytes: Span<UInt8>) throws(MalformedBackground) {
    do {
      _ = try UTF8Span(validating: bytes)
    } catch {
      throw MalformedBackground(bytes: error.byteOffsets, "bytes that are not UTF-8")
    }
    var lines = Lines()
    let head = lines.next(in: bytes).map { Self.fields(bytes, $0) } ?? []
    guard head.count == 3, head[0] == "background", head[1].utf8.count == 2,
      let uses = Int(head[2]),
      uses > 0
    else {
      throw MalformedBackground(
        bytes: lines.last,
        "expected what `moderato learn background` writes, beginning with `background en 238751`"
      )
    }
    var texts: [UInt64: Int] = [:]
    while let line = lines.next(in: bytes) {
      let fields = Self.fields(bytes, line)
      guard !fields.isEmpty else { continue }
      guard fields.count > 1, let count = Int(fields[0]), (1...uses).contains(count) else {
        throw MalformedBackground(
          bytes: line,
          "expected a number of texts from 1 to \(uses), and the stems that so many hold"
        )
      }
      for stem in fields.dropFirst() { texts[StemKey.of(stem.utf8.span)] = count }
    }
    language = head[1]
    self.uses = uses
    self.texts = texts
  }

  /// What stands between spaces.
  private static func fields(_ bytes: Span<UInt8>, _ line: Range<Int>) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    for index in line {
      if bytes[index] == 0x20 {
        if !field.isEmpty { fields.append(String(decoding: field, as: UTF8.self)) }
        field.removeAll(keepingCapacity: true)
      } else {
        field.append(bytes[index])
      }
    }
    if !field.isEmpty { fields.append(String(decoding: field, as: UTF8.self)) }
    return fields
  }

  /// The lines of a file, one after the other, without their ends.
  private struct Lines {
    private var next = 0
    private(set) var last = 0..<0

    mutating func next(in bytes: Span<UInt8>) -> Range<Int>? {
      guard next < bytes.count else { return nil }
      var end = next
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let hasReturn = end > next && bytes[end - 1] == 0x0D
      last = next..<(hasReturn ? end - 1 : end)
      next = end + 1
      return last
    }
  }
}

/// What is wrong with a file that should be a background, and where.
package struct MalformedBackground: Error, Hashable, Sendable, CustomStringConvertible {
  /// In UTF-8 bytes of the file.
  package var bytes: Range<Int>
  /// In lower case, without a full stop.
  package var description: String

  init(bytes: Range<Int>, _ description: String) {
    self.bytes = bytes
    self.description = description
  }
}
