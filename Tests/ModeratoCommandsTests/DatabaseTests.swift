import Foundation
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
}
