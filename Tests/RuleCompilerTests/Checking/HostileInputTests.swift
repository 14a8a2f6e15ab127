import RuleCompiler
import Screening
import SourceText
import TestSupport
import Testing

/// Whatever a file holds, compiling it ends, and ends soon.
@Suite(.timeLimit(.minutes(2))) struct HostileInputTests {
  @Test func `an empty file is an empty pack`() {
    let compilation = compile("")
    #expect(compilation.rendered == "")
    #expect(compilation.ruleSet?.rules.isEmpty == true)
  }

  @Test func `bytes that are no text are an error with their place`() {
    let files = MemoryFiles(["a.rules": [0x66, 0xFF, 0x00, 0x66]])
    let compilation = Compiler.compile(path: "", files: files)
    #expect(compilation.hasErrors)
    #expect(compilation.ruleSet == nil)
  }

  @Test func `a hundred thousand parentheses are too deep`() {
    let text = "condition c = " + String(repeating: "(", count: 100_000) + "text.words > 1"
    #expect(compile(text).hasErrors)
  }

  @Test func `a long chain of names ends with an error and not with the stack`() {
    var text = "condition c0 = text.words > 1\n"
    for index in 1...20_000 { text += "condition c\(index) = not c\(index - 1)\n" }
    let compilation = compile(text)
    #expect(compilation.codes == ["E215"])
  }

  @Test func `a long circle of names is told`() {
    var text = ""
    for index in 0..<5000 { text += "condition c\(index) = not c\((index + 1) % 5000)\n" }
    #expect(compile(text).codes == ["E214"])
  }

  @Test func `conditions that double with every name are refused`() {
    var text = "condition c0 = text.words > 1\n"
    for index in 1...200 { text += "condition c\(index) = c\(index - 1) and c\(index - 1)\n" }
    let compilation = compile(text)
    #expect(compilation.codes == ["E215"])
  }

  @Test func `a thousand rules that say the same are compared in time`() {
    var text = "guideline g \"Be kind.\" {\n"
    for index in 0..<1000 {
      text += "rule r\(index) { when text.words > \(index) or text.links > \(index) "
      text += "then hold because \"Why.\" catches \"a\" allows \"b\" }\n"
    }
    let compilation = compile(text + "}\n")
    #expect(compilation.ruleSet?.rules.count == 1000)
    #expect(compilation.codes.contains("W305"))
  }

  @Test func `a condition with many alternatives is left alone by the solver`() {
    let parts = (0..<40).map {
      "(text.words > \($0) or text.links > \($0) or author.comments > \($0))"
    }
    let condition = parts.joined(separator: " and ")
    let compilation = compile(
      "guideline g \"G.\" { rule r { when \(condition) then hold because \"Why.\" } }"
    )
    #expect(!compilation.hasErrors)
  }

  @Test func `many mistakes are counted and not all kept`() {
    let names = (0..<30_000).map { "condition c\($0) = nothing_\($0)\n" }
    let compilation = compile(names.joined())
    #expect(compilation.hasErrors)
    #expect(compilation.diagnostics.count <= 1000)
  }

  @Test func `an error after a thousand warnings still stops the pack`() {
    let patterns = (0..<1_005).map { "pattern p\($0) = /\\d\\d/\n" }
    let compilation = compile(
      patterns.joined()
        + "guideline g \"G.\" { rule r { when text has nothing then reject because \"Why.\" } }"
    )
    #expect(compilation.ruleSet == nil)
    #expect(compilation.hasErrors)
  }

  @Test func `a hundred thousand lines of comments are read in time`() {
    let list = String(repeating: "# nothing\n", count: 100_000) + "idiot\n"
    let compilation = compile(["a.rules": "terms t from \"t.terms\"\n", "t.terms": list])
    #expect(compilation.codes == ["W301"])
  }

  @Test func `a term without end is refused`() {
    let compilation = compile("terms t { \"\(String(repeating: "a ", count: 100_000))\" }")
    #expect(compilation.codes == ["E242"])
  }

  /// Pieces of the language in any order, and packs with bytes changed, never trap.
  @Test(arguments: UInt64(0)..<60)
  func `nothing that is nearly a pack makes it fail`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = Array(Self.pack.utf8)
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2:
        let end = min(bytes.count, place + Int.random(in: 1...60, using: &random))
        bytes.insert(
          contentsOf: bytes[place..<end],
          at: Int.random(in: 0..<bytes.count, using: &random)
        )
      default:
        let end = min(bytes.count - 1, place + Int.random(in: 1...40, using: &random))
        bytes.removeSubrange(place..<max(place, end))
      }
      guard bytes.count > 100 else { break }
    }
    let compilation = Compiler.compile(path: "", files: MemoryFiles(["pack.rules": bytes]))
    #expect((compilation.ruleSet == nil) == compilation.hasErrors)
    for diagnostic in compilation.diagnostics {
      let length = compilation.sources[diagnostic.primary.file].bytes.count
      #expect(diagnostic.primary.start <= diagnostic.primary.end)
      #expect(Int(diagnostic.primary.end) <= length)
    }
  }

  static let pack = """
    community "Example" { review held comments approvals 2 language en input html }
    terms insults inflected { idiot, moron*, "waste of space" } except { "idiot savant" }
    terms shops exact { shop, store }
    hosts partners { example.org, example.com, }
    pattern offer = /buy (now|today) at {{shops}}/i
    topic politics { minister, vote, election }
    classifier outside { url "https://scores.example/v1" timeout 300 milliseconds when down hold }
    condition newcomer = author.age < 1 day and not (author is staff or author.roles has "editor")
    for section "sport", "news" {
      guideline respect "Be kind." {
        rule insult "Insult" was respect.rude {
          when own text has any of (insults, "shut up", /go away+!/i) and newcomer
            or share of insults in text > 20% or score(outside.toxicity) > 90%
          unless author is subscriber or text is about politics
          then hold in abuse priority high, tag rude, strike 2, notify team
          because "No insults."
          catches "You idiot." given author { age 2 hours, strikes 1 from 3 days ago }
          allows "Kind words." given scores { outside.toxicity 5% }
        }
        trial rule ads {
          when not links has partners and text.links >= 1 and article.section in ["a", "b"]
            or same text by anyone within 1 hour >= 3 and topic.drift is unknown
          then reject, suspend author for 2 days, tell author "Please don't."
          because "No ads."
        }
      }
    }
    conduct { a rejection is 1 strike strikes expire after 90 days at 3 strikes suspend for 1 day }
    test "a visitor" {
      given article { headline "Vote" tags ["a", "b"] age 2 hours }
      given comment { reply, depth 2, flags.spam 2 }
      comment "You idiot." by other "x"
      3 readers flag for spam
      at 2026-01-05T10:00:00.5+01:00
      moderator rejects for respect
      appeal overturned
      expect hold by respect.insult
      expect not suspended
    }

    """

  @Test func `the pack that is changed here is in order`() {
    let compilation = compile(Self.pack)
    #expect(!compilation.hasErrors, Comment(rawValue: compilation.rendered))
  }
}
