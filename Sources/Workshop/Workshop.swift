import Dispatch
package import Moderation
package import Screening
import Synchronization

/// The rule sets in force, one for each site: how they come into force, give way to others, and come back.
///
/// What is in force is on record; here stands the compiled set. A set that is replaced is still used by whoever
/// holds it, and what they decide by it ends as ``ModerationError/stale``, since the record knows better.
package final class Workshop<Store: ModerationStore>: Sendable {
  private struct State {
    /// What the service was started with, or has read since.
    var service: CheckedPack
    var inForce: [String: RuleSet] = [:]
  }

  private let store: Store
  private let clock: @Sendable () -> Timestamp
  private let state: Mutex<State>
  /// Where packs are compiled and tested, one after the other: that takes long, and no request waits for it.
  private let bench = DispatchQueue(label: "moderato.workshop")
  /// Where packs are made again that are in force: nobody's tests hold that up.
  private let shelf = DispatchQueue(label: "moderato.workshop.shelf")

  /// - Parameter pack: For every site that has published none; it has a rule set.
  package init(
    _ store: Store,
    pack: CheckedPack,
    clock: @escaping @Sendable () -> Timestamp
  ) {
    self.store = store
    self.clock = clock
    state = Mutex(State(service: pack))
  }

  /// The rules in force at a site; nil until somebody has opened it.
  package func rules(of site: String) -> RuleSet? {
    state.withLock { $0.inForce[site] }
  }

  /// The sites that somebody has opened, in order.
  package var sites: [String] {
    state.withLock { $0.inForce.keys.sorted() }
  }

  /// Does something away from the threads that answer requests.
  package func work(_ body: @escaping @Sendable () -> Void) {
    bench.async(execute: body)
  }

  /// Finds out which rules are in force at a site; where none are, those of the service come into force.
  package func open(
    _ site: String,
    completion: @escaping @Sendable (Result<RuleSet, ModerationError>) -> Void
  ) {
    let service = state.withLock { $0.service }
    guard let rules = service.rules else {
      completion(.failure(.store(Self.unusable)))
      return
    }
    store.transact(site) { [clock] transaction throws(ModerationError) in
      if let own = try Self.ownPack(in: transaction) { return PackCard?.some(own) }
      try Self.put(service.card, rules, at: clock(), by: .rules, in: &transaction)
      return nil
    } completion: { result in
      switch result {
      case .failure(let error): completion(.failure(error))
      case .success(nil):
        self.use(rules, at: site)
        completion(.success(rules))
      case .success(let own?):
        self.shelf.async { completion(self.compile(own, at: site)) }
      }
    }
  }

  /// Looks on record which rules are in force at a site, for whoever found theirs stale.
  ///
  /// They may have been published a moment ago, or by another process.
  package func refresh(
    _ site: String,
    completion: @escaping @Sendable (Result<RuleSet, ModerationError>) -> Void
  ) {
    shelf.async {
      do throws(ModerationError) {
        completion(.success(try self.rulesOnRecord(at: site)))
      } catch {
        completion(.failure(error))
      }
    }
  }

  private func rulesOnRecord(at site: String) throws(ModerationError) -> RuleSet {
    let known = [rules(of: site), state.withLock { $0.service.rules }]
    let (digest, card) = try store.read(site) {
      reader throws(ModerationError) -> (String?, PackCard?) in
      let digest = try reader.settings().rules
      if known.contains(where: { $0?.digest == digest }) { return (digest, nil) }
      return (
        digest,
        try digest.flatMap { digest throws(ModerationError) in
          try reader.vaultDocument(.pack(digest), as: PackCard.self)
        }
      )
    }
    let rules = known.first { $0?.digest == digest } ?? card.flatMap { CheckedPack($0).rules }
    guard let rules else { throw .store(Self.unusable) }
    use(rules, at: site)
    return rules
  }

  /// Puts a pack in force at a site.
  ///
  /// - Parameter pack: One with a rule set.
  package func publish(
    _ pack: CheckedPack,
    at site: String,
    by actor: Actor,
    completion: @escaping @Sendable (Result<RuleSet, ModerationError>) -> Void
  ) {
    guard let rules = pack.rules else {
      completion(.failure(.store(Self.unusable)))
      return
    }
    store.transact(site) { [clock] transaction throws(ModerationError) in
      try Self.put(pack.card, rules, at: clock(), by: actor, in: &transaction)
    } completion: { result in
      if case .success = result { self.use(rules, at: site) }
      completion(result.map { rules })
    }
  }

  /// The files that a digest stands for, if they were ever in force at a site.
  package func pack(_ digest: String, of site: String) throws(ModerationError) -> PackCard? {
    try store.read(site) { reader throws(ModerationError) in
      try reader.vaultDocument(.pack(digest), as: PackCard.self)
    }
  }

  /// Takes a new pack for every site that follows the service's.
  ///
  /// - Parameters:
  ///   - pack: One with a rule set.
  ///   - completion: Called once for each site that was opened.
  package func replaceServicePack(
    with pack: CheckedPack,
    completion: @escaping @Sendable (String, Result<RuleSet, ModerationError>) -> Void
  ) {
    let sites = state.withLock { state in
      state.service = pack
      return state.inForce.keys.sorted()
    }
    for site in sites { open(site) { completion(site, $0) } }
  }

  private func use(_ rules: RuleSet, at site: String) {
    state.withLock { $0.inForce[site] = rules }
  }

  private func compile(_ own: PackCard, at site: String) -> Result<RuleSet, ModerationError> {
    if let rules = self.rules(of: site) { return .success(rules) }
    guard let rules = CheckedPack(own).rules else { return .failure(.store(Self.unusable)) }
    use(rules, at: site)
    return .success(rules)
  }

  /// The pack in force, if the site published it.
  private static func ownPack(
    in transaction: some ModerationReading
  ) throws(ModerationError) -> PackCard? {
    guard let digest = try transaction.settings().rules,
      let card = try transaction.vaultDocument(.pack(digest), as: PackCard.self),
      card.origin == .site
    else { return nil }
    return card
  }

  /// Keeps a pack and puts it in force, unless both were done before.
  private static func put(
    _ card: PackCard,
    _ rules: RuleSet,
    at now: Timestamp,
    by actor: Actor,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) {
    let encoded = card.encoded
    if try transaction.vault(.pack(rules.digest)) != encoded {
      try transaction.setVault(.pack(rules.digest), encoded)
    }
    guard try transaction.settings().rules != rules.digest else { return }
    try Desk(rules: rules, now: now).publishRules(by: actor, in: &transaction)
  }

  private static var unusable: StoreFailure {
    StoreFailure(
      .other,
      "the rules in force don't compile with this version; publish rules that `moderato check` accepts"
    )
  }
}
