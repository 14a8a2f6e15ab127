package import HTTPClient
import Screening

/// How often and how long delivering a message is tried.
package struct DeliveryPolicy: Hashable, Sendable {
  /// From a first failure to the next try, in milliseconds; doubled from try to try.
  package var firstPause: Int64 = 1000
  /// No pause is longer, in milliseconds.
  package var longestPause: Int64 = 3_600_000
  /// A message that is older, of a webhook that has failed for as long, is given up; in milliseconds.
  package var patience: Int64 = 3 * 86_400_000
  /// What one try may take.
  package var limits = HTTPClient.Limits()

  package init() {}

  /// How long to wait after so many failures in a row, in milliseconds.
  package func pause(after failures: Int) -> Int64 {
    let (pause, isOver) = firstPause.multipliedReportingOverflow(
      by: 1 << Int64(min(max(failures - 1, 0), 40))
    )
    return isOver ? longestPause : min(pause, longestPause)
  }
}
