import Foundation
import TestSupport
import Testing

@testable import ModeratoCommands

/// The service as a process, from start to end.
@Suite(.timeLimit(.minutes(2))) struct ServeTests {
  private let place: ServedPlace

  init() throws { place = try ServedPlace() }

  @Test
  func `A fresh folder serves: a token, a comment, a decision, the record, new rules, the end`()
    throws
  {
    let (service, started) = try place.serve(until: "nobody has a token")
    defer { if service.process.isRunning { service.process.terminate() } }
    #expect(started.contains("5 rules from `Rules`"))
    let token = try place.token()
    #expect(token.hasPrefix("mod_"))

    let comment = #"{"id":"c1","text":"You are an idiot.","author":{"id":"ann","roles":["staff"]}}"#
    let submitted = try service.ask("POST", "/v1/comments", comment, token: token)
    #expect(submitted.status == 201, "\(submitted.body)")
    #expect(submitted.body.contains(#""decision":"hold""#))
    let decided = try service.ask(
      "POST",
      "/v1/comments/c1/decisions",
      #"{"outcome":"reject","message":"Please be kind."}"#,
      token: token
    )
    #expect(decided.status == 201, "\(decided.body)")
    let ledger = try service.ask("GET", "/v1/ledger", token: token)
    #expect(ledger.body.split(separator: "\n").count == 3)

    // Rules are read again, if there is nothing against them.
    try "nonsense".write(toFile: place.path("Rules/pack.rules"), atomically: true, encoding: .utf8)
    kill(service.process.processIdentifier, SIGHUP)
    let refused = read(service.errors, until: "rules_refused")
    #expect(refused.contains("Rules/pack.rules:1:1"))
    #expect(!refused.contains("idiot"))
    #expect(!refused.contains(token))
    let calm = #"guideline g "Calm." { rule r { when text has "storm" then hold because "B." } }"#
    try calm.write(toFile: place.path("Rules/pack.rules"), atomically: true, encoding: .utf8)
    kill(service.process.processIdentifier, SIGHUP)
    #expect(read(service.errors, until: "rules_in_force").contains("1 rules"))
    let guidelines = try service.ask("GET", "/v1/guidelines", token: token)
    #expect(guidelines.body.contains("Calm."))

    #expect(try place.run("token", "list").output.contains("admin"))
    #expect(try place.run("token", "revoke", "1").code == .success)
    #expect(try place.run("token", "revoke", "1").code == .findings)

    let rest = service.stop()
    #expect(service.process.terminationReason == .exit)
    #expect(service.process.terminationStatus == 0)
    #expect(rest.contains("stopping"))
  }

  @Test func `Other machines are let in by TLS or a proxy alone`() throws {
    let open = moderato("serve", "--listen", "0.0.0.0:0")
    #expect(open.code == .usage)
    #expect(open.errors.contains("--behind-proxy"))
    #expect(moderato("serve", "--listen", "here").code == .usage)
    #expect(moderato("serve", "--tls-key", "x").code == .usage)
    #expect(moderato("serve", "--site-requests", "0").code == .usage)
    #expect(moderato("token", "create").errors.contains("`--role` is missing"))
  }

  @Test func `What keeps the service from starting is said`() throws {
    let nowhere = try place.run("serve", "--rules", "nowhere")
    #expect(nowhere.code == .findings)
    #expect(nowhere.errors.contains("there are no rules at `nowhere`"))
    try String(repeating: "x", count: 5000)
      .write(toFile: place.path("moderato.db"), atomically: true, encoding: .utf8)
    let damaged = try place.run("serve", "--listen", "127.0.0.1:0")
    #expect(damaged.code == .findings)
    #expect(damaged.errors.contains("moderato.db"))
    try "x".write(toFile: place.path("Rules/pack.rules"), atomically: true, encoding: .utf8)
    let broken = try place.run("serve", "--listen", "127.0.0.1:0")
    #expect(broken.code == .findings)
    #expect(broken.errors.contains("error"))
  }
}
