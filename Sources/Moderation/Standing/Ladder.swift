package import Screening

extension Conduct {
  /// The rung that a decision applies when it raises the live total.
  ///
  /// The highest at or below the new total that lies above the old one. Past the last rung every further
  /// strike applies the last again. A rung that only notifies is a rung like any other.
  package func rung(raising old: Int, to new: Int) -> Rung? {
    guard new > old, let last = ladder.last else { return nil }
    if old >= last.strikes { return last }
    return ladder.last { $0.strikes > old && $0.strikes <= new }
  }

  /// Whether strikes of one moment still count at another: they do while it is before their date plus
  /// the expiry.
  package func strikesLive(from date: Timestamp, at now: Timestamp) -> Bool {
    guard let expiry else { return true }
    return now < date.advanced(by: expiry)
  }
}
