/// The values that a node can take, as a set: what remains open before a comment is looked at.
struct PossibleTruths: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(_ truth: Truth) {
    rawValue = 1 << truth.rawValue
  }

  static let any: PossibleTruths = [
    PossibleTruths(.false), PossibleTruths(.unknown), PossibleTruths(.undetermined),
    PossibleTruths(.true),
  ]

  private static let truths: [Truth] = [.false, .unknown, .undetermined, .true]

  /// What an operation can give on these values.
  func map(_ operation: (Truth) -> Truth) -> PossibleTruths {
    var result: PossibleTruths = []
    for truth in Self.truths where contains(PossibleTruths(truth)) {
      result.insert(PossibleTruths(operation(truth)))
    }
    return result
  }

  /// What an operation can give on these values and others, taken as independent.
  func combined(
    with other: PossibleTruths,
    _ operation: (Truth, Truth) -> Truth
  ) -> PossibleTruths {
    var result: PossibleTruths = []
    for truth in Self.truths where contains(PossibleTruths(truth)) {
      result.formUnion(other.map { operation(truth, $0) })
    }
    return result
  }
}
