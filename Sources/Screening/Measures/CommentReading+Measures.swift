import Markup
import TextMatching

extension CommentReading {
  /// A number that follows from the text or came with it; drift is looked at in the verdict.
  func value(of measure: TextMeasure) -> Measure {
    if case .score(let classifier, let label, let index) = measure {
      return score(classifier, label, index)
    }
    if measure == .drift { return .unknown }
    switch scan(of: measure.field).absence {
    case .undetermined: return .undetermined
    case .some: return .unknown
    case nil: break
    }
    switch measure {
    case .words(let field): return Measure(count: wordCount(field))
    case .characters(let field): return Measure(count: shape(of: field) { $1.characters })
    case .links: return Measure(count: links.count)
    case .capitals(let field):
      let letters = shape(of: field, of: Shape.letters)
      return Measure(share: letters.upper, of: letters.cased)
    case .emoji(let field): return Measure(count: shape(of: field, of: Shape.emoji))
    case .repeated(let field):
      let (repeated, all) = shape(of: field) { (Repetitions.characters(in: $0, $1), $1.characters) }
      return Measure(share: repeated, of: all)
    case .weight(let matchable, let field): return weight(of: matchable, in: field)
    case .share(let matchable, let field): return share(of: matchable, in: field)
    case .drift, .score: return .unknown
    }
  }

  private func score(_ classifier: String, _ label: String, _ index: Int?) -> Measure {
    guard let index else { return comment.scores["\(classifier).\(label)"] ?? .unknown }
    // A classifier that says nothing is down, however that came about.
    let score = comment.scores["\(classifier).\(label)"] ?? .undetermined
    return score == .undetermined && !plan.classifiers[index].holdsWhenDown ? .unknown : score
  }

  /// Scores that should have come with the comment and didn't, as `classifier.label`, in order.
  var missingScores: [String] {
    plan.measures.compactMap { measure in
      guard case .score(let classifier, let label, let index?) = measure,
        plan.classifiers[index].holdsWhenDown, comment.scores["\(classifier).\(label)"] == nil
      else { return nil }
      return "\(classifier).\(label)"
    }.sorted()
  }

  private func wordCount(_ field: Field) -> Int {
    let words = scan(of: field).words
    guard field == .ownText || field == .quotedText, !plain.quotations.isEmpty else {
      return field == .quotedText ? 0 : words.count
    }
    var count = 0
    for word in words where contains(field, start: word.start, end: word.end) { count += 1 }
    return count
  }

  private func weight(of matchable: Int, in field: Field) -> Measure {
    guard !scan(of: field).isUndetermined(matchable) else { return .undetermined }
    var sum: Int64 = 0
    for hit in Occurrences.disjoint(hits(of: matchable, in: field)) {
      let (next, overflow) = sum.addingReportingOverflow(
        plan.matchables[matchable].terms[Int(hit.term)].weight
      )
      guard !overflow else { break }
      sum = next
    }
    return .known(sum)
  }

  private func share(of matchable: Int, in field: Field) -> Measure {
    guard !scan(of: field).isUndetermined(matchable) else { return .undetermined }
    let words = wordCount(field)
    guard words > 0 else { return .unknown }
    return Measure(
      share: min(words, Occurrences.coveredWords(hits(of: matchable, in: field))),
      of: words
    )
  }

  /// What a comparison with a number rests on.
  func ranges(of measure: TextMeasure) -> [Match] {
    switch measure {
    case .links: links.map { match($0) }
    case .weight(let matchable, let field), .share(let matchable, let field):
      hits(of: matchable, in: field).map { match($0, in: field) }
    case .words, .characters, .capitals, .emoji, .repeated, .drift, .score: []
    }
  }

  /// Applies a measurement to a field's bytes and their counts.
  private func shape<Value>(
    of field: Field,
    of measurement: (Span<UInt8>, ByteCounts) -> Value
  ) -> Value {
    func measured(_ bytes: Span<UInt8>) -> Value { measurement(bytes, ByteCounts(of: bytes)) }
    // A string of its own: a span into a part of this value would copy the whole of it.
    let words = plain.text
    switch field {
    case .text: return measurement(words.utf8.span, text.counts)
    case .authorName: return measured((comment.author?.name ?? "").utf8.span)
    case .links: return measured(links.map(\.host).joined(separator: "\n").utf8.span)
    case .ownText where plain.quotations.isEmpty:
      return measurement(words.utf8.span, text.counts)
    case .ownText, .quotedText: return measured(bytes(of: field).span)
    }
  }

  /// The bytes of the own or the quoted part, its pieces one after the other.
  private func bytes(of field: Field) -> [UInt8] {
    let text = plain.text.utf8.span
    var bytes: [UInt8] = []
    var next = 0
    func append(_ range: Range<Int>) {
      for place in range { bytes.append(text[place]) }
    }
    for quotation in plain.quotations {
      append(field == .quotedText ? quotation : next..<quotation.lowerBound)
      next = quotation.upperBound
    }
    if field == .ownText { append(next..<text.count) }
    return bytes
  }
}
