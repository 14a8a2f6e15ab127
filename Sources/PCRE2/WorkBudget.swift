/// How much work a search of one text may do before it gives up.
///
/// Counted and not timed, so that a text always ends the same way. A unit is some two nanoseconds on a
/// machine of 2020: a character that a repetition steps over. Trying an item of the pattern costs
/// three units or more.
package struct WorkBudget: Hashable, Sendable {
  /// What every text may cost.
  package var base: Int
  /// What each byte of the text adds.
  package var perByte: Int

  package init(base: Int, perByte: Int) {
    self.base = base
    self.perByte = perByte
  }

  /// About a millisecond for 2,000 bytes, and in proportion to the text's length from there on.
  package static let ordinary = WorkBudget(base: 150_000, perByte: 80)

  /// The units for a text.
  package func units(forBytes count: Int) -> Int {
    base + perByte * count
  }
}
