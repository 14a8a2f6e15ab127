import SourceText

extension Parser {
  /// `given author { age 1 year, staff, strikes 2 from 100 days ago }`.
  mutating func given() throws(Abandoned) -> Given {
    let start = current.start
    advance()
    let subject = try expect(anyOf: ["author", "article", "comment", "scores"], "after `given`")
    let open = try expect(.openBrace, "to open the properties")
    var properties: [Given.Property] = []
    while true {
      if isAt(.closeBrace) {
        noteColumns(open: open, close: current)
        advance()
        break
      }
      guard current.kind != .end, !(current.isFirstInLine && (startsDeclaration() || startsRule()))
      else {
        reportUnclosed(open, "the properties")
        break
      }
      guard current.kind == .word else {
        _ = unexpected("expected a property or `}`")
        skip(to: .lines([]))
        continue
      }
      place(.breakable)
      properties.append(try property())
      _ = accept(.comma)
    }
    return Given(subject: subject, properties: properties, span: span(from: start))
  }

  private mutating func property() throws(Abandoned) -> Given.Property {
    var property = Given.Property(name: try dottedName("a property"), values: [], span: gap)
    if isAt(.openBracket) {
      property.values = try valueList()
    } else if current.kind == .number || current.kind == .string {
      property.values = [try value()]
    }
    if accept("from") {
      property.ago = try duration("how long ago", years: true)
      try expect("ago", "after the duration")
    }
    property.span = span(from: property.name.span.start)
    return property
  }

  private mutating func valueList() throws(Abandoned) -> [Given.Value] {
    let open = advance()
    var values: [Given.Value] = []
    while !isAt(.closeBracket) {
      values.append(try value())
      guard accept(.comma) else { break }
    }
    guard accept(.closeBracket) else { throw unclosed(open, expected: .closeBracket) }
    return values
  }

  private mutating func value() throws(Abandoned) -> Given.Value {
    switch current.kind {
    case .number: .number(try number(years: true))
    case .string: .string(try string("a value"))
    default: .name(try name("a value"))
    }
  }
}
