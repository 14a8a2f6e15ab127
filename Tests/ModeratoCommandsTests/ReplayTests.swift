import Foundation
import TestSupport
import Testing

@testable import ModeratoCommands

/// `moderato replay` on the database of a service that ran.
@Suite(.timeLimit(.minutes(1))) struct ReplayTests {
  private let place: ServedPlace

  init() throws { place = try ServedPlace() }

  private func comment(_ id: String, _ text: String) -> String {
    """
    {"id": "\(id)", "text": "\(text)", "author": {"id": "ann", "roles": ["subscriber"]}}
    """
  }

  @Test
  func `Decisions come out again after an edit, new rules and a kill, and tampering is found out`()
    throws
  {
    let token = try place.token()
    let (service, _) = try place.serve()
    for (id, text) in [("c1", "You are an idiot."), ("c2", "I disagree.")] {
      #expect(
        try service.ask("POST", "/v1/comments", comment(id, text), token: token).status == 201
      )
    }
    let edit = #"{"text": "I disagree, idiot."}"#
    #expect(try service.ask("PUT", "/v1/comments/c2/text", edit, token: token).status == 200)
    let pack = """
      {"files": {"a.rules": "guideline g \\"G.\\" { rule r { when text has \\"spoon\\" then hold \
      because \\"B.\\" catches \\"A spoon.\\" allows \\"A fork.\\" } }"}}
      """
    #expect(try service.ask("PUT", "/v1/rules", pack, token: token).status == 200)
    #expect(
      try service.ask("POST", "/v1/comments", comment("c3", "A spoon."), token: token).status == 201
    )
    kill(service.process.processIdentifier, SIGKILL)
    service.process.waitUntilExit()

    let replayed = try place.run("replay")
    #expect(replayed.code == .success)
    #expect(
      replayed.output == """
        site default: 4 decisions of rules made again
          same                       4
          verdict same, text erased  0
          engine differs             0
          differs                    0

        """
    )
    let one = try place.run("replay", "--comment", "c2", "--format", "jsonl")
    #expect(one.output.split(separator: "\n").count == 2)
    #expect(one.output.contains(#""revision":2,"outcome":"same""#))
    #expect(
      try place.run("replay", "--until", "2001-01-01T00:00:00Z").output.contains("0 decisions")
    )

    // So that all of it is in one file.
    _ = try place.serve().service.stop()
    let path = place.path("moderato.db")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let said = try #require(bytes.range(of: Data("I disagree, idiot".utf8)))
    bytes.replaceSubrange(said, with: Data("I disagree, fella".utf8))
    try bytes.write(to: URL(fileURLWithPath: path))
    let tampered = try place.run("replay")
    #expect(tampered.code == .findings)
    #expect(
      tampered.output.contains("the text in the vault is not the one that the ledger committed to")
    )
  }

  @Test func `What can't be asked says so`() throws {
    #expect(try place.run("replay").errors.contains("there is no database at `moderato.db`"))
    _ = try place.token()
    #expect(try place.run("replay", "--site", "none").errors.contains("nothing of the site `none`"))
    let time = try place.run("replay", "--since", "yesterday")
    #expect(time.code == .usage && time.errors.contains("2026-01-31T00:00:00Z"))
  }
}
