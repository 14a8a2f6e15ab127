import Synchronization

/// What a server's threads share.
final class ServerState: Sendable {
  let limits: HTTPServer.Limits
  let table = ConnectionTable()
  let handler: @Sendable (HTTPRequest, Responder) -> Void
  private let refusal: @Sendable (HTTPRefusal) -> HTTPResponse
  let log: @Sendable (String) -> Void
  private let words = Mutex("")
  private let phase = Atomic(Phase.opening)
  private let lastID: Atomic<UInt64>

  private enum Phase: UInt8, AtomicRepresentable {
    /// No client can have sent anything.
    case opening
    case open
    /// Connections end after their next answer.
    case stopping
    /// Nothing waits any longer.
    case cutting
  }

  init(
    limits: HTTPServer.Limits,
    refusal: @escaping @Sendable (HTTPRefusal) -> HTTPResponse,
    log: @escaping @Sendable (String) -> Void,
    handler: @escaping @Sendable (HTTPRequest, Responder) -> Void
  ) {
    self.limits = limits
    self.refusal = refusal
    self.log = log
    self.handler = handler
    // So that two runs of a server hardly ever use the same ids.
    lastID = Atomic(UInt64.random(in: 0 ... .max))
  }

  func nextID() -> HTTPRequestID {
    HTTPRequestID(lastID.wrappingAdd(1, ordering: .relaxed).newValue)
  }

  /// Takes a message of libmicrohttpd's.
  func note(_ message: String) {
    let line = message.split(separator: "\n").joined(separator: " ")
    if isOpening {
      words.withLock { $0 += $0.isEmpty ? line : " " + line }
    } else {
      log("libmicrohttpd: " + line)
    }
  }

  /// What the library said before it took connections.
  var openingWords: String { words.withLock { $0 } }

  /// An answer that can be sent at once.
  func answer(to refusal: HTTPRefusal) -> HTTPResponse {
    self.refusal(refusal)
  }

  var isOpening: Bool { phase.load(ordering: .acquiring) == .opening }
  var isStopping: Bool { phase.load(ordering: .acquiring).rawValue > Phase.open.rawValue }
  var isCutting: Bool { phase.load(ordering: .acquiring) == .cutting }

  func endOpening() {
    phase.store(.open, ordering: .releasing)
  }

  func beginStopping() {
    phase.store(.stopping, ordering: .releasing)
  }

  func beginCutting() {
    phase.store(.cutting, ordering: .releasing)
  }
}
