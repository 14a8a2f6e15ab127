import RuleSyntax
import SourceText
import TestSupport
import Testing

@Suite struct HostileInputTests {
  @Test("Damaged files are read to their end", arguments: UInt64(0)..<240)
  func mutations(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var bytes = try fixture(seed % 2 == 0 ? "daily-example.rules" : "everything.rules")
    let inserts = Array("{}()[]\",/\\.=!&|<>%#\n\0 1a\u{201C}".utf8) + [0xFF, 0xC3, 0xE2]
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.remove(at: index)
      case 1: bytes.insert(inserts.randomElement(using: &random) ?? 0, at: index)
      case 2: bytes[index] = UInt8.random(in: 0...255, using: &random)
      default: bytes.removeSubrange(index..<min(bytes.count, index + 40))
      }
    }
    let source = SourceFile(path: "test.rules", bytes: bytes)
    let parsed = Parser.parse(file: source, id: FileID(0))
    for diagnostic in parsed.diagnostics {
      #expect(diagnostic.primary.start <= diagnostic.primary.end)
      #expect(Int(diagnostic.primary.end) <= bytes.count)
    }
    var sources = SourceMap()
    _ = sources.add(source)
    let shown = TerminalRenderer(sources: sources, isColoured: false).render(parsed.diagnostics)
    #expect(shown.isEmpty == parsed.diagnostics.isEmpty)
    if let formatted = Formatter.format(source) {
      #expect(dump(parse(formatted).tree) == dump(parsed.tree))
      #expect(format(formatted) == formatted)
    }
    _ = TermsParser.parse(file: source, id: FileID(0))
  }

  @Test("Bytes without any sense are read to their end", arguments: UInt64(0)..<60)
  func noise(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = [
      "rule", "guideline", "{", "}", "\"", "when", "then", "(", ")", "not", "and", "x", "=", "1",
      "terms", ",", "has", "/", "\n", " ", "given", "test", "[", "within", "except", "for",
    ]
    let text = (0..<400).map { _ in words.randomElement(using: &random) ?? "" }
      .joined(separator: " ")
    let parsed = parse(text)
    #expect(!parsed.diagnostics.isEmpty)
  }

  @Test(
    "Nesting without end is an error and no crash",
    arguments: [
      "(", "not ", "!", "{", "[", "for section \"x\" {\n", "guideline g \"s\" {\n", "rule r {\n",
    ]
  )
  func nesting(_ opening: String) {
    let bytes = Array(String(repeating: opening, count: 100_000).utf8)
    for prefix in ["", "condition x = ", "guideline g \"s\" { rule r { when "] {
      let parsed = parse(Array(prefix.utf8) + bytes)
      #expect(parsed.hasErrors)
      #expect(parsed.diagnostics.count <= DiagnosticList.standardLimit)
    }
  }

  @Test(
    "A line without end is read in one pass, whatever repeats in it",
    .timeLimit(.minutes(1)),
    arguments: [
      ("terms a { ", "'a "), ("terms a { ", "\u{2018}a "), ("terms a { ", "'a \u{2018}a "),
      ("pattern p = ", "/a"), ("", "/*"),
      ("condition a = ", "'"), ("community \"x\" { ", "review: "), ("", ";"), ("", "-"),
    ]
  )
  func longLines(_ start: String, _ repeated: String) {
    #expect(parse(start + String(repeating: repeated, count: 100_000)).hasErrors)
  }

  @Test("100,000 nested parentheses give one error")
  func parentheses() {
    let deep = String(repeating: "(", count: 100_000) + "a" + String(repeating: ")", count: 100_000)
    let parsed = parse("guideline g \"s\" { rule r { when \(deep) then hold } }")
    #expect(parsed.diagnostics.map(\.code.rawValue) == ["E109"])
  }

  @Test("A file that is too large is not read")
  func large() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: Parser.maximumBytes + 1)
    #expect(parse(bytes).diagnostics.map(\.code.rawValue) == ["E015"])
    let list = [UInt8](repeating: UInt8(ascii: "a"), count: 50 << 20)
    let parsed = TermsParser.parse(file: SourceFile(path: "x.terms", bytes: list), id: FileID(0))
    #expect(parsed.diagnostics.map(\.code.rawValue) == ["E015"])
    #expect(parsed.tree.terms.isEmpty)
  }

  @Test("A list with too many terms says so once")
  func manyTerms() {
    let text = String(repeating: "a\n", count: TermsParser.maximumTerms + 5)
    let file = SourceFile(path: "x.terms", bytes: Array(text.utf8))
    let parsed = TermsParser.parse(file: file, id: FileID(0))
    #expect(parsed.diagnostics.map(\.code.rawValue) == ["E016"])
    #expect(parsed.tree.terms.count == TermsParser.maximumTerms)
  }

  @Test("Twice as many mistakes in one long line take about twice as long to tell")
  func mistakesInLongLines() {
    func time(_ count: Int) -> Duration {
      let rule = "rule r { when text hsa x then hold because 'é' } "
      let text = "guideline g \"s\" { " + String(repeating: rule, count: count) + "}"
      let source = SourceFile(path: "test.rules", bytes: Array(text.utf8))
      var sources = SourceMap()
      _ = sources.add(source)
      let clock = ContinuousClock()
      return (0..<3).map { _ in
        clock.measure {
          let parsed = Parser.parse(file: source, id: FileID(0))
          #expect(parsed.diagnostics.count == min(2 * count, DiagnosticList.standardLimit))
          let renderer = TerminalRenderer(sources: sources, isColoured: false)
          #expect(!renderer.render(parsed.diagnostics).isEmpty)
          #expect(!JSONRenderer(sources: sources).lines(parsed.diagnostics).isEmpty)
        }
      }.min() ?? .zero
    }
    // Eight times as much would take sixty-four times as long if each mistake went through its line.
    #expect(time(1600) < time(200) * 20)
  }
}
