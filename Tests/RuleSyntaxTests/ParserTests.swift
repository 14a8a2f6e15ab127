import Foundation
import RuleSyntax
import SourceText
import TestSupport
import Testing

/// A fixture's bytes.
func fixture(_ name: String) throws -> [UInt8] {
  let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures").appendingPathComponent(name)
  return [UInt8](try Data(contentsOf: url))
}

func parse(_ bytes: [UInt8]) -> Parsed<RuleFile> {
  Parser.parse(file: SourceFile(path: "test.rules", bytes: bytes), id: FileID(0))
}

func parse(_ text: String) -> Parsed<RuleFile> { parse(Array(text.utf8)) }

@Suite struct ParserTests {
  @Test("The daily example parses without a diagnostic")
  func dailyExample() throws {
    let parsed = parse(try fixture("daily-example.rules"))
    #expect(parsed.diagnostics.map(\.message) == [])
    #expect(parsed.tree.declarations.count == 19)
    expectGolden(dump(parsed.tree), "daily-example/tree.txt")
  }

  @Test("Every construct gives the tree that it means")
  func everything() throws {
    let parsed = parse(try fixture("everything.rules"))
    #expect(parsed.diagnostics.map(\.message) == [])
    expectGolden(dump(parsed.tree), "everything/tree.txt")
  }

  @Test(
    "Files that say nothing are fine",
    arguments: ["", "\n\n", "// only a comment", "\u{FEFF}"]
  )
  func empty(_ source: String) {
    let parsed = parse(source)
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.tree.declarations.isEmpty)
  }

  @Test("Line ends of any kind mean the same")
  func lineEnds() throws {
    let bytes = try fixture("everything.rules")
    let text = String(decoding: bytes, as: UTF8.self)
    let windows = parse(text.replacing("\n", with: "\r\n"))
    #expect(windows.diagnostics.isEmpty)
    #expect(dump(windows.tree) == dump(parse(bytes).tree))
    #expect(dump(parse("\u{FEFF}" + text).tree) == dump(parse(bytes).tree))
  }

  @Test("A name in a name's place is a name")
  func contextualKeywords() {
    let parsed = parse(
      """
      guideline rule "r" { rule when { when text has then then tag because } }
      guideline topic "t" { rule text { when not reject then hold in hold priority low } }
      terms language language en { language }
      terms except { terms, from, except }
      condition condition = text.words > 2
      """
    )
    #expect(parsed.diagnostics.map(\.message) == [])
    #expect(parsed.tree.declarations.count == 5)
  }

  @Test("`not` binds tighter than `and`, and `and` tighter than `or`")
  func precedence() {
    let loose = parse("condition x = not a and b or c and d")
    let parenthesised = parse("condition x = ((not a) and b) or (c and d)")
    #expect(loose.diagnostics.isEmpty)
    #expect(dump(loose.tree) == dump(parenthesised.tree))
    #expect(dump(loose.tree) != dump(parse("condition x = not (a and (b or c) and d)").tree))
  }

  @Test(
    "Numbers are read in thousandths",
    arguments: [
      ("8", 8000), ("2.5", 2500), ("70%", 700), ("95.5%", 955), ("24 hours", 86_400_000),
      ("300 milliseconds", 300), ("1.5 hours", 5_400_000), ("2 weeks", 1_209_600_000),
    ] as [(String, Int64)]
  )
  func numbers(_ source: String, _ thousandths: Int64) {
    let parsed = parse("condition x = a.b > \(source)")
    #expect(parsed.diagnostics.map(\.message) == [])
    guard case .condition(let declaration) = parsed.tree.declarations.first,
      case .comparison(let comparison) = declaration.condition,
      case .number(let number) = comparison.right
    else {
      Issue.record("not a comparison with a number")
      return
    }
    #expect(number.thousandths == thousandths)
  }
}
