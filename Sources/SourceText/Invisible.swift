extension Unicode.Scalar {
  /// Whether a reader would see nothing, or something else than what is there: controls, invisible
  /// characters, those that turn the writing direction round, and those that have no meaning.
  ///
  /// Variation selectors are left in: they only choose between two pictures of the same character.
  package var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      true
    default: properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
    }
  }

  /// As the rules language has it: `\u{202E}`.
  package var spelledOut: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }
}

extension String {
  /// The same with invisible characters spelt out, line ends and tabs among them.
  package var spellingOutInvisible: String {
    guard unicodeScalars.contains(where: \.isInvisible) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isInvisible {
        result.append(contentsOf: scalar.spelledOut.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
