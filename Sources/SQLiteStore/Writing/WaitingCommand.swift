import Moderation

/// A command that waits for the writer, whatever its answer is.
struct WaitingCommand: Sendable {
  /// Carries it out; what it returns says so to whoever gave it, once it is kept for good.
  let run: @Sendable (Session) throws(ModerationError) -> @Sendable () -> Void
  /// Says that it was not carried out.
  let fail: @Sendable (ModerationError) -> Void

  init<Answer: Sendable>(
    _ completion: @escaping @Sendable (Result<Answer, ModerationError>) -> Void,
    _ body: @escaping @Sendable (Session) throws(ModerationError) -> Answer
  ) {
    run = { session throws(ModerationError) in
      let answer = try body(session)
      return { completion(.success(answer)) }
    }
    fail = { completion(.failure($0)) }
  }
}
