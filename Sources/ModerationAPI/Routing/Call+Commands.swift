import HTTPServer
import Moderation
import Screening

/// What came of a command.
enum Outcome: Hashable, Sendable {
  case reply(Reply)
  /// The key was used for another request.
  case otherRequest
}

extension Call {
  /// Carries out a command, and answers once what it did is kept for good.
  ///
  /// With an `Idempotency-Key` the answer is kept in the same transaction: a retry gets it again, and changes nothing.
  ///
  /// - Parameters:
  ///   - rules: Those that the command rests on; those in force, if not given.
  ///   - part: Tells commands of one request apart.
  ///   - then: Gets the result; answers, if not given.
  func command(
    under rules: RuleSet? = nil,
    part: String = "",
    then: (@Sendable (Result<Outcome, ModerationError>) -> Void)? = nil,
    _ body:
      @escaping @Sendable (Desk, inout Store.Transaction) throws(ModerationError) -> Reply
  ) throws(Problem) {
    let rules = if let rules { rules } else { try rulesInForce() }
    let key = RetryKey(of: self, part: part)
    let service = service
    let then = then ?? { self.answer($0) }
    service.store.transact(site) { transaction throws(ModerationError) -> Outcome in
      let now = service.clock()
      if let key, let kept = try key.kept(in: transaction, at: now) { return kept }
      let desk = Desk(rules: rules, now: now, limits: service.limits.desk)
      let reply = try body(desk, &transaction)
      try key?.keep(reply, until: now.advanced(by: service.limits.keysKept), in: &transaction)
      return .reply(reply)
    } completion: { result in
      if case .success = result { service.wake(self.site) }
      then(result)
    }
  }

  /// Answers with what came of a command.
  func answer(_ result: Result<Outcome, ModerationError>) {
    switch result {
    case .success(.reply(let reply)): answer(reply)
    case .success(.otherRequest): fail(.otherRequest)
    case .failure(let error): fail(error)
    }
  }
}
