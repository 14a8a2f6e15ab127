import Foundation
import POSIX
import Records
import TestSupport
import Testing

@testable import ModeratoCommands

@Suite struct ScreenTests {
  let place: Workplace

  init() throws {
    place = try Workplace([
      "pack.rules": Samples.rules, "comments.jsonl": Samples.comments,
      "broken.jsonl": Samples.brokenComments,
      "comments.csv": "id,text,author\r\n1,\"You are an idiot,\nreally\",bob\r\n2,Fine,\r\n",
      "comments.txt": "Fine.\n\nI will kill you.\n",
    ])
  }

  private func screen(_ arguments: String..., file: String = "comments.jsonl") -> Outcome {
    moderato(["screen", "--rules", place.path("pack.rules"), place.path(file)] + arguments)
  }

  @Test(arguments: ["jsonl", "csv"]) func `verdicts go out for programs`(format: String) {
    let outcome = screen("--format", format)
    #expect(outcome.code == .success)
    #expect(outcome.errors == "")
    expectGolden(outcome.output, "screen/verdicts.\(format)")
  }

  @Test func `a table shows what rules found, and counts`() {
    let outcome = screen()
    #expect(outcome.code == .success)
    // What rules cost is different on every run.
    let stable = outcome.output.split(separator: "Slowest rules").first.map(String.init)
    expectGolden(stable ?? "", "screen/table.txt")
    #expect(outcome.output.contains("Slowest rules"))
    #expect(
      !outcome.output.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0 == "\u{202E}" }
    )
  }

  @Test(arguments: [60, 80, 100, 200]) func `a table fits its terminal`(columns: Int) {
    let output = LineWriter()
    var surroundings = Surroundings(
      input: .standardInput,
      output: output,
      errors: LineWriter(),
      threads: 1
    )
    surroundings.columns = columns
    let arguments = [
      "screen", "--rules", place.path("pack.rules"), "--all", place.path("comments.jsonl"),
    ]
    #expect(Moderato.run(arguments, in: surroundings) == .success)
    let lines = output.text.split(separator: "\n").prefix(9)
    #expect(lines.count == 9)
    #expect(lines.allSatisfy { SafeText.width(String($0)) <= columns })
    #expect(lines.contains { $0.contains("attack +1") })
  }

  @Test func `an input without a comment says how to read it`() {
    let outcome = screen("--format", "jsonl", "--text-field", "body")
    #expect(outcome.code == .findings)
    #expect(outcome.output == "")
    #expect(
      outcome.errors.hasSuffix(
        "moderato: 8 malformed lines\n"
          + "moderato: no line is a comment; `--input` says how they are written, `--text-field` which "
          + "field holds the text\n"
      )
    )
  }

  @Test func `rules that are not there are told`() {
    let outcome = moderato("screen", "--rules", place.path("none"), place.path("comments.jsonl"))
    #expect(outcome.code == .findings)
    #expect(
      place.generic(outcome.errors)
        == "moderato: there are no rules at `FOLDER/none`; `--rules PATH` says where they are\n"
    )
  }

  @Test(arguments: ["comments.csv", "comments.txt"])
  func `other formats come in`(file: String) {
    let outcome = screen("--format", "jsonl", file: file)
    #expect(outcome.code == .success)
    expectGolden(outcome.output, "screen/\(file).jsonl")
  }

  @Test(arguments: [1, 2, 3, 7]) func `any number of threads gives the same bytes`(threads: Int)
    throws
  {
    let lines = (0..<3000).map { number in
      let text = ["Fine.", "You are an idiot", "I will kill you", "é 😀 idiot"][number % 4]
      return
        #"{"text":"\#(text) \#(number)","author":"a\#(number % 50)","at":"2026-01-05T10:\#(10 + number / 100):00Z"}"#
    }
    let place = try Workplace([
      "pack.rules": Samples.rules, "many.jsonl": lines.joined(separator: "\n"),
    ])
    let arguments = [
      "screen", "--rules", place.path("pack.rules"), "--format", "jsonl", place.path("many.jsonl"),
    ]
    let outcome = moderato(arguments, threads: threads)
    #expect(outcome.code == .success)
    #expect(outcome.output.split(separator: "\n").count == 3000)
    #expect(outcome == moderato(arguments, threads: 1))
  }

  @Test(arguments: ["stop", "skip", "collect"])
  func `malformed lines are told and lose no other`(policy: String) {
    let outcome = screen("--format", "jsonl", "--errors", policy, file: "broken.jsonl")
    #expect(outcome.code == (policy == "skip" ? .success : .findings))
    let ids = outcome.output.split(separator: "\n").compactMap {
      $0.split(separator: "\"").dropFirst(3).first
    }
    #expect(ids == (policy == "stop" ? ["a"] : ["a", "c", "f"]))
    expectGolden(outcome.errors, "screen/errors-\(policy).txt")
  }

  @Test func `sorting puts an early line in its place`() {
    let outcome = screen("--format", "jsonl", "--errors", "skip", "--sort", file: "broken.jsonl")
    let ids = outcome.output.split(separator: "\n").compactMap {
      $0.split(separator: "\"").dropFirst(3).first
    }
    #expect(ids == ["a", "d", "f", "c"])
    #expect(outcome.errors == "moderato: 3 malformed lines skipped\n")
  }

  @Test func `a text that is too long to be read is held, and its neighbours are judged`() throws {
    let long = String(repeating: "a", count: 65_537)
    let place = try Workplace([
      "pack.rules": "community \"Test\" { review held comments }",
      "long.jsonl": "{\"text\":\"\(long)\"}\n{\"text\":\"b\"}\n",
    ])
    let arguments = ["screen", "--rules", place.path("pack.rules"), place.path("long.jsonl")]
    let outcome = moderato(arguments + ["--format", "jsonl"])
    #expect(outcome.code == .success)
    #expect(outcome.errors == "")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.first?.contains(#""decision":"hold","priority":"normal","too_long":true"#) == true
    )
    #expect(lines.last?.contains(#""decision":"approve""#) == true)
    let table = moderato(arguments).output
    #expect(table.contains("  hold      normal    too long to read"))
    #expect(table.contains("too long to read  1  50.0%"))
  }

  @Test func `an article that a comment carries keeps what the file of articles says besides`()
    throws
  {
    let place = try Workplace([
      "pack.rules": """
      community "Test" { review held comments }
      guideline g "G" {
        rule sport { when article.section == "sport" then tag sport }
        rule news { when article.section == "news" then tag news }
        rule tagged { when article.tags has "storm" then tag storm }
      }
      """,
      "articles.jsonl": #"{"id":"x","section":"news","tags":["storm"]}"#,
      "comments.jsonl": #"""
      {"id":"1","text":"a","article":"x"}
      {"id":"2","text":"b","article":{"id":"x","section":"sport"}}
      {"id":"3","text":"c","article":{"id":"y","section":"sport"}}
      """#,
    ])
    let outcome = moderato(
      ["screen", "--rules", place.path("pack.rules"), place.path("comments.jsonl")]
        + ["--articles", place.path("articles.jsonl"), "--format", "csv"]
    )
    let tags = outcome.output.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[6]
    }
    #expect(tags == ["news;storm", "sport;storm", "sport"])
  }

  @Test func `rules with errors are told and nothing is judged`() throws {
    let place = try Workplace(["pack.rules": "guideline a \"b\" { rule c { whne } }"])
    let outcome = moderato("screen", "--rules", place.path("pack.rules"), place.path("pack.rules"))
    #expect(outcome.code == .findings)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("error[E"))
    #expect(outcome.errors.hasSuffix("have errors\n"))
  }

  @Test(arguments: [["nowhere.jsonl"], ["--articles", "nowhere.jsonl", "comments.jsonl"]])
  func `a file that is not there is told`(arguments: [String]) {
    let paths = arguments.map { $0.hasPrefix("--") ? $0 : place.path($0) }
    let outcome = moderato(["screen", "--rules", place.path("pack.rules")] + paths)
    #expect(outcome.code == .findings)
    #expect(
      place.generic(outcome.errors) == "moderato: FOLDER/nowhere.jsonl: No such file or directory\n"
    )
  }
}
