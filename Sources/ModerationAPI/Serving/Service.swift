import Dispatch
import Moderation
import Outbound
import Screening
import Synchronization
import Workshop

/// What all requests share.
final class Service<Store: ModerationStore & AccessStore>: Sendable {
  let store: Store
  let workshop: Workshop<Store>
  let limits: ServiceLimits
  let clock: @Sendable () -> Timestamp
  let authenticator: Authenticator<Store>
  let limiter = RequestLimiter()
  let scratches = ScratchPool()
  let profiles = ArticleProfiles()
  let metrics = Metrics()
  let log: RequestLog
  let events: EventHub<Store>
  let courier: Courier<Store>
  /// What the server and the store count.
  let observed = Mutex<@Sendable () -> Metrics.Observed>({ Metrics.Observed() })
  /// Where work goes on that must not hold up the store's thread or those that answer requests.
  let queue: DispatchQueue
  /// The same for tasks.
  let executor: QueueExecutor

  init(
    _ store: Store,
    _ workshop: Workshop<Store>,
    limits: ServiceLimits,
    log: RequestLog,
    clock: @escaping @Sendable () -> Timestamp
  ) {
    self.store = store
    self.workshop = workshop
    self.limits = limits
    self.log = log
    self.clock = clock
    authenticator = Authenticator(store)
    queue = DispatchQueue(label: "moderato.service", attributes: .concurrent)
    executor = QueueExecutor(queue)
    events = EventHub(store)
    courier = Courier(
      store,
      policy: limits.delivery,
      teller: Self.teller,
      log: { log.note($0, $1, at: clock()) },
      clock: clock
    )
  }

  /// Whether somebody has a token of a site.
  func knows(site: String) -> Bool {
    if workshop.rules(of: site) != nil { return true }
    let tokens = (try? store.tokens(of: site)) ?? []
    return tokens.contains { $0.revokedAt == nil }
  }

  /// What a comment's text says under some rules.
  func evidence(of comment: Comment, under rules: RuleSet) -> Evidence {
    scratches.lend { rules.evidence(of: comment, with: $0) }
  }
}
