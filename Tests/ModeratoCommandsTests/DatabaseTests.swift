import Foundation
import TestSupport
import Testing

@testable import ModeratoCommands

@Suite(.timeLimit(.minutes(1))) struct DatabaseTests {
  private let place: ServedPlace

  init() throws { place = try ServedPlace() }

  @Test func `A copy is made once, of a database that is there`() throws {
    let missing = try place.run("database", "backup", "copy.db")
    #expect(missing.code == .findings)
    #expect(missing.errors == "moderato: there is no database at `moderato.db`\n")
    _ = try place.token()
    let made = try place.run("database", "backup", "copy.db")
    #expect(made.code == .success)
    #expect(made.output == "copied moderato.db to copy.db\n")
    let again = try place.run("database", "backup", "copy.db")
    #expect(again.code == .findings)
    #expect(again.errors.contains("copy.db: there is a file of this name"))
    let listed = try place.run("token", "list", "--database", "copy.db")
    #expect(listed.output.contains("admin"))
    #expect(try place.run("database", "backup", "nowhere/copy.db").code == .findings)
    #expect(moderato("database", "backup").code == .usage)
  }

  @Test func `The record is compared with its ledger, or made again from it`() throws {
    let token = try place.token()
    let (service, _) = try place.serve()
    let comment =
      #"{"id": "c1", "text": "You are an idiot.", "author": {"id": "ann", "roles": ["subscriber"]}}"#
    #expect(try service.ask("POST", "/v1/comments", comment, token: token).status == 201)
    let compared = try place.run("audit", "rebuild", "--compare")
    #expect(compared.output == "the record is what its 2 entries say\n")
    #expect(compared.code == .success)
    _ = service.stop()
    let made = try place.run("audit", "rebuild", "rebuilt.db")
    #expect(made.output == "made rebuilt.db from 2 entries\n")
    #expect(try place.run("audit", "rebuild", "rebuilt.db").code == .findings)
    #expect(
      try place.run("replay", "--database", "rebuilt.db").output.contains("1 decision of rules")
    )
    for usage in [["audit", "rebuild"], ["audit", "rebuild", "x.db", "--compare"]] {
      #expect(moderato(usage).code == .usage)
    }
  }
}
