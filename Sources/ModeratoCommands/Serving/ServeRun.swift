import Crypto
import FoundationEssentials
import HTTPServer
import Moderation
import ModerationAPI
import POSIX
import Records
import RuleCompiler
import RuleTesting
import SQLiteStore
import Screening
import SourceText
import Workshop

/// A service from its start to its end.
struct ServeRun {
  /// How long requests that are under way may take when the service stops.
  private static let patience = Duration.seconds(10)
  /// How often it looks whether there is something to do, in milliseconds.
  private static let pause: Int32 = 50
  /// How often texts are looked for that a site no longer keeps, in milliseconds.
  private static let upkeep: Int64 = 10 * 60_000

  /// How often it looks whether so many entries came that a checkpoint is to be signed, in milliseconds.
  private static let checkpoints: Int64 = 1_000

  private let rulesPath: String
  private let store: SQLiteStore
  private let workshop: Workshop<SQLiteStore>
  private let api: ModerationAPI<SQLiteStore>
  private let server: HTTPServer
  private let log: RequestLog
  private let key: SigningKey
  private let surroundings: Surroundings

  init(
    _ arguments: ParsedArguments,
    _ configuration: HTTPServer.Configuration,
    siteRequests: Int?,
    in surroundings: Surroundings
  ) throws {
    self.surroundings = surroundings
    // Before anything that takes time: unheard it would end the program.
    Hangup.listen()
    rulesPath = arguments["--rules"] ?? RulesOption.standardPath
    guard FileManager.default.fileExists(atPath: rulesPath) else {
      throw CommandFailure(
        "there are no rules at `\(rulesPath)`; `--rules PATH` says where they are"
      )
    }
    let pack = CheckedPack(at: rulesPath)
    let rules = try RulesOption.rules(pack.compilation, at: rulesPath, in: surroundings)
    store = try DatabaseOption.open(arguments)
    key = try SigningKeyFile(ofDatabase: DatabaseOption.path(arguments)).key()
    workshop = Workshop(store, pack: pack) { .now }
    log = RequestLog { bytes in
      // Where nobody takes the log, the service goes on.
      try? Descriptor.standardError.write(bytes.span)
    }
    var limits = ServiceLimits()
    limits.isBehindProxy = arguments.has("--behind-proxy")
    limits.siteRequestsAMinute = siteRequests ?? limits.siteRequestsAMinute
    api = ModerationAPI(store, workshop: workshop, limits: limits, log: log) { .now }
    do {
      server = try HTTPServer(
        configuration,
        refusal: ModerationAPI<SQLiteStore>.refusal,
        log: { [log] in log.note("server", $0, at: .now) },
        handler: api.handle
      )
    } catch {
      store.stop()
      throw error
    }
    api.observe { [weak server, weak store] in
      var observed = Metrics.Observed()
      observed.connections = server?.connectionCount ?? 0
      if let counts = store?.counts {
        (observed.commands, observed.commits) = (counts.commands, counts.commits)
      }
      return observed
    }
    try api.openSites(completion: report)
    try announce(rules, DatabaseOption.path(arguments), isSecure: configuration.identity != nil)
    warnOfFailingTests()
  }

  /// Says of rules that are in force whether their own tests fail, without making anybody wait for that.
  private func warnOfFailingTests() {
    workshop.work { [rulesPath, log] in
      let pack = CheckedPack(at: rulesPath, tested: true)
      if pack.rules == nil { log.note("rules_tests_fail", Self.reason(against: pack), at: .now) }
    }
  }

  /// Serves until somebody asks to stop.
  func untilStopped() throws -> ExitCode {
    var nextUpkeep = Timestamp.now
    var nextCheckpoints = Timestamp.now
    while !Interruption.isRequested {
      WallClock.wait(milliseconds: Self.pause)
      log.flush()
      if Hangup.take() { reload() }
      if Timestamp.now >= nextUpkeep {
        api.dropTexts()
        nextUpkeep = Timestamp.now.advanced(by: Self.upkeep)
      }
      if Timestamp.now >= nextCheckpoints {
        api.signCheckpoints(with: key, every: LedgerCheckpoint.interval)
        nextCheckpoints = Timestamp.now.advanced(by: Self.checkpoints)
      }
    }
    try say("stopping: no more connections are taken")
    server.stop(within: Self.patience)
    api.stop()
    api.signCheckpoints(with: key, every: 1)
    store.stop()
    log.flush()
    try say("stopped")
    return .success
  }

  private func announce(_ rules: RuleSet, _ database: String, isSecure: Bool) throws {
    try say("\(rules.rules.count) rules from `\(rulesPath)`, digest \(rules.digest.prefix(12))")
    try say("listening on \(isSecure ? "https" : "http")://\(server.address)")
    guard try store.tokens(of: nil).isEmpty else { return }
    let option = database == DatabaseOption.standardPath ? "" : " --database \(database)"
    try say("nobody has a token yet: `moderato token create --role admin\(option)` makes one")
  }

  private func say(_ line: String) throws {
    try surroundings.output.write("moderato: \(line)\n")
    try surroundings.output.flush()
  }

  /// Reads the rules again, and puts them in force if there is nothing against them.
  private func reload() {
    let pack = CheckedPack(at: rulesPath, tested: true)
    guard let rules = pack.rules else {
      log.note("rules_refused", "\(Self.reason(against: pack)); those in force stay", at: .now)
      return
    }
    log.note("rules_read", "\(rules.rules.count) rules, digest \(rules.digest)", at: .now)
    workshop.replaceServicePack(with: pack, completion: report)
  }

  /// Why a pack can't be put in force: the first error, or how many of its tests fail.
  private static func reason(against pack: CheckedPack) -> String {
    let errors = pack.compilation.diagnostics.filter { $0.severity == .error }
    guard let first = errors.first else {
      return "\(pack.report?.failed ?? 0) of their tests fail; `moderato test` shows them"
    }
    let file = pack.compilation.sources[first.primary.file]
    let place = LineTable(file.bytes).position(of: first.primary.start)
    return "\(file.path):\(place.line):\(place.column): \(first.message) (\(errors.count) errors)"
  }

  private var report: @Sendable (String, Result<RuleSet, ModerationError>) -> Void {
    { [log] site, result in
      switch result {
      case .success(let rules): log.note("rules_in_force", "\(site): \(rules.digest)", at: .now)
      case .failure(let error): log.note("rules_not_in_force", "\(site): \(error)", at: .now)
      }
    }
  }
}
