import Foundation
import JSON
import POSIX
import TestSupport
import Testing

@testable import ModeratoCommands

/// The service as a process, from start to end.
@Suite(.timeLimit(.minutes(2))) struct ServeTests {
  private let place: Workplace

  init() throws {
    place = try Workplace(["Rules/pack.rules": Samples.rules])
  }

  private func process(_ arguments: [String]) -> (process: Process, output: Pipe, errors: Pipe) {
    let process = Process()
    process.executableURL = ProcessTests.program
    process.currentDirectoryURL = URL(fileURLWithPath: place.folder.path)
    process.arguments = arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    return (process, output, errors)
  }

  private func run(_ arguments: String...) throws -> Outcome {
    let (process, output, errors) = process(arguments)
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    let complained = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      code: ExitCode(rawValue: process.terminationStatus),
      output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self)
    )
  }

  /// Reads until a text comes, or the end.
  private func read(_ pipe: Pipe, until end: String) -> String {
    var text = ""
    while !text.contains(end) {
      let data = pipe.fileHandleForReading.availableData
      if data.isEmpty { break }
      text += String(decoding: data, as: UTF8.self)
    }
    return text
  }

  private func ask(
    _ method: String,
    _ target: String,
    _ body: String = "",
    port: UInt16,
    token: String
  ) throws -> AnswerReader.Answer {
    let client = try Client(port: port)
    try client.send(
      "\(method) \(target) HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer \(token)\r\n"
        + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    )
    var answers = AnswerReader(client)
    return try answers.next()
  }

  @Test
  func `A fresh folder serves: a token, a comment, a decision, the record, new rules, the end`()
    throws
  {
    let (service, output, errors) = process(["serve", "--listen", "127.0.0.1:0"])
    try service.run()
    defer { if service.isRunning { service.terminate() } }
    let started = read(output, until: "nobody has a token")
    #expect(started.contains("5 rules from `Rules`"))
    let port = try #require(
      started.firstMatch(of: /listening on http:\/\/127\.0\.0\.1:([0-9]+)/).flatMap { UInt16($0.1) }
    )
    let made = try run("token", "create", "--role", "admin", "--name", "Me")
    #expect(made.code == .success)
    let token = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(token.hasPrefix("mod_"))

    let comment = #"{"id":"c1","text":"You are an idiot.","author":{"id":"ann","roles":["staff"]}}"#
    let submitted = try ask("POST", "/v1/comments", comment, port: port, token: token)
    #expect(submitted.status == 201, "\(submitted.body)")
    #expect(submitted.body.contains(#""decision":"hold""#))
    let decided = try ask(
      "POST",
      "/v1/comments/c1/decisions",
      #"{"outcome":"reject","message":"Please be kind."}"#,
      port: port,
      token: token
    )
    #expect(decided.status == 201, "\(decided.body)")
    let ledger = try ask("GET", "/v1/ledger", port: port, token: token)
    #expect(ledger.body.split(separator: "\n").count == 3)

    // Rules are read again, if there is nothing against them.
    try "nonsense".write(toFile: place.path("Rules/pack.rules"), atomically: true, encoding: .utf8)
    kill(service.processIdentifier, SIGHUP)
    let refused = read(errors, until: "rules_refused")
    #expect(refused.contains("Rules/pack.rules:1:1"))
    #expect(!refused.contains("idiot"))
    #expect(!refused.contains(token))
    let calm = #"guideline g "Calm." { rule r { when text has "storm" then hold because "B." } }"#
    try calm.write(toFile: place.path("Rules/pack.rules"), atomically: true, encoding: .utf8)
    kill(service.processIdentifier, SIGHUP)
    #expect(read(errors, until: "rules_in_force").contains("1 rules"))
    let guidelines = try ask("GET", "/v1/guidelines", port: port, token: token)
    #expect(guidelines.body.contains("Calm."))

    #expect(try run("token", "list").output.contains("admin"))
    #expect(try run("token", "revoke", "1").code == .success)
    #expect(try run("token", "revoke", "1").code == .findings)

    service.terminate()
    let rest = read(output, until: "stopped")
    service.waitUntilExit()
    #expect(service.terminationReason == .exit)
    #expect(service.terminationStatus == 0)
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
    let nowhere = try run("serve", "--rules", "nowhere")
    #expect(nowhere.code == .findings)
    #expect(nowhere.errors.contains("there are no rules at `nowhere`"))
    try String(repeating: "x", count: 5000)
      .write(toFile: place.path("moderato.db"), atomically: true, encoding: .utf8)
    let damaged = try run("serve", "--listen", "127.0.0.1:0")
    #expect(damaged.code == .findings)
    #expect(damaged.errors.contains("moderato.db"))
    try "x".write(toFile: place.path("Rules/pack.rules"), atomically: true, encoding: .utf8)
    let broken = try run("serve", "--listen", "127.0.0.1:0")
    #expect(broken.code == .findings)
    #expect(broken.errors.contains("error"))
  }
}
