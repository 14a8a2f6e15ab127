import Crypto
import Foundation
import HTTPServer
import JSON
import Moderation
import Screening
import TestSupport
import Testing

@testable import ModerationAPI

@Suite(.timeLimit(.minutes(1))) struct RecordTests {
  @Test func `The ledger comes as lines that follow from each other, and holds no text`() throws {
    let service = try TestService(.socket)
    let id = try service.hold(id: "comment-name")
    try service.ask(
      .post,
      "/v1/cases/\(id)/decisions",
      #"{"outcome":"reject","note":"A note."}"#,
      as: .moderator
    )
    let ledger = try service.ask(.get, "/v1/ledger", as: .auditor)
    #expect(ledger.headers["content-type"] == "application/jsonl")
    var verification = LedgerVerification(site: "example")
    var kinds: [String] = []
    for line in ledger.text.split(separator: "\n") {
      let entry = try LedgerEntry(line: Array(line.utf8))
      #expect(verification.take(entry) == nil)
      kinds.append(entry.kind.rawValue)
    }
    #expect(kinds == ["rules_published", "submitted", "decided"])
    for text in ["idiot", "comment-name", "reader", "A note."] {
      #expect(!ledger.text.contains(text))
    }
    let key = SigningKey()
    service.api.signCheckpoints(with: key, every: 3)
    service.api.signCheckpoints(with: key, every: 1)
    // It is signed on a queue of the store's.
    var signed = try service.ask(.get, "/v1/ledger", as: .auditor)
    for _ in 0..<500 where signed.text == ledger.text {
      usleep(10_000)
      signed = try service.ask(.get, "/v1/ledger", as: .auditor)
    }
    let last = try #require(signed.text.split(separator: "\n").last)
    #expect(signed.text.hasPrefix(ledger.text))
    let checkpoint = try LedgerCheckpoint(line: Array(last.utf8))
    #expect(checkpoint.isSigned && checkpoint.key == key.publicKey)
    #expect(verification.take(checkpoint) == nil)
    #expect(verification.covered == 3)
    let rest = try service.ask(.get, "/v1/ledger?after=2", as: .auditor)
    #expect(rest.text.split(separator: "\n").count == 2)
    #expect(try service.ask(.get, "/v1/ledger", as: .moderator).status == 403)
  }

  @Test func `Events come as things happen, and none is missed by who comes again`() throws {
    let service = try TestService(.socket)
    try service.submit("Good morning.")
    func listen(_ more: String = "") throws -> Client {
      let client = try Client(port: service.port)
      try client.send(
        "GET /v1/events HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer "
          + service.token(.moderator) + "\r\n\(more)\r\n"
      )
      return client
    }
    func text(_ client: Client, until end: String) throws -> String {
      var text = ""
      while !text.contains(end) {
        let bytes = try client.receive()
        guard !bytes.isEmpty else { break }
        text += String(decoding: bytes, as: UTF8.self)
      }
      return text
    }
    let client = try listen()
    #expect(try text(client, until: ": moderato\n\n").contains("text/event-stream"))
    let id = try service.hold(id: "1")
    let first = try text(client, until: "event: submitted")
    #expect(first.contains("id: 3\n"))
    try service.ask(.post, "/v1/queue/claims", #"{"cases":["\#(id)"]}"#, as: .moderator)
    #expect(try text(client, until: "event: claimed").contains("\"cases\":[\"\(id)\"]"))
    client.breakOff()
    try service.ask(.post, "/v1/cases/\(id)/decisions", #"{"outcome":"reject"}"#, as: .moderator)
    let missed = try text(try listen("Last-Event-ID: 3\r\n"), until: "event: decided")
    #expect(missed.contains("event: claimed"))
    #expect(missed.contains("\"outcome\"") == false)
    #expect(!missed.contains("id: 3\n"))
    #expect(!missed.contains("idiot"))
  }

  @Test func `Those who listen to one site don't take all connections`() throws {
    let service = try TestService(.socket)
    func listen(of site: String = "example") throws -> (Client, said: String) {
      let client = try Client(port: service.port)
      let token = service.token(.auditor, of: site)
      try client.send(
        "GET /v1/events HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer \(token)\r\n\r\n"
      )
      return (client, String(decoding: try client.receive(), as: UTF8.self))
    }
    var listening: [Client] = []
    for _ in 0..<64 {
      let (client, said) = try listen()
      #expect(said.hasPrefix("HTTP/1.1 200"))
      listening.append(client)
    }
    #expect(try listen().said.hasPrefix("HTTP/1.1 429"))
    #expect(try listen(of: "elsewhere").said.hasPrefix("HTTP/1.1 200"))
    #expect(listening.count == 64)
  }

  @Test(arguments: Way.allCases) func `The service says how it does`(way: Way) throws {
    let service = try TestService(way)
    #expect(try service.ask(.get, "/healthz", as: nil)["status"] == "ok")
    #expect(try service.ask(.get, "/readyz", as: nil)["status"] == "ready")
    try service.submit("You idiot.")
    try service.ask(.get, "/nowhere", as: nil)
    let metrics = try service.ask(.get, "/metrics", as: .auditor).text
    #expect(
      metrics.contains(
        #"moderato_requests_total{route="POST /v1/comments",status="201"} 1"#
      )
    )
    #expect(metrics.contains(#"moderato_requests_total{route="none",status="404"} 1"#))
    #expect(metrics.contains(#"moderato_comments_total{decision="hold"} 1"#))
    #expect(!metrics.contains("example"))
    #expect(try service.ask(.get, "/metrics", as: .site).status == 403)
  }
}
