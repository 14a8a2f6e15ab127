import Crypto
import Foundation
import JSON
import POSIX
import SQLite
import TestSupport
import Testing

@testable import ModeratoCommands

/// The ledger as an auditor sees it, of services that run as processes.
@Suite(.timeLimit(.minutes(2))) struct AuditTests {
  private let place: ServedPlace
  private static let secret = "You are an idiot, and this stays in the vault."

  init() throws { place = try ServedPlace() }

  /// Has a service take some comments and decide about one, while somebody looks.
  private func serve(
    _ comments: Int,
    meanwhile: (ServedPlace.Service, String) throws -> Void = { _, _ in }
  ) throws {
    let (service, _) = try place.serve()
    defer { if service.process.isRunning { service.process.terminate() } }
    let token = try place.token()
    for number in 1...comments {
      let body =
        #"{"id":"c\#(number)","text":"\#(Self.secret)","author":{"id":"ann","name":"=Ann","roles":["staff"]}}"#
      #expect(try service.ask("POST", "/v1/comments", body, token: token).status == 201)
    }
    let decision = #"{"outcome":"reject","message":"Be kind, I say."}"#
    try service.ask("POST", "/v1/comments/c1/decisions", decision, token: token)
    try meanwhile(service, token)
    _ = service.stop()
    #expect(service.process.terminationStatus == 0)
  }

  private func change(_ statement: SQL, of database: String = "moderato.db") throws {
    let connection = try Connection(place.path(database))
    try connection.run(statement)
    try connection.checkpoint(.truncate)
  }

  @Test func `A ledger verifies beside its service and after it, as a database and as an export`()
    throws
  {
    try serve(3) { _, _ in
      let beside = try place.run("audit", "verify")
      #expect(beside.code == .success, "\(beside)")
      #expect(beside.output.hasPrefix("default: entries 1 to 5, "))
    }
    let after = try place.run("audit", "verify")
    #expect(after.code == .success)
    #expect(after.output.contains("checkpoints up to entry 5 are signed by the key "))
    #expect(after.output.contains("3 texts and 1 message, note or reason in the vault"))
    #expect(after.output.contains("not seen: whether entries after 5 were cut off"))

    let exported = try place.run("audit", "export")
    #expect(exported.code == .success)
    // The last line is the checkpoint.
    #expect(exported.output.split(separator: "\n").count == 6)
    #expect(!exported.output.contains("idiot") && !exported.output.contains("Ann"))
    #expect(!exported.output.contains("kind, I say"))
    try exported.output.write(toFile: place.path("all.jsonl"), atomically: true, encoding: .utf8)
    #expect(
      try place.run("audit", "verify", "all.jsonl").output.hasPrefix("default: entries 1 to 5")
    )
    let part = exported.output.split(separator: "\n").dropFirst(2).joined(separator: "\r\n")
    try part.write(toFile: place.path("part.jsonl"), atomically: true, encoding: .utf8)
    let verified = try place.run("audit", "verify", "part.jsonl")
    #expect(verified.code == .success)
    #expect(
      verified.output.contains("a part: entry 3 is taken as it is, and what came before isn't seen")
    )
    let line = exported.output.split(separator: "\n")[3].replacing("staff", with: "stiff")
    let forged = part.replacing(exported.output.split(separator: "\n")[3], with: line)
    try forged.write(toFile: place.path("part.jsonl"), atomically: true, encoding: .utf8)
    let found = try place.run("audit", "verify", "part.jsonl")
    #expect(found.code == .findings)
    #expect(
      found.output.hasPrefix("default: entry 4 is the first bad one\n  line 2: entry 4 is not what")
    )

    let table = try place.run("audit", "export", "--format", "csv")
    #expect(table.output.hasPrefix("site,sequence,at,kind,actor,"))
    #expect(table.output.split(separator: "\r\n").count == 6)
    #expect(!table.output.contains("Ann"))
    #expect(try place.run("audit", "export", "--since", "2100-01-01").output == "")
    #expect(try place.run("audit", "export", "--until", "2000-01-01").output == "")
    let today = try place.run("audit", "export", "--since", "2020-01-01T00:00:00Z")
    #expect(today == exported)
  }

  @Test func `A cut tail is seen by a checkpoint that was kept elsewhere`() throws {
    try serve(2)
    let signed = try place.run("audit", "checkpoint")
    #expect(signed.code == .success)
    #expect(signed.output.split(separator: "\n").count == 1)
    #expect(signed.errors.contains("keep this where whoever runs the service can't change it"))
    let kept = place.path("kept.jsonl")
    try signed.output.write(toFile: kept, atomically: true, encoding: .utf8)
    let sound = try place.run("audit", "verify", "--checkpoint", "kept.jsonl")
    #expect(sound.code == .success)
    #expect(
      sound.output.contains("up to entry 4 the ledger is what it was when the kept checkpoint")
    )
    let key = try #require(signed.errors.firstMatch(of: /public key is ([0-9a-f]{64})/)).1
    #expect(try place.run("audit", "verify", "--key", "\(key)").code == .success)
    let other = try place.run("audit", "verify", "--key", String(repeating: "0", count: 64))
    #expect(other.code == .findings)
    #expect(other.output.contains("was signed by another key"))

    try change("DELETE FROM ledger WHERE sequence = 4")
    try change("DELETE FROM checkpoints")
    try change("DELETE FROM words")
    #expect(try place.run("audit", "verify").code == .success)
    let cut = try place.run("audit", "verify", "--checkpoint", "kept.jsonl")
    #expect(cut.code == .findings)
    #expect(
      cut.output.hasPrefix(
        "default: entry 4 is the first bad one\n  the ledger ends with entry 3, and a checkpoint is about entry 4: entry 4 is missing\n"
      )
    )
    let json = try place.run("audit", "verify", "--checkpoint", "kept.jsonl", "--format", "json")
    let report = try JSONValue(parsing: Array(json.output.utf8).span)
    #expect(report["sound"] == .bool(false))
    #expect(json.output.contains(#""fault":{"kind":"tail","entry":4,"#))
    // A site that has gone as a whole.
    try change("UPDATE sites SET name = 'another'")
    #expect(
      try place.run("audit", "verify", "--checkpoint", "kept.jsonl").output
        .contains("default: entry 1 is the first bad one")
    )
  }

  @Test func `What is no ledger is told`() throws {
    #expect(
      try place.run("audit", "verify").errors.contains(
        "there is no database or export at `moderato.db`"
      )
    )
    #expect(try place.run("audit", "checkpoint").code == .findings)
    try "nonsense\n".write(toFile: place.path("x.txt"), atomically: true, encoding: .utf8)
    let nonsense = try place.run("audit", "verify", "x.txt")
    #expect(nonsense.code == .findings)
    #expect(
      nonsense.errors.contains("x.txt is neither a database nor an export of a ledger: line 1: ")
    )
    #expect(try place.run("audit", "verify", "--key", "x").code == .usage)
    #expect(
      try place.run("audit", "verify", "--checkpoint", "x.txt").errors.contains("x.txt, line 1: ")
    )
    #expect(try place.run("audit", "export", "--since", "yesterday").code == .usage)
    _ = try place.token()
    let empty = try place.run("audit", "verify")
    #expect(empty == Outcome(code: .success, output: "moderato.db holds no site yet\n", errors: ""))
    #expect(
      try place.run("audit", "verify", "--site", "x").errors.contains("nothing of the site `x`")
    )
    #expect(try place.run("audit", "checkpoint").errors.contains("holds no entry"))
    #expect(!FileManager.default.fileExists(atPath: place.path("moderato.db.key")))
  }

  @Test func `The signing key is its owner's alone, in no backup, and must be one`() throws {
    try serve(1)
    let path = place.path("moderato.db.key")
    let text = try place.place.text("moderato.db.key")
    func mode() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode() == 0o600)
    #expect(try place.run("database", "backup", "copy.db").code == .success)
    let seed = try #require([UInt8](hexadecimal: String(text.split(separator: " ")[1].prefix(64))))
    for file in ["moderato.db", "copy.db"] {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: place.path(file))))
      #expect(bytes.firstRange(of: seed) == nil)
      #expect(bytes.firstRange(of: Array(seed.hexadecimal.utf8)) == nil)
    }
    #expect(!FileManager.default.fileExists(atPath: place.path("copy.db.key")))

    chmod(path, 0o644)
    let open = try place.run("serve", "--listen", "127.0.0.1:0")
    #expect(open.code == .findings)
    #expect(open.errors.contains("others may read the signing key (mode 644); `chmod 600"))
    for nonsense in ["", "moderato-ed25519-seed 00\n", text + "x"] {
      try nonsense.write(toFile: path, atomically: true, encoding: .utf8)
      chmod(path, 0o600)
      let broken = try place.run("audit", "checkpoint")
      #expect(broken.code == .findings)
      #expect(broken.errors.contains("moderato.db.key: expected a signing key"))
      #expect(!broken.errors.contains(text.dropFirst(22).prefix(64)))
    }
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(try place.run("audit", "checkpoint").code == .findings)
  }

  @Test func `A copy that is made under load opens and verifies, and so does one of it`() throws {
    try serve(1) { service, token in
      let load = Task.detached {
        var number = 0
        while !Task.isCancelled {
          number += 1
          let body =
            #"{"text":"Comment \#(number)","author":{"id":"a\#(number % 7)","roles":["staff"]}}"#
          _ = try? service.ask("POST", "/v1/comments", body, token: token)
        }
        return number
      }
      for number in 1...3 {
        #expect(try place.run("database", "backup", "copy\(number).db").code == .success)
        let copy = try place.run("audit", "verify", "copy\(number).db")
        #expect(copy.code == .success, "\(copy)")
        #expect(try place.run("audit", "verify").code == .success)
      }
      load.cancel()
    }
    let copies = try place.run("audit", "verify", "copy3.db")
    #expect(copies.output.contains("default: entries 1 to "))
    #expect(
      try place.run("database", "backup", "again.db", "--database", "copy3.db").code == .success
    )
    #expect(try place.run("audit", "verify", "again.db").output == copies.output)
    #expect(!FileManager.default.fileExists(atPath: place.path("copy3.db-wal")))
  }
}
