import SourceText
import TestSupport
import Testing

@Suite struct LineTableTests {
  private func place(_ offset: UInt32, in bytes: [UInt8]) -> [Int] {
    let position = LineTable(bytes).position(of: offset)
    return [position.line, position.column]
  }

  @Test("Lines end with LF, CR or CR LF")
  func lines() {
    let bytes = Array("a\nb\r\nc\rd".utf8)
    #expect(LineTable(bytes).lineCount == 4)
    #expect(place(0, in: bytes) == [1, 1])
    #expect(place(2, in: bytes) == [2, 1])
    #expect(place(5, in: bytes) == [3, 1])
    #expect(place(7, in: bytes) == [4, 1])
    #expect(LineTable(bytes).bytes(ofLine: 2) == 2..<3)
    #expect(LineTable(bytes).bytes(ofLine: 9) == 8..<8)
  }

  @Test("Columns count code points; a tab is one and so is a wrong byte")
  func columns() {
    let bytes = Array("\té😀".utf8) + [0xFF] + Array("x".utf8)
    #expect(place(1, in: bytes) == [1, 2])
    #expect(place(3, in: bytes) == [1, 3])
    #expect(place(7, in: bytes) == [1, 4])
    #expect(place(8, in: bytes) == [1, 5])
  }

  @Test(
    "A place in a long line is where counting from its start puts it",
    arguments: UInt64(0)..<20
  )
  func longLines(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...3000, using: &random) {
      bytes +=
        [Array("a".utf8), Array("é".utf8), Array("😀".utf8), [0xFF], [0xE2], [0x80]]
        .randomElement(using: &random) ?? []
    }
    let table = LineTable(Array("x\n".utf8) + bytes)
    var runs = InvalidUTF8Runs(bytes)
    var invalid = runs.next()
    var (index, column) = (0, 1)
    while index < bytes.count {
      while let run = invalid, run.upperBound <= index { invalid = runs.next() }
      #expect(table.position(of: UInt32(index + 2)).column == column)
      if let run = invalid, run.contains(index) {
        index += 1
      } else {
        index += 1
        while index < bytes.count, bytes[index] & 0xC0 == 0x80,
          !(invalid.map { $0.contains(index) } ?? false)
        {
          index += 1
        }
      }
      column += 1
    }
  }

  @Test("Past the end means the end, in an empty file as well")
  func end() {
    #expect(place(99, in: Array("ab".utf8)) == [1, 3])
    #expect(place(99, in: []) == [1, 1])
    #expect(place(3, in: Array("ab\n".utf8)) == [2, 1])
  }
}
