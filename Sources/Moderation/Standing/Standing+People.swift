package import Screening

/// What people do about suspensions.
extension Standing {
  /// Suspends because a person says so.
  ///
  /// - Parameters:
  ///   - id: Names it from then on.
  ///   - end: Nil for one that runs until somebody lifts it.
  package mutating func impose(_ id: Int64, from start: Timestamp, until end: Timestamp?) {
    let end = end ?? Timestamp(milliseconds: .max)
    personalSuspensions.append(
      Suspension(cause: .person, comment: "\(id)", start: start, end: end)
    )
  }

  /// Gives a suspension another end, whatever its cause; from then on it is a person's.
  ///
  /// - Returns: False if no suspension of that name runs or ran.
  package mutating func change(_ name: String, endingAt end: Timestamp) -> Bool {
    guard let old = allSuspensions.first(where: { $0.comment == name }) else { return false }
    withdraw(name)
    guard end > old.start else { return true }
    personalSuspensions.append(
      Suspension(cause: .person, comment: name, start: old.start, end: end)
    )
    return true
  }

  /// Ends a suspension now, whatever its cause; the strikes that led to it stay.
  ///
  /// - Returns: False if no suspension of that name runs.
  package mutating func lift(_ name: String, at now: Timestamp) -> Bool {
    guard allSuspensions.contains(where: { $0.comment == name && $0.start <= now && now < $0.end })
    else { return false }
    return change(name, endingAt: now)
  }

  private mutating func withdraw(_ name: String) {
    ruleSuspensions.removeAll { $0.comment == name }
    personalSuspensions.removeAll { $0.comment == name }
    for index in strikes.indices where strikes[index].comment == name {
      strikes[index].suspension = 0
    }
  }
}
