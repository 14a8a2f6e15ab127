import Markup
import TextMatching
import Topics

/// A leaf's value, and the ranges that it rests on where it is true.
struct Finding {
  var truth: Truth
  var ranges: [Match]

  init(_ truth: Truth, ranges: [Match] = []) {
    self.truth = truth
    self.ranges = truth == .true ? ranges : []
  }
}

/// One comment, scanned as far as a rule set asks.
struct CommentReading {
  let plan: EvaluationPlan
  let comment: Comment
  let plain: PlainText
  let text: FieldReading
  let name: FieldReading
  /// Empty unless a leaf asks for links.
  let links: [Link]
  let linkHosts: FieldReading
  /// Nil under eight words, and where no leaf asks for the same text.
  let fingerprint: UInt64?
  private let language: String
  private let background: Background
  private let scratch: EvidenceScratch

  /// Shorter texts are alike by chance.
  private static let leastWordsOfSameText = 8

  init(of comment: Comment, rules: RuleSet, with scratch: EvidenceScratch) {
    plan = rules.plan
    language = rules.community.language
    background = rules.background
    self.comment = comment
    self.scratch = scratch
    guard !comment.isTooLong else {
      plain = PlainText(of: "", format: .plain)
      text = FieldReading(absence: .undetermined)
      name = FieldReading(absence: .undetermined)
      links = []
      linkHosts = FieldReading(absence: .undetermined)
      fingerprint = nil
      return
    }
    plain = PlainText(of: comment.text, format: rules.community.input.markup)
    rules.matcher.scan(plain.text.utf8.span, into: scratch.text)
    text = FieldReading(scratch.text)
    fingerprint =
      rules.needs.sameText && text.words.count >= Self.leastWordsOfSameText
      ? TextMatching.fingerprint(ofScanned: scratch.text) : nil
    links = plan.needsLinks ? Link.links(in: plain) : []
    linkHosts = FieldReading(plan.scansLinks ? links : [], rules.matcher, with: scratch.other)
    guard plan.needsName, let authorName = comment.author?.name else {
      name = FieldReading(absence: .unknown)
      return
    }
    guard authorName.utf8.count <= Comment.longestText else {
      name = FieldReading(absence: .undetermined)
      return
    }
    rules.matcher.scan(authorName.utf8.span, into: scratch.other)
    name = FieldReading(scratch.other)
  }

  /// What the comment is about.
  var contentWords: ContentWords {
    scratch.extractor(of: language, background).words(of: plain.text.utf8.span)
  }

  /// The scan in which a field's hits are.
  func scan(of field: Field) -> FieldReading {
    switch field {
    case .text, .ownText, .quotedText: text
    case .authorName: name
    case .links: linkHosts
    }
  }

  /// Whether a range of the text belongs to a field.
  ///
  /// Inside a quotation is quoted, wholly outside is own, and what straddles is neither.
  func contains(_ field: Field, start: Int32, end: Int32) -> Bool {
    guard field == .ownText || field == .quotedText else { return true }
    let (start, end) = (Int(start), Int(end))
    var low = 0
    var high = plain.quotations.count
    while low < high {
      let middle = (low + high) / 2
      if plain.quotations[middle].upperBound <= start { low = middle + 1 } else { high = middle }
    }
    guard low < plain.quotations.count else { return field == .ownText }
    let quotation = plain.quotations[low]
    return field == .quotedText
      ? quotation.lowerBound <= start && end <= quotation.upperBound
      : end <= quotation.lowerBound
  }

  /// A hit as verdicts report it.
  func match(_ hit: Hit, in field: Field) -> Match {
    let range = Int(hit.start)..<Int(hit.end)
    let sent =
      switch field {
      case .text, .ownText, .quotedText: plain.sent(range)
      case .authorName: range
      case .links: links[range.lowerBound].sent
      }
    return Match(
      field: field == .ownText || field == .quotedText ? .text : field,
      start: sent.lowerBound,
      end: sent.upperBound,
      matchable: Int(hit.matchable),
      term: Int(hit.term)
    )
  }
}

extension InputFormat {
  /// The same for the room that reads it.
  var markup: PlainText.Format {
    switch self {
    case .plain: .plain
    case .html: .html
    case .markdown: .markdown
    }
  }
}
