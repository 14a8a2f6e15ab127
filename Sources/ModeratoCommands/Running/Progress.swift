import Records

/// How far long work is, on a terminal that shows nothing else.
struct Progress {
  /// Between two signs of life.
  private static let interval = Duration.milliseconds(300)

  private let errors: LineWriter?
  private let clock = ContinuousClock()
  private var next: ContinuousClock.Instant
  private var count = 0

  init(_ surroundings: Surroundings) {
    errors = Self.errors(surroundings)
    next = clock.now + Self.interval
  }

  /// Counts one comment.
  mutating func advance() throws {
    count += 1
    // The clock is not free.
    guard let errors, count % 256 == 0, clock.now >= next else { return }
    next = clock.now + Self.interval
    try errors.write("\r\(count) comments")
    try errors.flush()
  }

  /// Takes the line away.
  static func clear(_ surroundings: Surroundings) throws {
    guard let errors = errors(surroundings) else { return }
    try errors.write("\r\u{1B}[K")
    try errors.flush()
  }

  /// Where it is shown: where verdicts run over the screen they are progress enough.
  private static func errors(_ surroundings: Surroundings) -> LineWriter? {
    surroundings.showsProgress && surroundings.columns == nil ? surroundings.errors : nil
  }
}
