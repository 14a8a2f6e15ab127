import SourceText
import Testing

@Suite struct FixItTests {
  private func fixIt(_ edits: (UInt32, UInt32, String)..., file: UInt32 = 0) -> FixIt {
    FixIt(
      "fix",
      edits: edits.map { edit in
        Edit(SourceSpan(file: FileID(file), start: edit.0, end: edit.1), edit.2)
      },
      isSafe: true
    )
  }

  private func apply(_ fixIts: [FixIt], to text: String) -> (String, Int, Int) {
    let fixed = applying(fixIts, to: Array(text.utf8), of: FileID(0))
    return (String(decoding: fixed.bytes, as: UTF8.self), fixed.applied, fixed.skipped)
  }

  @Test("Edits are applied whatever order they come in")
  func order() {
    let result = apply([fixIt((4, 5, "E")), fixIt((0, 1, "A"), (2, 3, ""))], to: "abcdef")
    #expect(result == ("AbdEf", 2, 0))
  }

  @Test("Of cures that overlap the first one wins, and none is applied in part")
  func overlap() {
    let result = apply([fixIt((1, 3, "X")), fixIt((2, 4, "Y"), (5, 6, "Z"))], to: "abcdef")
    #expect(result == ("aXdef", 1, 1))
  }

  @Test("Two insertions at one place exclude each other")
  func insertions() {
    #expect(apply([fixIt((1, 1, ",")), fixIt((1, 1, " "))], to: "ab") == ("a,b", 1, 1))
  }

  @Test("Cures that touch end to start are both applied")
  func adjacent() {
    #expect(apply([fixIt((0, 1, "A")), fixIt((1, 2, "B"))], to: "ab") == ("AB", 2, 0))
  }

  @Test("What lies outside, in another file, or contradicts itself is skipped")
  func impossible() {
    let fixIts = [fixIt((5, 9, "x")), fixIt((0, 1, "x"), file: 1), fixIt((0, 2, "x"), (1, 2, "y"))]
    #expect(apply(fixIts, to: "ab") == ("ab", 0, 3))
    #expect(apply([], to: "ab") == ("ab", 0, 0))
  }
}
