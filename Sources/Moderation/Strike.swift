package import Screening

/// A mark against an author for breaking a guideline.
package struct Strike: Hashable, Sendable {
  package var count: Int
  package var at: Timestamp
}
