import SourceText
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

  @Test("Past the end means the end, in an empty file as well")
  func end() {
    #expect(place(99, in: Array("ab".utf8)) == [1, 3])
    #expect(place(99, in: []) == [1, 1])
    #expect(place(3, in: Array("ab\n".utf8)) == [2, 1])
  }
}
