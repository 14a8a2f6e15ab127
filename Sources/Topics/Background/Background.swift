/// How common words are in comments on anything: stems with the number of texts that hold them.
package struct Background: Sendable {
  private var shares: [UInt64: Double] = [:]
  /// What a stem that isn't listed counts as.
  private let unlisted: Double

  /// Reads what ``BackgroundCounts/serialized`` writes; nil if it is something else.
  package init?(serialized: String) {
    var lines = serialized.utf8.split(separator: UInt8(ascii: "\n"))[...]
    guard let head = lines.popFirst(), let uses = Int(Substring(head)), uses > 0 else {
      return nil
    }
    unlisted = 0.5 / Double(uses)
    shares.reserveCapacity(16_384)
    for line in lines {
      var fields = line.split(separator: UInt8(ascii: " "))[...]
      guard let first = fields.popFirst(), let texts = Int(Substring(first)), texts > 0 else {
        return nil
      }
      for stem in fields {
        shares[StemKey.of(Array(stem).span)] = Double(texts) / Double(uses)
      }
    }
  }

  private init(flat share: Double) {
    unlisted = share
  }

  /// The share of all uses that a stem makes up, where a text counts once for each stem it holds.
  func commonness(of key: UInt64) -> Double {
    shares[key] ?? unlisted
  }

  /// A language's background; where none ships, all words weigh alike.
  package static func of(_ language: String) -> Background {
    language == "en" ? english : flat
  }

  private static let english = Background(serialized: englishBackground) ?? flat
  /// As a word of middling rank in English.
  private static let flat = Background(flat: 1.0 / 20_000)
}
