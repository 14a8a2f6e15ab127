import TextMatching

/// Tells European languages apart by script and by function words.
///
/// Scripts that one language mostly uses speak for it alone; of Latin and Cyrillic texts the words that
/// hold sentences together are counted. Small and repeatable rather than sharp: a text with few function
/// words, or with two languages' in equal number, has no language that is known.
enum LanguageDetector {
  /// How many known words, and how many of them beyond the next language's, say enough.
  private static let leastWords = 2
  private static let leastLead = 1

  /// The language's ISO 639-1 code.
  static func language(of text: Span<UInt8>, words: [MatchScratch.Word]) -> String? {
    if let language = Script.language(of: text) { return language }
    var counts = [Int](repeating: 0, count: FunctionWords.languages.count)
    for word in words {
      guard let languages = FunctionWords.languages(with: text, Int(word.start), Int(word.end))
      else { continue }
      for index in counts.indices where languages & (1 << UInt32(index)) != 0 { counts[index] += 1 }
    }
    let order = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    guard order.count > 1 else { return nil }
    let (best, next) = (counts[order[0]], counts[order[1]])
    guard best >= leastWords, best - next >= leastLead, best * 20 >= words.count else { return nil }
    return FunctionWords.languages[order[0]]
  }

  /// Scripts that stand for one language.
  private enum Script {
    private static let ranges: [(ClosedRange<UInt32>, String)] = [
      (0x370...0x3FF, "el"), (0x590...0x5FF, "he"), (0x600...0x6FF, "ar"),
      (0x900...0x97F, "hi"), (0xE00...0xE7F, "th"), (0x10A0...0x10FF, "ka"),
      (0x530...0x58F, "hy"), (0x3040...0x30FF, "ja"), (0x4E00...0x9FFF, "zh"),
      (0xAC00...0xD7AF, "ko"),
    ]

    static func language(of text: Span<UInt8>) -> String? {
      var counts = [Int](repeating: 0, count: ranges.count)
      var letters = 0
      var place = 0
      while place < text.count {
        let byte = text[place]
        guard byte >= 0x80 else {
          if (byte | 0x20) &- 0x61 < 26 { letters += 1 }
          place += 1
          continue
        }
        let value = Shape.scalar(of: text, at: &place).value
        guard value < 0x2000 || value >= 0x3040, value < 0xFE00 else { continue }
        letters += 1
        if let index = ranges.firstIndex(where: { $0.0.contains(value) }) { counts[index] += 1 }
      }
      guard letters >= 4 else { return nil }
      // Japanese mixes kana with the characters of Chinese: some kana decide.
      if counts[7] * 10 >= letters, (counts[7] + counts[8]) * 2 > letters { return "ja" }
      return counts.indices.first { counts[$0] * 2 > letters }.map { ranges[$0].1 }
    }
  }
}
