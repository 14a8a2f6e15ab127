import SourceText
import Testing

@Suite struct SuppressionTests {
  private func span(_ start: UInt32, _ end: UInt32, file: UInt32 = 0) -> SourceSpan {
    SourceSpan(file: FileID(file), start: start, end: end)
  }

  @Test("A warning of a named code that begins inside is silenced, and nothing else")
  func covers() {
    let suppression = Suppression(
      codes: [Located("W301", at: span(0, 4))],
      extent: span(10, 20),
      removal: span(0, 9)
    )
    let code = DiagnosticCode("W301", "a warning")
    func remains(_ code: DiagnosticCode, _ span: SourceSpan) -> Bool {
      ![Diagnostic(code, "x", at: span)].withoutSuppressed(by: [suppression]).isEmpty
    }
    #expect(!remains(code, span(10, 30)))
    #expect(!remains(code, span(19, 20)))
    #expect(remains(code, span(20, 21)))
    #expect(remains(code, span(9, 15)))
    #expect(remains(code, span(10, 30, file: 1)))
    #expect(remains(DiagnosticCode("W302", "another"), span(10, 30)))
    let error = Suppression(
      codes: [Located("E101", at: span(0, 4))],
      extent: span(0, 99),
      removal: span(0, 9)
    )
    let diagnostic = Diagnostic(DiagnosticCode("E101", "an error"), "x", at: span(5, 6))
    #expect([diagnostic].withoutSuppressed(by: [error]) == [diagnostic])
  }

  @Test("Diagnostics are sorted by place and capped with a count")
  func list() {
    var list = DiagnosticList(limit: 2)
    let code = DiagnosticCode("E1", "x")
    for start in [5, 3, 1] as [UInt32] { list.append(Diagnostic(code, "x", at: span(start, 9))) }
    #expect(list.dropped == 1)
    #expect(list.diagnostics.inSourceOrder().map(\.primary.start) == [3, 5])
  }

  @Test("No number of warnings hides an error")
  func errorAfterWarnings() {
    var list = DiagnosticList(limit: 2)
    for code in ["W1", "W2", "W3", "E1", "E2", "E3", "W4"] {
      list.append(Diagnostic(DiagnosticCode(code, "x"), "x", at: span(0, 1)))
    }
    #expect(list.diagnostics.map(\.code.rawValue) == ["E1", "E2"])
    #expect(list.dropped == 5)
  }
}
