import JSON
package import Screening

/// Where in a comment something was found, in Unicode code points of what was sent.
package struct MatchPlaces {
  private let comment: Comment
  /// Made when they are first asked for: most comments have nothing in them.
  private var textOffsets: CodePointOffsets?
  private var nameOffsets: CodePointOffsets?

  package init(in comment: Comment) {
    self.comment = comment
  }

  /// The place of a match, counted from 0; what lies outside of the text stands at its end.
  package mutating func codePoints(of match: Match) -> Range<Int> {
    let offsets: CodePointOffsets
    let text = match.sentText(of: comment).utf8.span
    if match.field == .authorName {
      offsets = nameOffsets ?? CodePointOffsets(text)
      nameOffsets = offsets
    } else {
      offsets = textOffsets ?? CodePointOffsets(text)
      textOffsets = offsets
    }
    let bytes = match.bytes(in: text)
    let start = offsets.offset(of: bytes.lowerBound, in: text)
    return start..<offsets.offset(of: bytes.upperBound, in: text)
  }
}

extension JSONWriter {
  /// Writes what was found in a comment, and where.
  ///
  /// Members are `field` (`text` or `author.name`), `start`, `end`, `text` and, unless it is a link,
  /// `term`, as the rules have it.
  package mutating func match(
    _ match: Match,
    of comment: Comment,
    at places: inout MatchPlaces,
    rules: RuleSet
  ) {
    let range = places.codePoints(of: match)
    let text = match.sentText(of: comment).utf8.span
    beginObject()
    name("field")
    string(match.field == .authorName ? "author.name" : "text")
    name("start")
    number(range.lowerBound)
    name("end")
    number(range.upperBound)
    name("text")
    string(text.extracting(match.bytes(in: text)))
    if let matchable = match.matchable {
      name("term")
      string(rules.matchables[matchable].terms[match.term].text)
    }
    endObject()
  }
}

extension Match {
  /// The text in which its range lies.
  fileprivate func sentText(of comment: Comment) -> String {
    field == .authorName ? comment.author?.name ?? "" : comment.text
  }

  fileprivate func bytes(in text: Span<UInt8>) -> Range<Int> {
    let end = min(end, text.count)
    return min(start, end)..<end
  }
}
