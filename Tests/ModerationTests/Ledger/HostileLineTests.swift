import Moderation
import Screening
import Testing

/// Lines that nobody but an attacker writes.
@Suite struct HostileLineTests {
  private func entry(_ sequence: Int64, at milliseconds: Int64) -> LedgerEntry {
    LedgerEntry(
      site: "a",
      sequence: sequence,
      at: Timestamp(milliseconds: milliseconds),
      kind: .noted,
      actor: .rules,
      body: Array(#"{"what":{},"now":[]}"#.utf8),
      previous: LedgerEntry.beginning
    )
  }

  @Test func `An entry is read as it was written`() throws {
    let written = entry(1, at: 1_767_268_800_000)
    #expect(try LedgerEntry(line: written.line) == written)
  }

  @Test(arguments: [Int64.max, Int64.max - 1, 0, -1, Int64.min])
  func `Numbers that no entry has are refused, and so are times that can't be written`(
    number: Int64
  ) {
    if number != .max - 1 {
      #expect(throws: DocumentError.self) {
        try LedgerEntry(line: entry(number, at: 0).line)
      }
    }
    if number.magnitude > 1 {
      #expect(throws: DocumentError.self) {
        try LedgerEntry(line: entry(1, at: number).line)
      }
    }
  }
}
