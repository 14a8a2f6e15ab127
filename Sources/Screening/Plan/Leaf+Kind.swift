extension Leaf {
  /// Whether the value follows from the comment's text alone, so that evidence holds it.
  var isOfText: Bool {
    switch self {
    case .occurs, .linksTo, .about, .language, .sample: true
    case .measure(let measure, _, _): measure != .drift
    case .fact, .authorIs, .authorHas, .articleSection, .articleHasTag, .site,
      .commentIs, .parentAuthorIsAuthor:
      false
    }
  }
}

extension TextMeasure {
  /// The field that the number is taken from; the text where there is none.
  var field: Field {
    switch self {
    case .words(let field), .characters(let field), .capitals(let field), .emoji(let field),
      .repeated(let field), .weight(_, let field), .share(_, let field):
      field
    case .links: .links
    case .drift, .score: .text
    }
  }
}
