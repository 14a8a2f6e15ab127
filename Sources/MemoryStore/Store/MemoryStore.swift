import Dispatch
package import Moderation
import Synchronization

/// Records and vaults in memory, for tests and scenarios; gone with the process.
///
/// Commands run one at a time, each answered before the next begins; what one throws leaves everything as it was.
package final class MemoryStore: ModerationStore {
  private let sites = Mutex<[String: SiteMemory]>([:])
  let tokens = Mutex<[AccessToken]>([])
  private let queue = DispatchQueue(label: "moderato.memory")

  package init() {}

  package func transact<Answer: Sendable>(
    _ site: String,
    _ command: @escaping @Sendable (inout SiteMemory) throws(ModerationError) -> Answer,
    completion: @escaping @Sendable (Result<Answer, ModerationError>) -> Void
  ) {
    queue.async { [self] in
      completion(
        sites.withLock { sites in sites[site, default: SiteMemory(site: site)].run(command) }
      )
    }
  }

  package func read<Answer>(
    _ site: String,
    _ query: (SiteMemory) throws(ModerationError) -> Answer
  ) throws(ModerationError) -> Answer {
    try query(sites.withLock { $0[site] } ?? SiteMemory(site: site))
  }
}

extension SiteMemory {
  /// Runs a command; what it throws leaves everything as it was.
  package mutating func run<Answer>(
    _ command: (inout SiteMemory) throws(ModerationError) -> Answer
  ) -> Result<Answer, ModerationError> {
    let before = self
    do {
      return .success(try command(&self))
    } catch {
      self = before
      return .failure(error)
    }
  }
}
