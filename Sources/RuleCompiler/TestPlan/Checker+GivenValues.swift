import RuleSyntax
import SourceText

/// The values of givens, each reported where it is of another kind.
extension Checker {
  mutating func reportValue(_ property: RuleSyntax.Given.Property, _ expected: String) {
    report(
      .wrongGivenValue,
      "`\(property.name.value)` is given as \(expected)",
      at: property.span
    )
  }

  func single(_ property: RuleSyntax.Given.Property) -> RuleSyntax.Given.Value? {
    property.values.count == 1 ? property.values[0] : nil
  }

  /// A property that stands alone: `staff`.
  mutating func isFlag(_ property: RuleSyntax.Given.Property) -> Bool {
    guard !property.values.isEmpty else { return true }
    reportValue(property, "a word without a value")
    return false
  }

  mutating func text(_ property: RuleSyntax.Given.Property) -> String? {
    guard case .string(let string)? = single(property) else {
      reportValue(property, "a text in quotation marks")
      return nil
    }
    return string.value
  }

  /// One text, or several in brackets.
  mutating func texts(_ property: RuleSyntax.Given.Property) -> [String]? {
    var texts: [String] = []
    for value in property.values {
      switch value {
      case .string(let string): texts.append(string.value)
      case .name(let name): texts.append(name.value)
      case .number:
        reportValue(property, "texts in quotation marks, such as `[\"a\", \"b\"]`")
        return nil
      }
    }
    guard !texts.isEmpty else {
      reportValue(property, "texts in quotation marks, such as `[\"a\", \"b\"]`")
      return nil
    }
    return texts
  }

  mutating func whole(_ property: RuleSyntax.Given.Property) -> Int? {
    guard case .number(let number)? = single(property), number.unit == .none,
      number.thousandths % 1000 == 0
    else {
      reportValue(property, "a whole number")
      return nil
    }
    return Int(number.thousandths / 1000)
  }

  /// Milliseconds.
  mutating func duration(_ property: RuleSyntax.Given.Property) -> Int64? {
    guard case .number(let number)? = single(property), number.unit == .duration else {
      reportValue(property, "a duration such as `2 hours`")
      return nil
    }
    return number.thousandths
  }
}
