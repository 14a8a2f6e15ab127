/// Counts in how many texts each stem occurs, to make a ``Background`` from.
package struct BackgroundCounts: Sendable {
  /// In how many texts each stem occurred.
  private var texts: [String: Int] = [:]

  /// Starts from nothing.
  package init() {}

  /// The counts of some texts.
  ///
  /// - Parameter language: ISO 639-1, lower case.
  package static func learn(
    from texts: some Sequence<String>,
    language: String
  ) -> BackgroundCounts {
    let extractor = ContentWordExtractor(language: language)
    var counts = BackgroundCounts()
    for text in texts { counts.add(extractor.stems(of: text.utf8.span)) }
    return counts
  }

  /// Counts one more text, whose stems are given, each once.
  package mutating func add(_ stems: [String]) {
    for stem in stems { texts[stem, default: 0] += 1 }
  }

  /// The counts as text.
  ///
  /// First the number of all uses, then a line for each number of texts, largest first: the number
  /// and the stems that occur in so many, in order. Stems of a single text, which are mostly slips
  /// of the pen, are left out and count as unlisted.
  package var serialized: String {
    let uses = texts.values.reduce(0, +)
    var lines: [Int: [String]] = [:]
    for (stem, count) in texts where count > 1 { lines[count, default: []].append(stem) }
    let table = lines.sorted { $0.key > $1.key }.map { count, stems in
      "\(count) " + stems.sorted().joined(separator: " ")
    }
    return ([String(uses)] + table).joined(separator: "\n")
  }
}
