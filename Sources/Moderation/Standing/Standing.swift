package import Screening

/// Where an author stands with a community: the strikes that count and the suspensions that run.
///
/// Automatic suspensions are a function of the strikes' timeline. Taking a decision back looks at every
/// later one as if the first had never been, and can shorten, end or remove what it gave, never lengthen
/// it: a later decision may then reach a rung that it had passed over, and gains nothing by that.
package struct Standing: Hashable, Sendable {
  /// In the order in which they were given.
  package internal(set) var strikes: [StrikeSet] = []
  /// Those that rules asked for, in the order in which they were given.
  package internal(set) var ruleSuspensions: [Suspension] = []
  /// Those that people set or changed: nothing else changes them.
  package internal(set) var personalSuspensions: [Suspension] = []
  /// Suspensions that are over and no longer kept.
  package internal(set) var pastSuspensions = 0

  package init() {}

  /// What a decision led to.
  package struct Consequence: Hashable, Sendable {
    /// How many strikes it gave.
    package var strikes: Int
    /// The rung that they reached.
    package var rung: Conduct.Rung?
  }

  /// How many strikes count now.
  package func liveStrikes(at now: Timestamp, under conduct: Conduct) -> Int {
    var total = 0
    for set in strikes where conduct.strikesLive(from: set.at, at: now) { total += set.count }
    return total
  }

  /// Whether a comment gave strikes that still stand.
  package func hasStrikes(of comment: String) -> Bool {
    strikes.contains { $0.comment == comment }
  }

  /// The suspension that ends last among those that run now; of several, the first given.
  package func suspension(at now: Timestamp) -> Suspension? {
    var result: Suspension?
    for candidate in allSuspensions
    where candidate.start <= now && now < candidate.end {
      if let result, result.end >= candidate.end { continue }
      result = candidate
    }
    return result
  }

  /// How many suspensions there have been that nothing took back, the running ones included.
  package var suspensions: Int {
    pastSuspensions + allSuspensions.count
  }

  /// Those that are kept, over or not.
  package var allSuspensions: [Suspension] {
    automaticSuspensions + ruleSuspensions + personalSuspensions
  }

  private var automaticSuspensions: [Suspension] {
    strikes.compactMap { set in
      guard set.suspension > 0 else { return nil }
      return Suspension(
        cause: .strikes,
        comment: set.comment,
        start: set.at,
        end: set.at.advanced(by: set.suspension)
      )
    }
  }

  /// Gives strikes for a comment and applies the ladder.
  ///
  /// A comment gives at most one set, over all its revisions: nothing happens where one still counts.
  ///
  /// - Parameter now: Not before the time of any earlier change.
  package mutating func give(
    _ given: [Strike],
    for comment: String,
    at now: Timestamp,
    under conduct: Conduct
  ) -> Consequence {
    forgetWhatIsOver(at: now, under: conduct)
    var set = StrikeSet(comment: comment, at: now, strikes: given)
    guard set.count > 0, !hasStrikes(of: comment) else { return Consequence(strikes: 0) }
    set.before = liveStrikes(at: now, under: conduct)
    let rung = conduct.rung(raising: set.before, to: set.before + set.count)
    set.suspension = rung?.suspension ?? 0
    strikes.append(set)
    return Consequence(strikes: set.count, rung: rung)
  }

  /// Takes over what was so before anything here was recorded.
  ///
  /// Such strikes count and reach no rung: what they led to belongs to the past as well.
  ///
  /// - Parameter history: In order of time, before every other change.
  package mutating func assume(_ history: [StrikeSet], suspensions: Int) {
    strikes = history + strikes
    pastSuspensions += suspensions
  }

  /// Suspends because a rule asks for it.
  ///
  /// - Parameter duration: In milliseconds, more than 0.
  package mutating func suspend(for duration: Int64, over comment: String, at now: Timestamp) {
    guard duration > 0 else { return }
    let end = now.advanced(by: duration)
    ruleSuspensions.append(Suspension(cause: .rule, comment: comment, start: now, end: end))
  }

  /// Takes back everything that rests on a comment's decision.
  package mutating func overturn(_ comment: String, under conduct: Conduct) {
    ruleSuspensions.removeAll { $0.comment == comment }
    guard let index = strikes.firstIndex(where: { $0.comment == comment }) else { return }
    let gone = strikes.remove(at: index)
    for later in strikes.indices[index...]
    where conduct.strikesLive(from: gone.at, at: strikes[later].at) {
      let before = strikes[later].before - gone.count
      strikes[later].before = before
      let rung = conduct.rung(raising: before, to: before + strikes[later].count)
      strikes[later].suspension = min(strikes[later].suspension, rung?.suspension ?? 0)
    }
  }

  /// Drops what can have no further effect, so that a standing grows with what is open alone.
  ///
  /// An expired set is kept while a suspension runs whose decision it had raised the total for: overturning
  /// it can still shorten that suspension.
  private mutating func forgetWhatIsOver(at now: Timestamp, under conduct: Conduct) {
    let running = strikes.filter { now < $0.at.advanced(by: $0.suspension) }.map(\.at)
    strikes.removeAll { set in
      let matters =
        conduct.strikesLive(from: set.at, at: now)
        || running.contains { set.at <= $0 && conduct.strikesLive(from: set.at, at: $0) }
      if !matters && set.suspension > 0 { pastSuspensions += 1 }
      return !matters
    }
    pastSuspensions += (ruleSuspensions + personalSuspensions).count { $0.end <= now }
    ruleSuspensions.removeAll { $0.end <= now }
    personalSuspensions.removeAll { $0.end <= now }
  }
}
