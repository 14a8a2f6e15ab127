import Foundation
import HTTPServer
import Synchronization
import TestSupport
import Testing

@testable import ModeratoCommands

/// Webhooks of the service as a process: over its end, however that comes.
@Suite(.timeLimit(.minutes(2))) struct WebhookTests {
  private let place: ServedPlace

  init() throws { place = try ServedPlace() }

  /// Takes messages, but for one that it leaves without an answer.
  private final class Receiver: Sendable {
    private struct State {
      /// The id and the decision of each message, as they came.
      var messages: [(id: String, decision: String)] = []
      var held: [Responder] = []
    }

    private final class Inbox: Sendable {
      let state = Mutex(State())
    }

    private let inbox = Inbox()
    private let server: HTTPServer
    let url: String

    /// - Parameter silent: The message without an answer, counted from 1.
    init(silentAt silent: Int) throws {
      server = try HTTPServer(
        HTTPServer.Configuration(address: SocketAddress(.loopback, port: 0))
      ) { [inbox] request, responder in
        let body = String(decoding: request.body, as: UTF8.self)
        let decision = body.firstMatch(of: /"decision":{"id":"([0-9]+)"/).map { String($0.1) }
        inbox.state.withLock { state in
          state.messages.append((request.headers["webhook-id"] ?? "", decision ?? ""))
          if state.messages.count == silent {
            state.held.append(responder)
          } else {
            responder.respond(with: HTTPResponse(.noContent))
          }
        }
      }
      url = "http://127.0.0.1:\(server.address.port)/"
    }

    /// All that came, once something is true of it.
    func messages(
      until isEnough: ([(id: String, decision: String)]) -> Bool
    ) throws -> [(id: String, decision: String)] {
      for _ in 0..<3000 {
        let messages = inbox.state.withLock { $0.messages }
        if isEnough(messages) { return messages }
        usleep(10_000)
      }
      throw ServedPlace.Failure(description: "too few messages came")
    }
  }

  /// Makes a webhook, and gives its secret.
  private func hook(
    _ receiver: Receiver,
    to service: ServedPlace.Service,
    token: String
  ) throws -> String {
    let made = try service.ask(
      "PUT",
      "/v1/webhooks/site",
      #"{"url":"\#(receiver.url)"}"#,
      token: token
    )
    #expect(made.status == 201, "\(made.body)")
    return try #require(made.body.firstMatch(of: /whsec_[^"]*/).map { String($0.0) })
  }

  /// Rejects a new comment, and gives the decision's id.
  private func reject(
    _ id: String,
    at service: ServedPlace.Service,
    token: String
  ) throws -> String {
    let text = #""text":"You are an idiot.","author":{"id":"\#(id)","roles":["staff"]}"#
    try service.ask("POST", "/v1/comments", #"{"id":"\#(id)",\#(text)}"#, token: token)
    let path = "/v1/comments/\(id)/decisions"
    let decided = try service.ask("POST", path, #"{"outcome":"reject"}"#, token: token)
    let decision = decided.body.firstMatch(of: /"decision":{"id":"([0-9]+)"/)
    return try #require(decision.map { String($0.1) }, "\(decided.body)")
  }

  @Test func `After kill -9 every decision is told, and repeats carry the same id`() throws {
    var (service, _) = try place.serve()
    let token = try place.token()
    let receiver = try Receiver(silentAt: 3)
    _ = try hook(receiver, to: service, token: token)
    var decisions: [String] = []
    for number in 1...6 { decisions.append(try reject("c\(number)", at: service, token: token)) }
    _ = try receiver.messages { $0.count == 3 }
    kill(service.process.processIdentifier, SIGKILL)
    service.process.waitUntilExit()

    (service, _) = try place.serve()
    defer { _ = service.stop() }
    let messages = try receiver.messages { $0.last?.decision == decisions.last }
    #expect(Set(messages.map(\.decision)) == Set(decisions))
    var firsts: [String] = []
    for message in messages where !firsts.contains(message.decision) {
      firsts.append(message.decision)
    }
    #expect(firsts == decisions)
    for decision in decisions {
      #expect(Set(messages.filter { $0.decision == decision }.map(\.id)).count == 1)
    }
    #expect(messages.count { $0.decision == decisions[2] } >= 2)
    #expect(Set(messages.map(\.id)).count == 6)
  }

  @Test func `A receiver that hangs doesn't hold up the end, and logs hold no secret`() throws {
    let (service, _) = try place.serve()
    let token = try place.token()
    let receiver = try Receiver(silentAt: 1)
    let secret = try hook(receiver, to: service, token: token)
    _ = try reject("c1", at: service, token: token)
    _ = try receiver.messages { $0.count == 1 }
    let time = ContinuousClock().measure { _ = service.stop() }
    #expect(service.process.terminationStatus == 0)
    #expect(time < .seconds(8))
    let log = read(service.errors, until: "nothing that is ever said")
    #expect(log.contains("/v1/webhooks/{webhook}"))
    #expect(!log.contains(secret))
    #expect(!log.contains(receiver.url))
  }
}
