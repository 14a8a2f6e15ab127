package import Crypto
import Dispatch
package import Moderation
import Outbound
package import Screening
import Workshop

/// What the service does without being asked.
extension ModerationAPI {
  /// Finds out which rules are in force at every site that has a token, and goes on telling its webhooks.
  ///
  /// - Parameter completion: Called once for each site, with its name.
  package func openSites(
    completion: @escaping @Sendable (String, Result<RuleSet, ModerationError>) -> Void
  ) throws(ModerationError) {
    let sites = Set(try service.store.tokens(of: nil).filter { $0.revokedAt == nil }.map(\.site))
    for site in sites.sorted() {
      service.workshop.open(site) { completion(site, $0) }
      let settings = try service.store.read(site) { reader throws(ModerationError) in
        try reader.settings()
      }
      if !settings.webhooks.isEmpty { service.courier.look(at: site) }
    }
  }

  /// Signs where ledgers have come to, of the sites that were asked about.
  ///
  /// - Parameter interval: How many entries must have come since a ledger's last checkpoint, 1 or more.
  package func signCheckpoints(with key: SigningKey, every interval: Int64) {
    for site in service.workshop.sites {
      let now = service.clock()
      let isDue = try? service.store.read(site) { reader throws(ModerationError) in
        let last = try reader.lastCheckpoint()?.sequence ?? 0
        return try reader.ledgerHead().sequence - last >= interval
      }
      guard isDue ?? true else { continue }
      service.store.transact(site) { transaction throws(ModerationError) in
        try transaction.signCheckpoint(with: key, at: now, every: interval)
      } completion: { [service] result in
        guard case .failure(let error) = result else { return }
        service.log.note("checkpoint_not_signed", Problem(error, at: now).code, at: now)
      }
    }
  }

  /// Ends what the service does without being asked, at once.
  ///
  /// What webhooks were not told yet they are told after the next start.
  ///
  /// - Precondition: Called before the store is stopped, and not from its threads.
  package func stop() {
    service.courier.stop()
  }

  /// Takes texts out of the vaults that sites no longer keep.
  package func dropTexts() {
    for site in service.workshop.sites { dropTexts(of: site) }
  }

  private func dropTexts(of site: String) {
    guard let rules = service.workshop.rules(of: site) else { return }
    let desk = Desk(rules: rules, now: service.clock(), limits: service.limits.desk)
    service.store.transact(site) { transaction throws(ModerationError) in
      try desk.dropTexts(in: &transaction)
    } completion: { [self] result in
      switch result {
      case .success(let count) where count >= desk.limits.batch:
        service.queue.async { self.dropTexts(of: site) }
      case .success: break
      case .failure(let error):
        service.log.note("texts_not_dropped", Problem(error, at: desk.now).code, at: desk.now)
      }
    }
  }
}
