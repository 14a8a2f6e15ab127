import TestSupport
import Testing

@testable import ModeratoCommands

@Suite struct RulesCommandTests {
  static let messy = "guideline a \"Be kind.\" {rule b {when text has \"x y\" then hold}}\n"

  @Test func `check tells mistakes, and JSON says them to programs`() throws {
    let place = try Workplace([
      "a.rules": "guideline a \"b\" {\n  rule c {\n    when text has slurs\n    then hold\n  }\n}\n"
    ])
    let outcome = moderato("check", place.path("a.rules"))
    #expect(outcome.code == .findings)
    expectGolden(place.generic(outcome.output), "check/unknown-name.txt")
    let json = moderato("check", "--format", "json", place.path("a.rules"))
    #expect(json.code == .findings)
    expectGolden(place.generic(json.output), "check/unknown-name.json")
  }

  @Test func `warnings are findings only when strict`() throws {
    let place = try Workplace(["a.rules": "terms lonely { word }\n"])
    #expect(moderato("check", place.path("a.rules")).code == .success)
    #expect(moderato("check", "--strict", place.path("a.rules")).code == .findings)
    #expect(moderato("check", place.path("a.rules")).output.contains("warning[W"))
  }

  @Test func `check lists what a list covers where that is asked for`() throws {
    let place = try Workplace(["pack.rules": Samples.rules])
    let outcome = moderato("check", "--verbose", place.path("pack.rules"))
    #expect(outcome.code == .success)
    #expect(outcome.output.contains("insults covers\n  idiot|"))
  }

  @Test func `what has a certain cure is mended in the file`() throws {
    let rules = Samples.rules.replacing("has insults near", with: "has insluts near")
    let place = try Workplace(["pack.rules": rules])
    #expect(moderato("check", place.path("pack.rules")).code == .findings)
    let outcome = moderato("check", "--fix", place.path("pack.rules"))
    #expect(outcome.code == .success)
    #expect(place.generic(outcome.errors) == "moderato: mended 1 mistake in `FOLDER/pack.rules`\n")
    #expect(try place.text("pack.rules") == Samples.rules)
  }

  @Test func `good rules need no words`() throws {
    let place = try Workplace(["a.rules": "community \"Test\" {\n  review held comments\n}\n"])
    #expect(
      moderato("check", "--strict", place.path("a.rules"))
        == Outcome(code: .success, output: "", errors: "")
    )
  }

  @Test func `format writes the canonical form, once`() throws {
    let place = try Workplace(["rules/a.rules": Self.messy, "rules/b.txt": "no rules"])
    let before = moderato("format", "--check", place.path("rules"))
    #expect(before.code == .findings)
    #expect(place.generic(before.output) == "FOLDER/rules/a.rules\n")
    #expect(try place.text("rules/a.rules") == Self.messy)
    #expect(moderato("format", place.path("rules")).code == .success)
    #expect(try place.text("rules/a.rules") != Self.messy)
    #expect(
      moderato("format", "--check", place.path("rules"))
        == Outcome(code: .success, output: "", errors: "")
    )
  }

  @Test func `format leaves a file with mistakes as it is`() throws {
    let place = try Workplace(["a.rules": "guideline {"])
    let outcome = moderato("format", place.path("a.rules"))
    #expect(outcome.code == .findings)
    #expect(try place.text("a.rules") == "guideline {")
  }

  @Test(arguments: ["text", "json"]) func `test reports`(format: String) throws {
    let place = try Workplace(["pack.rules": Samples.rules])
    let outcome = moderato("test", "--format", format, place.path("pack.rules"))
    #expect(outcome.code == .success)
    expectGolden(place.generic(outcome.output), "test/report.\(format == "text" ? "txt" : "json")")
  }

  @Test func `a failed test is a finding`() throws {
    let rules = Samples.rules.replacing(
      "allows \"Smoking kills.\"",
      with: "allows \"He will kill you.\""
    )
    let place = try Workplace(["pack.rules": rules])
    let outcome = moderato("test", place.path("pack.rules"))
    #expect(outcome.code == .findings)
    #expect(outcome.output.contains("FAILED allows respect.threat"))
  }

  @Test(arguments: ["text", "json"]) func `explain shows why`(format: String) throws {
    let place = try Workplace(["pack.rules": Samples.rules])
    let outcome = moderato(
      "explain",
      "--rules",
      place.path("pack.rules"),
      "--format",
      format,
      "Zoë 😀, you are such an 1d1ot!\u{202E}"
    )
    #expect(outcome.code == .success)
    expectGolden(outcome.output, "explain/attack.\(format == "text" ? "txt" : "json")")
  }

  @Test func `explain takes a comment with its author`() throws {
    let place = try Workplace(["pack.rules": Samples.rules])
    let comment =
      #"{"text":"See https://x.example","author":{"id":"a","created_at":"2026-01-05T09:00:00Z"},"at":"2026-01-05T10:00:00Z"}"#
    let outcome = moderato(
      "explain",
      "--rules",
      place.path("pack.rules"),
      "--comment",
      comment,
      "--all"
    )
    #expect(outcome.code == .success)
    expectGolden(outcome.output, "explain/links.txt")
    let broken = moderato("explain", "--rules", place.path("pack.rules"), "--comment", "{}")
    #expect(broken.code == .findings)
    #expect(broken.errors == "moderato: field `text`: expected a string, found nothing\n")
  }

  @Test(arguments: ["text", "json"]) func `measure compares with labels`(format: String) throws {
    let place = try Workplace(["pack.rules": Samples.rules, "comments.jsonl": Samples.comments])
    let outcome = moderato(
      "measure",
      "--rules",
      place.path("pack.rules"),
      "--label",
      "label=yes",
      "--format",
      format,
      "--guideline",
      "respect",
      "--show",
      "misses",
      place.path("comments.jsonl")
    )
    #expect(outcome.code == .success)
    expectGolden(outcome.output, "measure/respect.\(format == "text" ? "txt" : "json")")
  }

  @Test func `a label that no comment has is told, whatever the format`() throws {
    let place = try Workplace([
      "pack.rules": Samples.rules, "comments.jsonl": Samples.comments, "lines.txt": "One\nTwo\n",
    ])
    for file in ["comments.jsonl", "lines.txt"] {
      let outcome = moderato(
        "measure",
        "--rules",
        place.path("pack.rules"),
        "--label",
        "spam=1",
        place.path(file)
      )
      #expect(outcome.code == .findings)
      #expect(outcome.output == "")
      #expect(outcome.errors == "moderato: no comment has a `spam` to compare with `spam=1`\n")
    }
  }

  @Test func `a guideline that is not there is told`() throws {
    let place = try Workplace(["pack.rules": Samples.rules])
    let outcome = moderato(
      "measure",
      "--rules",
      place.path("pack.rules"),
      "--label",
      "a=1",
      "--guideline",
      "respekt",
      "-"
    )
    #expect(outcome.code == .usage)
    #expect(
      outcome.errors.hasPrefix(
        "moderato: the rules have no guideline `respekt`; they have `respect`, `spam`; did you mean "
          + "`respect`?"
      )
    )
  }

  @Test func `what was learnt is weighed by the rules that name it`() throws {
    // In this archive everybody speaks of hockey, so that it says little of what an article is about.
    let archive = (0..<3000).map { "hockey goalie number\($0 % 7) again" }.joined(separator: "\n")
    let place = try Workplace(["archive.txt": archive])
    let learned = moderato("learn", "background", place.path("archive.txt"))
    #expect(learned.code == .success)
    let rules = """
      guideline g "G" { rule drift { when topic.drift > 1% then tag off } }
      """
    let article =
      #"{"id":"x","body":"hockey goalie storm power lines island crews night electricity homes snowfall"}"#
    let comment = #"{"text":"The hockey goalie sang opera in Vienna","article":\#(article)}"#
    func drift(_ settings: String) throws -> Double {
      let place = try Workplace([
        "pack.rules": "community \"T\" { \(settings) }\n" + rules, "background.txt": learned.output,
      ])
      let outcome = moderato(
        "explain",
        "--rules",
        place.path("pack.rules"),
        "--comment",
        comment,
        "--format",
        "json"
      )
      let percent = outcome.output.split(separator: "\"percent\":").last?.prefix { $0 != "," }
      return try #require(percent.flatMap { Double($0) })
    }
    let before = try drift("")
    let after = try drift("background from \"background.txt\"")
    #expect(after > before + 5)
  }

  @Test func `several files are counted together, and malformed lines named with theirs`() throws {
    let place = try Workplace([
      "a.jsonl": "{\"text\":\"bread butter\"}\n{}\n", "b.jsonl": "{\"text\":\"bread\"}\n",
    ])
    let outcome = moderato(
      "learn",
      "background",
      place.path("a.jsonl"),
      place.path("b.jsonl")
    )
    #expect(outcome.code == .findings)
    #expect(outcome.output == "background en 3\n2 bread\n")
    #expect(
      place.generic(outcome.errors) == """
        moderato: FOLDER/a.jsonl, line 2: field `text`: expected a string, found nothing
        moderato: FOLDER/a.jsonl, 1 malformed line

        """
    )
  }

  @Test func `learn background counts`() throws {
    let place = try Workplace(["a.txt": "Bread and butter.\nMore bread\nButter, breads and wine"])
    expectGolden(
      moderato("learn", "background", place.path("a.txt")).output,
      "learn/background.txt"
    )
  }
}
