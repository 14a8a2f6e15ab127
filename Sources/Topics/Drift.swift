/// How far a comment lies from its article and thread, and why.
package struct Drift: Hashable, Sendable {
  /// Of comments that share what this one shares, the part that belongs elsewhere, in thousandths.
  ///
  /// At even odds, 0…1000.
  package var permille: Int64
  /// Words of the comment that the profile knows, those that say most first.
  package var shared: [String]
  /// Words of the comment that the profile does not know, those that say most first.
  package var foreign: [String]

  /// Puts a drift together from its parts.
  package init(permille: Int64, shared: [String], foreign: [String]) {
    self.permille = permille
    self.shared = shared
    self.foreign = foreign
  }
}
