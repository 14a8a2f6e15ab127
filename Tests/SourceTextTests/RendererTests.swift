import Foundation
import SourceText
import TestSupport
import Testing

@Suite struct RendererTests {
  private func sources(_ texts: String...) -> SourceMap {
    var map = SourceMap()
    for (index, text) in texts.enumerated() {
      _ = map.add(SourceFile(path: "file\(index).rules", bytes: Array(text.utf8)))
    }
    return map
  }

  private func span(_ start: UInt32, _ end: UInt32, file: UInt32 = 0) -> SourceSpan {
    SourceSpan(file: FileID(file), start: start, end: end)
  }

  private let code = DiagnosticCode("W999", "a test")

  @Test("Labels, notes and cures stand with their places, in other files too")
  func everything() {
    let map = sources("first\nsecond line\n\n\nfifth line\n", "other\n\tfile here\n")
    let diagnostic = Diagnostic(
      code,
      "something is odd",
      at: span(6, 12),
      labels: [
        Label("because of this", at: span(13, 17)),
        Label("and of this", at: span(20, 25)),
        Label("declared there", at: span(7, 11, file: 1)),
      ],
      notes: ["a note"],
      fixIts: [FixIt("do this", edits: [Edit(span(6, 12), "2nd")], isSafe: true)]
    )
    let error = Diagnostic(DiagnosticCode("E999", "b"), "no", at: span(31, 31))
    expectGolden(
      TerminalRenderer(sources: map, isColoured: false).render([diagnostic, error]),
      "terminal.txt"
    )
    expectGolden(
      TerminalRenderer(sources: map, isColoured: true).render([diagnostic]),
      "terminal-colour.txt"
    )
    expectGolden(JSONRenderer(sources: map).lines([diagnostic, error]), "diagnostics.jsonl")
    expectGolden(JSONRenderer(sources: map).array([diagnostic, error]), "diagnostics.json")
    #expect(JSONRenderer(sources: map).array([]) == "[]\n")
  }

  @Test("JSON is JSON, whatever the texts hold")
  func json() throws {
    var map = SourceMap()
    let path = "a\"b\\c\u{1}\u{2028}.rules"
    _ = map.add(SourceFile(path: path, bytes: [0xFF, 0x0A]))
    let text = JSONRenderer(sources: map).array([Diagnostic(code, "\t\n\r\u{0}\"é", at: span(0, 1))]
    )
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    #expect(parsed?.first?["message"] as? String == "\t\n\r\u{0}\"é")
    #expect(parsed?.first?["path"] as? String == path)
  }

  @Test("Only so many are shown, and the number of the others is told")
  func limit() {
    let map = sources("x")
    let many = (0..<5).map { Diagnostic(code, "number \($0)", at: span(0, 1)) }
    let shown = TerminalRenderer(sources: map, isColoured: false).render(many, limit: 2)
    #expect(shown.contains("number 1"))
    #expect(!shown.contains("number 2"))
    #expect(shown.hasSuffix("… and 3 more\n"))
  }

  @Test("A long line is shown around its mark", arguments: [0, 50, 5000, 9990] as [UInt32])
  func window(_ start: UInt32) throws {
    let line = String(repeating: "0123456789", count: 1000)
    let shown = TerminalRenderer(sources: sources(line), isColoured: false, width: 60)
      .render([Diagnostic(code, "here", at: span(start, start + 10))])
    let lines = shown.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 66 })
    let caret = try #require(lines.last?.firstIndex(of: "^"))
    let column = lines[4].distance(from: lines[4].startIndex, to: caret)
    #expect(lines[4].filter { $0 == "^" }.count == 10)
    #expect(Array(lines[3])[column...].prefix(10) == Array("0123456789")[...])
  }

  @Test("Carets stand under tabs, wide and combining characters")
  func cells() {
    let shown = TerminalRenderer(sources: sources("\t日本e\u{301}x"), isColoured: false)
      .render([Diagnostic(code, "here", at: span(10, 11))])
    #expect(shown.hasSuffix("1 |     日本e\u{301}x\n  |          ^\n\n"))
  }

  @Test("A file cannot play with the terminal")
  func escapes() {
    let shown = TerminalRenderer(sources: sources("\u{1B}[2J\u{202E}x"), isColoured: false)
      .render([Diagnostic(code, "\u{1B}[2J", at: span(0, 1))])
    #expect(!shown.unicodeScalars.contains("\u{1B}"))
    #expect(!shown.unicodeScalars.contains("\u{202E}"))
  }

  @Test("Any span can be shown", arguments: UInt64(0)..<100)
  func anySpan(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<40).map { _ -> UInt8 in
      [0x0A, 0x0D, 0x09, 0x61, 0xC3, 0xA9, 0xFF, 0xE2, 0x80].randomElement(using: &random) ?? 0
    }
    var map = SourceMap()
    _ = map.add(SourceFile(path: "x", bytes: bytes))
    let start = UInt32.random(in: 0...40, using: &random)
    let end = UInt32.random(in: start...40, using: &random)
    let diagnostic = Diagnostic(code, "here", at: span(start, end))
    let renderer = TerminalRenderer(sources: map, isColoured: false, width: 20)
    #expect(renderer.render([diagnostic]).contains("^"))
    #expect(JSONRenderer(sources: map).lines([diagnostic]).hasSuffix("}\n"))
  }
}
