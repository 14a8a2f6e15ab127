import RuleCompiler
import Screening
import SourceText
import TestSupport
import Testing

/// What a pack says does not depend on the order in which it says it.
@Suite struct OrderTests {
  /// A pack in pieces: declarations, and guidelines with their rules.
  struct Pieces {
    var declarations: [String]
    var guidelines: [(head: String, rules: [String])]

    /// One order of everything, over some files.
    func shuffled(_ random: inout SplitMix64) -> [String: String] {
      var pieces = declarations
      for guideline in guidelines {
        let rules = guideline.rules.shuffled(using: &random).joined(separator: "\n")
        pieces.append("\(guideline.head) {\n\(rules)\n}")
      }
      let paths = ["a.rules", "b.rules", "sub/c.rules", "z.rules"].shuffled(using: &random)
      let used = paths.prefix(Int.random(in: 1...4, using: &random))
      var files = Dictionary(uniqueKeysWithValues: used.map { ($0, "") })
      for piece in pieces.shuffled(using: &random) {
        files[used.randomElement(using: &random) ?? "a.rules", default: ""] += piece + "\n"
      }
      return files
    }
  }

  static let sound = Pieces(
    declarations: [
      #"community "C" { review held comments language en }"#,
      "terms insults inflected { idiot, moron, idiots }",
      "terms unused { nothing }",
      "terms you { you, ur }",
      "hosts trusted { example.org }",
      #"pattern phone = /\d{3}-\d{4}/"#,
      "condition newcomer = author.age < 1 day",
      "condition stranger = newcomer or author.comments < 3",
      "topic elections { vote, ballot }",
      "conduct { a rejection is 2 strikes at 3 strikes suspend for 1 day }",
      #"test "t" { comment "You idiot" expect hold by respect.insult }"#,
    ],
    guidelines: [
      (
        #"guideline respect "Be kind.""#,
        [
          #"rule insult { when text has insults then hold in rude priority high, strike 1 because "No." }"#,
          #"rule near { when text has insults near you within 2 words then reject, strike 3, tag near because "No." }"#,
          #"rule many { when text has 2 of insults then hold in worse priority low, tag many because "No." }"#,
        ]
      ),
      (
        #"guideline spam "No ads.""#,
        [
          #"rule links { when text.links > 2 then hold because "No." }"#,
          #"rule more_links { when text.links > 5 then hold because "No." }"#,
          #"rule few_links { when text.links > 0 and stranger then ask "Sure?", tag few because "No." }"#,
          #"rule fine { when links has trusted then approve because "Yes." }"#,
          #"rule call { when text has phone then ask "Really?", tag cal because "No." }"#,
          #"rule calls { when text has phone or text is about elections then tag call, notify desk because "No." }"#,
          #"rule also { when text.words > 40 then tag call because "No." }"#,
        ]
      ),
    ]
  )

  static let broken = Pieces(
    declarations: sound.declarations + [
      "terms insults { fool }", "condition loop = loop", "terms odd wrong { x }",
      "condition late = text.wrods > 3 and author is stafff",
    ],
    guidelines: sound.guidelines + [
      (
        #"guideline more "More.""#,
        [
          #"rule unknown { when text has insuls then hold because "No." }"#,
          #"rule strange { when text.capitals > 70 then hold, reject because "No." }"#,
        ]
      )
    ]
  )

  static let texts = [
    "", "Nice day.", "You idiot", "An idiot, a moron and more idiots are you", "Call 555-1234",
    "See http://a.example http://b.example http://c.example", "Vote, said example.org",
    "http://example.org/x and your ballot: vote!", String(repeating: "long words ", count: 30),
  ]

  /// What is found, wherever it stands.
  private static func found(_ compilation: Compilation) -> [String] {
    compilation.diagnostics.map { "\($0.code.rawValue) \($0.message)" }.sorted()
  }

  /// A verdict without indices, which are no part of the language.
  private static func shown(_ verdict: Verdict, _ rules: RuleSet) -> String {
    let reasons = verdict.reasons.map { reason in
      let matches = reason.matches.map { "\($0.field)\($0.start)-\($0.end)" }
      return "\(rules.rules[reason.rule].id) \(reason.outcome) \(matches)"
    }
    let strikes = verdict.strikes.map { "\(rules.guidelines[$0.guideline].name) \($0.count)" }
    return """
      \(verdict.recommendation) \(verdict.decision) \(verdict.priority?.name ?? "-") \
      \(verdict.queues) \(verdict.tags) \(verdict.notices) \(strikes.sorted()) \
      \(verdict.questions.map(\.text)) \(reasons) \(verdict.unknown) \(verdict.undetermined)
      """
  }

  private static func verdicts(_ compilation: Compilation) throws -> [String] {
    let rules = try #require(compilation.ruleSet)
    let scratch = EvidenceScratch()
    return texts.map { text in
      let evidence = rules.evidence(of: Screening.Comment(id: "1", text: text), with: scratch)
      var facts = Facts()
      facts.author = AuthorFacts(id: "a")
      facts.author?.comments = 1
      facts.windows = rules.windows.map { _ in nil }
      return shown(rules.verdict(on: evidence, readings: Readings(), facts: facts), rules)
    }
  }

  @Test(arguments: UInt64(0)..<30)
  func `the order of declarations, rules and files changes no finding and no verdict`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let first = compile(Self.sound.shuffled(&random))
    let second = compile(Self.sound.shuffled(&random))
    #expect(Self.found(first) == Self.found(second))
    #expect(Self.found(first).count > 8)
    let verdicts = try Self.verdicts(first)
    #expect(try verdicts == Self.verdicts(second))
    #expect(Set(verdicts).count == Self.texts.count - 1)
  }

  @Test(arguments: UInt64(0)..<30)
  func `mistakes are the same in any order`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let first = compile(Self.broken.shuffled(&random))
    let second = compile(Self.broken.shuffled(&random))
    // Of two lists of one name the first counts, and warnings about it are about that one.
    func errors(_ compilation: Compilation) -> [String] {
      Self.found(compilation).filter { $0.hasPrefix("E") }
    }
    #expect(errors(first).count == 8)
    #expect(errors(first) == errors(second))
  }

  /// Words with a letter too few, too many or elsewhere.
  @Test(arguments: UInt64(0)..<40)
  func `safe cures come to an end and leave nothing that they could cure`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var files = Self.sound.shuffled(&random)
    for path in files.keys.sorted() {
      var words = (files[path] ?? "").split(separator: " ", omittingEmptySubsequences: false)
        .map(String.init)
      for _ in 0..<3 where words.count > 1 {
        let place = Int.random(in: 0..<words.count, using: &random)
        guard words[place].count > 3, words[place].allSatisfy({ $0.isLetter || $0 == "_" }) else {
          continue
        }
        let at = words[place].index(words[place].startIndex, offsetBy: 2)
        if Bool.random(using: &random) {
          words[place].remove(at: at)
        } else {
          words[place].insert("x", at: at)
        }
      }
      files[path] = words.joined(separator: " ")
    }
    for _ in 0..<10 {
      let compilation = compile(files)
      let cures = compilation.diagnostics.compactMap { $0.fixIts.first(where: \.isSafe) }
      if cures.isEmpty { return }
      for (index, source) in compilation.sources.files.enumerated() {
        let id = FileID(UInt32(index))
        let here = cures.filter { $0.edits.allSatisfy { $0.span.file == id } }
        let fixed = applying(here, to: source.bytes, of: id)
        files[source.path] = String(decoding: fixed.bytes, as: UTF8.self)
      }
    }
    Issue.record("still something to cure after ten rounds")
  }
}
