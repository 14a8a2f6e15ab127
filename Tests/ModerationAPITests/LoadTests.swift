import Dispatch
import HTTPServer
import JSON
import MemoryStore
import Moderation
import POSIX
import SQLiteStore
import Screening
import Synchronization
import Testing
import Workshop

@testable import ModerationAPI

/// Many requests at once.
@Suite(.timeLimit(.minutes(3))) struct LoadTests {
  /// What came of many requests, by status.
  private final class Tally: Sendable {
    private let counts = Mutex<[Int: Int]>([:])
    private let group = DispatchGroup()

    func ask<Store>(_ api: ModerationAPI<Store>, _ request: HTTPRequest) {
      group.enter()
      api.handle(
        request,
        Responder { response in
          self.counts.withLock { $0[response.status.code, default: 0] += 1 }
          self.group.leave()
        }
      )
    }

    func wait() -> [Int: Int] {
      group.wait()
      return counts.withLock { $0 }
    }
  }

  private static func api<Store: ModerationStore & AccessStore>(
    _ store: Store
  ) throws -> (ModerationAPI<Store>, token: String) {
    let now = Timestamp(milliseconds: 1_767_268_800_000)
    let pack = CheckedPack(
      PackCard(origin: .service, files: [.init(path: "a.rules", text: TestService.pack)])
    )
    let secret = TokenSecret()
    _ = try store.addToken(site: "s", role: .admin, name: "", hash: secret.hash, at: now)
    var limits = ServiceLimits()
    limits.personRequestsAMinute = 1_000_000
    let workshop = Workshop(store, pack: pack) { now }
    return (ModerationAPI(store, workshop: workshop, limits: limits) { now }, secret.text)
  }

  private static func request(
    _ method: HTTPMethod,
    _ target: String,
    _ body: String,
    _ token: String
  ) throws -> HTTPRequest {
    HTTPRequest(
      method,
      try HTTPTarget(Array(target.utf8)),
      headers: HTTPHeaders([
        HTTPField("Authorization", "Bearer \(token)"),
        HTTPField("Content-Type", "application/json"),
      ]),
      body: Array(body.utf8)
    )
  }

  /// Rules that differ from one another in nothing that matters.
  private static func rules(_ number: Int) -> String {
    #"{"files":{"a.rules":"// \#(number)\nguideline g \"G.\" { rule r { when text has \"x\" then hold } }"}}"#
  }

  private static func comment(_ number: Int) -> String {
    #"{"id":"\#(number)","text":"Good morning.","author":{"id":"a\#(number % 7)","roles":["staff"]},"article":"b"}"#
  }

  private func swap<Store>(_ store: Store) throws where Store: ModerationStore & AccessStore {
    let (api, token) = try Self.api(store)
    for round in 0..<10 {
      let (comments, swaps) = (Tally(), Tally())
      for number in 0..<40 {
        if number == 20 {
          swaps.ask(api, try Self.request(.put, "/v1/rules", Self.rules(round), token))
        }
        let comment = Self.comment(round * 40 + number)
        comments.ask(api, try Self.request(.post, "/v1/comments", comment, token))
      }
      #expect(comments.wait() == [201: 40])
      #expect(swaps.wait() == [200: 1])
    }
  }

  @Test func `Rules are swapped while comments come in, and no comment is sent back`() throws {
    try swap(MemoryStore())
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(folder.path + "/moderato.db")
    try swap(store)
    store.stop()
  }

  @Test
  func `Whom rules are replaced for again and again is told to come again, and nothing is kept`()
    throws
  {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(folder.path + "/moderato.db")
    defer { store.stop() }
    let (api, token) = try Self.api(store)
    let (comments, swaps) = (Tally(), Tally())
    for number in 0..<200 {
      if number % 10 == 0 {
        swaps.ask(api, try Self.request(.put, "/v1/rules", Self.rules(number), token))
      }
      comments.ask(api, try Self.request(.post, "/v1/comments", Self.comment(number), token))
    }
    #expect(swaps.wait() == [200: 20])
    let counts = comments.wait()
    #expect(Set(counts.keys).isSubset(of: [201, 503]))
    let kept = try store.read("s") { reader throws(ModerationError) in
      try reader.entries(after: 0, limit: 10_000)
    }
    #expect(kept.count { $0.kind == .submitted } == counts[201, default: 0])
    var verification = LedgerVerification(site: "s")
    for entry in kept { #expect(verification.take(entry) == nil) }
  }

  @Test func `Of the same comment at the same moment one is kept`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(folder.path + "/moderato.db")
    defer { store.stop() }
    let (api, token) = try Self.api(store)
    let tally = Tally()
    for number in 0..<100 {
      let body =
        #"{"id":"\#(number % 10)","text":"Good morning.","author":{"id":"a","roles":["staff"]}}"#
      tally.ask(api, try Self.request(.post, "/v1/comments", body, token))
    }
    #expect(tally.wait() == [201: 10, 200: 90])
  }

  @Test func `A busy thread sends hardly anybody back`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(folder.path + "/moderato.db")
    defer { store.stop() }
    let (api, token) = try Self.api(store)
    let described = Tally()
    let article =
      #"{"headline":"New bridge","body":"Piers, steel, tolls, river, council, engineers."}"#
    described.ask(api, try Self.request(.put, "/v1/articles/b", article, token))
    #expect(described.wait() == [200: 1])
    let tally = Tally()
    for number in 0..<300 {
      let body =
        #"{"id":"\#(number)","text":"Tolls for the steel bridge number \#(number) again","author":{"id":"a\#(number)","roles":["staff"]},"article":"b"}"#
      tally.ask(api, try Self.request(.post, "/v1/comments", body, token))
    }
    #expect(tally.wait() == [201: 300])
  }
}
