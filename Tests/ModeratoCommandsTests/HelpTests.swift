import TestSupport
import Testing

@testable import ModeratoCommands

@Suite struct HelpTests {
  @Test func `the whole has help`() {
    for arguments in [["--help"], ["help"]] {
      let outcome = moderato(arguments)
      #expect(outcome.code == .success)
      #expect(outcome.errors == "")
      expectGolden(outcome.output, "help/moderato.txt")
    }
  }

  @Test(arguments: Moderato.specs.map(\.name)) func `every command has help`(name: String) {
    let outcome = moderato(name.split(separator: " ").map(String.init) + ["--help"])
    #expect(outcome.code == .success)
    #expect(outcome.errors == "")
    expectGolden(outcome.output, "help/\(name.replacing(" ", with: "-")).txt")
    #expect(
      outcome.output.split(separator: "\n").allSatisfy {
        $0.count <= 80 || $0.contains("moderato ")
      }
    )
  }

  @Test(arguments: Moderato.specs.map(\.name) + ["learn"])
  func `help can be asked for before or after a command`(name: String) {
    let words = name.split(separator: " ").map(String.init)
    let outcome = moderato(words + ["--help"])
    #expect(moderato(["help"] + words) == outcome)
    #expect(moderato(words + ["-h"]) == outcome)
    #expect(moderato(["help"] + words + ["--help"]) == outcome)
  }

  @Test func `without a command the help is shown and that is an error`() {
    let outcome = moderato()
    #expect(outcome.code == .usage)
    #expect(outcome.output == "")
    #expect(outcome.errors == moderato("--help").output)
  }

  @Test func `the version is told`() {
    #expect(moderato("--version").output == "moderato \(Moderato.version)\n")
  }

  @Test(arguments: [
    ["chek"], ["xyz"], ["help", "scren"], ["expl"], ["--verison"], ["learn"],
    ["learn", "backgruond"],
    ["learn", "background", "--language", "english"], ["check", "--stric"],
    ["screen", "--format", "tabel"], ["screen", "--format", "jso"], ["screen", "--format", "xml"],
    ["measure", "--art", "x"], ["screen", "--rules"], ["screen", "a", "b"], ["measure"],
    ["measure", "x.jsonl"], ["measure", "x.jsonl", "--label", "a"],
    ["measure", "x.jsonl", "--topics", "--label", "a=1"], ["explain", "--all=1", "x"],
    ["screen", "--errors=ignore"], ["check", "--strict", "--strict"],
  ])
  func `a command line that makes no sense is told`(arguments: [String]) {
    let outcome = moderato(arguments)
    #expect(outcome.code == .usage)
    #expect(outcome.output == "")
    let name = arguments.joined(separator: " ").replacing("/", with: "_")
    expectGolden(outcome.errors, "usage/\(name).txt")
  }
}
