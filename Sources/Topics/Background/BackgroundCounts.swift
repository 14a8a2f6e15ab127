/// Counts in how many texts each stem occurs, to make a ``Background`` from.
package struct BackgroundCounts {
  private let language: String
  private let extractor: ContentWordExtractor
  /// The stems that the comments on each article have used so far.
  private var seen: [String: Set<UInt64>] = [:]
  /// In how many texts each stem occurred.
  private var texts: [String: Int] = [:]

  /// Starts from nothing.
  ///
  /// - Parameter language: ISO 639-1, lower case.
  package init(language: String) {
    self.language = language
    extractor = ContentWordExtractor(language: language)
  }

  /// Counts one more text.
  ///
  /// - Parameter article: All comments on one count as one text, since a word that a single thread uses
  ///   again and again is not common, but what that thread is about. Nil for a text of its own.
  package mutating func add(_ text: String, on article: String? = nil) {
    for stem in extractor.stems(of: text.utf8.span) {
      let key = StemKey.of(stem.utf8.span)
      if let article, !seen[article, default: []].insert(key).inserted { continue }
      texts[stem, default: 0] += 1
    }
  }

  /// The counts as text.
  ///
  /// First `background`, the language and the number of all uses, then a line for each number of texts,
  /// largest first: the number and the stems that occur in so many, in order. Stems of a single text,
  /// which are mostly slips of the pen, are left out and count as unlisted.
  package var serialized: String {
    let uses = texts.values.reduce(0, +)
    var lines: [Int: [String]] = [:]
    for (stem, count) in texts where count > 1 { lines[count, default: []].append(stem) }
    let table = lines.sorted { $0.key > $1.key }.map { count, stems in
      "\(count) " + stems.sorted().joined(separator: " ")
    }
    return (["background \(language) \(uses)"] + table).joined(separator: "\n")
  }
}
