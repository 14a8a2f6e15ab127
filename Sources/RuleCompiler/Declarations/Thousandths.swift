/// Decimal numbers in thousandths.
enum Thousandths {
  /// `2.5` is 2500; nil unless it is digits, perhaps a point and up to three more.
  static func parse(_ text: String) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }),
      parts[0].count <= 9, let whole = Int64(parts[0])
    else { return nil }
    guard parts.count == 2 else { return whole * 1000 }
    guard parts[1].count <= 3 else { return nil }
    let padded = parts[1] + String(repeating: "0", count: 3 - parts[1].count)
    return Int64(padded).map { whole * 1000 + $0 }
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character)
  }
}
