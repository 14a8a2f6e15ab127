import Foundation
import RuleSyntax
import SourceText
import TestSupport
import Testing

/// The folders of goldens that hold an `input.rules`, by name.
private let cases = [
  "ten-mistakes", "characters", "numbers", "brackets", "missing-brace-in-rule", "term-lists",
  "conditions", "clauses", "settings", "tests-and-givens", "foreign-operators", "misplaced",
  // What people write who know other languages.
  "json", "yaml", "colons", "phrases-joined", "foreign-relations", "quotation-marks",
  "other-clauses", "missing-braces", "bare-slashes", "denials", "foreign-comments", "units",
]

@Suite struct DiagnosticTests {
  private func source(_ name: String) throws -> SourceFile {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Goldens/diagnostics/\(name)/input.rules")
    return SourceFile(path: "input.rules", bytes: [UInt8](try Data(contentsOf: url)))
  }

  @Test("Mistakes are told where they are, once, with what would cure them", arguments: cases)
  func diagnostics(_ name: String) throws {
    let file = try source(name)
    var sources = SourceMap()
    let id = sources.add(file)
    let parsed = Parser.parse(file: file, id: id)
    let renderer = TerminalRenderer(sources: sources, isColoured: false)
    expectGolden(renderer.render(parsed.diagnostics), "diagnostics/\(name)/diagnostics.txt")
  }

  @Test("A file with ten mistakes reports ten")
  func tenMistakes() throws {
    let parsed = Parser.parse(file: try source("ten-mistakes"), id: FileID(0))
    #expect(parsed.diagnostics.count == 10)
    #expect(Set(parsed.diagnostics.map(\.code.rawValue)).count >= 8)
  }

  @Test("Applying the safe cures removes what they cure", arguments: cases)
  func fixIts(_ name: String) throws {
    let file = try source(name)
    let parsed = Parser.parse(file: file, id: FileID(0))
    let cured = parsed.diagnostics.filter { $0.fixIts.contains { $0.isSafe } }
    let fixIts = parsed.diagnostics.compactMap { $0.fixIts.first { $0.isSafe } }
    let fixed = applying(fixIts, to: file.bytes, of: FileID(0))
    let again = parse(fixed.bytes).diagnostics
    #expect(fixed.applied == fixIts.count)
    #expect(again.count == parsed.diagnostics.count - cured.count)
    #expect(!again.contains { $0.fixIts.contains { $0.isSafe } })
  }

  @Test("A cure alone removes what it cures and brings no new error", arguments: cases)
  func singleFixIts(_ name: String) throws {
    let file = try source(name)
    let before = Parser.parse(file: file, id: FileID(0)).diagnostics
    for diagnostic in before {
      for fixIt in diagnostic.fixIts {
        let fixed = applying([fixIt], to: file.bytes, of: FileID(0))
        #expect(fixed.applied == 1)
        let after = parse(fixed.bytes).diagnostics
        let added = counts(after).filter { $0.value > counts(before)[$0.key, default: 0] }
        let comment = Comment(rawValue: "\(diagnostic.code.rawValue) \(fixIt.title)")
        #expect(added.isEmpty, comment)
        #expect(after.count < before.count, comment)
      }
    }
  }

  /// How often each code and message is told.
  private func counts(_ diagnostics: [Diagnostic]) -> [String: Int] {
    diagnostics.reduce(into: [:]) { $0["\($1.code.rawValue) \($1.message)", default: 0] += 1 }
  }

  @Test("Every code is listed once, and every code of the parser is met by a golden")
  func catalogue() throws {
    let all = DiagnosticCode.allOfRuleSyntax.map(\.rawValue)
    #expect(Set(all).count == all.count)
    var met: Set<String> = []
    for name in cases {
      met.formUnion(
        Parser.parse(file: try source(name), id: FileID(0)).diagnostics.map(\.code.rawValue)
      )
    }
    // Bytes, sizes and term files have tests of their own.
    let elsewhere: Set = ["E001", "E002", "E004", "E015", "E016", "E017", "E019", "E109"]
    #expect(Set(all).subtracting(met).subtracting(elsewhere) == [])
  }

  @Test("Bytes that are not UTF-8 are told with their position")
  func invalidUTF8() {
    let parsed = parse(
      Array("// caf".utf8) + [0xE9] + Array("\nterms a { b }\n".utf8) + [0xC0, 0x80]
    )
    #expect(parsed.diagnostics.map(\.code.rawValue) == ["E001", "E001"])
    #expect(parsed.diagnostics.map(\.primary.start) == [6, 22])
    #expect(parsed.diagnostics.map(\.primary.end) == [7, 24])
    #expect(parsed.diagnostics.first?.message == "byte 6 (0xE9) is not UTF-8")
    #expect(parsed.tree.declarations.count == 1)
  }

  @Test("A NUL is an error, and the rest is read")
  func nul() {
    let parsed = parse("terms a { b }\0\nterms c { d }")
    #expect(parsed.diagnostics.map(\.code.rawValue) == ["E002"])
    #expect(parsed.diagnostics.first?.primary.start == 13)
    #expect(parsed.tree.declarations.count == 2)
  }

  @Test(
    "UTF-16 is told once",
    arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61]] as [[UInt8]]
  )
  func utf16(_ bytes: [UInt8]) {
    #expect(parse(bytes).diagnostics.map(\.code.rawValue) == ["E004"])
  }

  @Test("What is understood around a mistake stays in the tree")
  func recovery() {
    let parsed = parse(
      """
      guideline a "A" {
        rule one { when text has x then hold becuase "why" }
        rule two { when text has then reject }
        rule three { when ( then hold }
        rule four { when text has y then tag z }
      }
      trems b { c }
      guideline d "D" { rule five { when text has y then hold } }
      """
    )
    #expect(parsed.diagnostics.map(\.code.rawValue) == ["E104", "E101", "E101", "E104"])
    #expect(parsed.tree.declarations.count == 3)
    guard case .guideline(let guideline) = parsed.tree.declarations.first else {
      Issue.record("no guideline")
      return
    }
    let names = guideline.members.map { member in
      if case .rule(let rule) = member { rule.name.value } else { "" }
    }
    #expect(names == ["one", "two", "three", "four"])
  }
}
