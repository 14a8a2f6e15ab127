package import JSON
import Screening

/// Where a value isn't what its schema says.
package struct SchemaMismatch: Error, Hashable, Sendable {
  /// `author.roles[0]`; empty for the whole.
  package var place: String
  /// In lower case, without a full stop: what was expected and what was found.
  package var message: String
  /// Whether it is a member that nobody knows.
  package var isUnknownMember = false

  /// The same, as the whole sees it.
  ///
  /// - Parameter part: A member's name, or `[0]`.
  fileprivate func inside(_ part: String) -> SchemaMismatch {
    var mismatch = self
    mismatch.place = place.isEmpty || place.hasPrefix("[") ? part + place : "\(part).\(place)"
    return mismatch
  }
}

extension Schema {
  /// Makes sure that a value is what this says.
  ///
  /// Where a part is wrong, its place is put together on the way out.
  package func check(_ value: JSONValue) throws(SchemaMismatch) {
    switch (self, value) {
    case (.anything, _), (.boolean, .bool): return
    case (.string(let text), .string(let found)): try text.check(found)
    case (.word(let words), .string(let found)):
      guard words.contains(found) else { throw surprise(value) }
    case (.integer(let range), .number(let digits)):
      guard let number = Int(wholeNumber: digits), range.contains(number) else {
        throw surprise(value)
      }
    case (.number(let range), .number(let digits)):
      guard let number = Double(digits), range.contains(number) else { throw surprise(value) }
    case (.array(let element, let count), .array(let elements)):
      guard count.contains(elements.count) else {
        throw SchemaMismatch(
          place: "",
          message: "expected \(self.expectation), found \(elements.count)"
        )
      }
      for (index, value) in elements.enumerated() {
        do { try element.check(value) } catch { throw error.inside("[\(index)]") }
      }
    case (.object(let properties), .object(let members)): try Self.check(members, properties)
    case (.map(let element), .object(let members)):
      try Self.checkNames(members)
      for member in members {
        do { try element.check(member.value) } catch { throw error.inside(excerpt(member.name)) }
      }
    case (.named(let name), _): try Components.schema(name).check(value)
    case (.either(let choices), _): try checkEither(choices, value)
    default: throw surprise(value)
    }
  }

  private func checkEither(_ choices: [Schema], _ value: JSONValue) throws(SchemaMismatch) {
    // What is wrong inside the right kind of value says more than that nothing fits.
    var inside: SchemaMismatch?
    for choice in choices {
      do {
        return try choice.check(value)
      } catch {
        if !error.place.isEmpty { inside = inside ?? error }
      }
    }
    throw inside ?? surprise(value)
  }

  private static func check(
    _ members: [JSONValue.Member],
    _ properties: [Property]
  ) throws(SchemaMismatch) {
    try checkNames(members)
    for member in members {
      guard let property = properties.first(where: { $0.name == member.name }) else {
        let names = properties.map { "`\($0.name)`" }.joined(separator: ", ")
        throw SchemaMismatch(
          place: excerpt(member.name),
          message: "nobody knows this member; known are \(names)",
          isUnknownMember: true
        )
      }
      do { try property.schema.check(member.value) } catch { throw error.inside(member.name) }
    }
    for property in properties where property.isRequired {
      guard !members.contains(where: { $0.name == property.name }) else { continue }
      throw SchemaMismatch(
        place: property.name,
        message: "expected \(property.schema.expectation), found nothing"
      )
    }
  }

  /// Who reads the first and who reads the last of two would read different things.
  private static func checkNames(_ members: [JSONValue.Member]) throws(SchemaMismatch) {
    guard members.count > 1 else { return }
    var seen: Set<String> = []
    for member in members where !seen.insert(member.name).inserted {
      throw SchemaMismatch(place: excerpt(member.name), message: "stands twice")
    }
  }

  private func surprise(_ value: JSONValue) -> SchemaMismatch {
    SchemaMismatch(place: "", message: "expected \(expectation), found \(value.summary)")
  }

  /// In a few words.
  var expectation: String {
    switch self {
    case .string(let text): text.expectation
    case .word(let words): "one of " + words.map { "\"\($0)\"" }.joined(separator: ", ")
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .boolean: "true or false"
    case .array(_, let count): "an array of \(count.lowerBound) to \(count.upperBound) values"
    case .object, .map: "an object"
    case .named(let name): Components.schema(name).expectation
    case .either(let choices): choices.map(\.expectation).joined(separator: " or ")
    case .anything: "a value"
    }
  }
}

extension Int {
  /// A number of JSON that has no fraction; nil for any other, and for those beyond what is exact.
  init?(wholeNumber digits: String) {
    if let number = Int(digits) {
      self = number
      return
    }
    guard let number = Double(digits), number.magnitude <= 9_007_199_254_740_992,
      let whole = Int(exactly: number)
    else { return nil }
    self = whole
  }
}

extension Schema.Text {
  func check(_ found: String) throws(SchemaMismatch) {
    // Lower bounds are 0 or 1, and a text has no more code points than bytes.
    let isRightLength =
      found.utf8.count >= length.lowerBound
      && (found.utf8.count <= length.upperBound || length.contains(found.unicodeScalars.count))
    guard isRightLength, pattern?.matches(found) ?? true else {
      let summary = JSONValue.string(found).summary
      throw SchemaMismatch(place: "", message: "expected \(expectation), found \(summary)")
    }
    guard format == "date-time" else { return }
    do {
      _ = try RFC3339.instant(found)
    } catch {
      throw SchemaMismatch(
        place: "",
        message: "expected \(expectation), found \(JSONValue.string(found).summary): "
          + "expected \(error.expected)"
      )
    }
  }

  var expectation: String {
    if let pattern { return pattern.words }
    if format == "date-time" { return "a time such as \"2026-01-05T10:00:00Z\"" }
    if length.upperBound >= Schema.longestText { return "a string" }
    return "a string of \(length.lowerBound) to \(length.upperBound) characters"
  }
}
