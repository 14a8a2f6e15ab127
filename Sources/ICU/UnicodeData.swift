internal import CICU

/// Properties of code points, from ICU's copy of the Unicode Character Database.
///
/// Meant for building tables: each question is a call into ICU.
@safe package struct UnicodeData {
  private let casefold: OpaquePointer
  private let canonical: OpaquePointer
  private var units = [UInt16](repeating: 0, count: 64)

  /// Nil if ICU can't load its normalisation data.
  package init?() {
    var error = U_ZERO_ERROR
    guard let casefold = unsafe moderato_nfkcCasefold(&error),
      let canonical = unsafe moderato_nfd(&error),
      error.rawValue <= U_ZERO_ERROR.rawValue
    else { return nil }
    unsafe self.casefold = casefold
    unsafe self.canonical = canonical
  }

  /// A general category, in the coarse classes that word boundaries ask for.
  package enum Kind: Hashable, Sendable {
    case letter, nonspacingMark, spacingMark, enclosingMark, number, underscore
    case punctuation, dash, symbol, space, control, other
  }

  /// The class of a code point's general category.
  package func kind(of scalar: UInt32) -> Kind {
    let type = moderato_charType(Int32(bitPattern: scalar))
    switch UInt32(bitPattern: Int32(type)) {
    case U_UPPERCASE_LETTER.rawValue...U_OTHER_LETTER.rawValue: return .letter
    case U_NON_SPACING_MARK.rawValue: return .nonspacingMark
    case U_ENCLOSING_MARK.rawValue: return .enclosingMark
    case U_COMBINING_SPACING_MARK.rawValue: return .spacingMark
    case U_DECIMAL_DIGIT_NUMBER.rawValue...U_OTHER_NUMBER.rawValue: return .number
    case U_SPACE_SEPARATOR.rawValue...U_PARAGRAPH_SEPARATOR.rawValue: return .space
    case U_CONTROL_CHAR.rawValue:
      return (9...13).contains(scalar) || scalar == 0x85 ? .space : .control
    case U_DASH_PUNCTUATION.rawValue: return .dash
    case U_CONNECTOR_PUNCTUATION.rawValue: return scalar == 0x5F ? .underscore : .punctuation
    case U_START_PUNCTUATION.rawValue, U_END_PUNCTUATION.rawValue,
      U_OTHER_PUNCTUATION.rawValue, U_INITIAL_PUNCTUATION.rawValue,
      U_FINAL_PUNCTUATION.rawValue:
      return .punctuation
    case U_MATH_SYMBOL.rawValue...U_OTHER_SYMBOL.rawValue: return .symbol
    default: return .other
    }
  }

  /// Whether a code point is invisible by default: soft hyphen, joiners, variation selectors, tags.
  package func isDefaultIgnorable(_ scalar: UInt32) -> Bool {
    moderato_hasBinaryProperty(
      Int32(bitPattern: scalar),
      UCHAR_DEFAULT_IGNORABLE_CODE_POINT
    ) != 0
  }

  /// Whether a code point belongs to a script that is written without spaces between words.
  package func isUnspaced(_ scalar: UInt32) -> Bool {
    switch script(of: scalar) {
    case USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_THAI, USCRIPT_LAO,
      USCRIPT_KHMER, USCRIPT_MYANMAR, USCRIPT_BOPOMOFO:
      return true
    default: return false
    }
  }

  /// Whether a mark is an accent that readers take for decoration of its letter, not for a letter.
  ///
  /// Vowel signs of Indic scripts, and the voicing marks of kana, change which letter it is.
  package func isAccent(_ scalar: UInt32) -> Bool {
    guard scalar != 0x3099, scalar != 0x309A else { return false }
    switch kind(of: scalar) {
    case .enclosingMark: return true
    case .nonspacingMark:
      switch script(of: scalar) {
      case USCRIPT_INHERITED, USCRIPT_COMMON, USCRIPT_LATIN, USCRIPT_GREEK, USCRIPT_CYRILLIC,
        USCRIPT_HEBREW, USCRIPT_ARABIC:
        return true
      default: return false
      }
    default: return false
    }
  }

  /// Whether a letter is of the Latin script.
  package func isLatin(_ scalar: UInt32) -> Bool {
    script(of: scalar) == USCRIPT_LATIN
  }

  /// Whether a letter is of a script, other than Latin, that people of today commonly write in (UAX #31).
  package func isOfLivingScript(_ scalar: UInt32) -> Bool {
    let script = script(of: scalar)
    return script != USCRIPT_LATIN && script != USCRIPT_COMMON && script != USCRIPT_INHERITED
      && moderato_scriptUsage(script) == USCRIPT_USAGE_RECOMMENDED
  }

  /// Whether a character is of a script that runs from right to left.
  package func isRightToLeft(_ scalar: UInt32) -> Bool {
    switch moderato_charDirection(Int32(bitPattern: scalar)) {
    case U_RIGHT_TO_LEFT, U_RIGHT_TO_LEFT_ARABIC, U_ARABIC_NUMBER: true
    default: false
    }
  }

  /// Simple case folding, as PCRE2's caseless matching uses it.
  package func simpleCaseFolding(_ scalar: UInt32) -> UInt32 {
    UInt32(bitPattern: moderato_foldCase(Int32(bitPattern: scalar)))
  }

  /// NFKC_Casefold (Unicode Standard, section 5.18) of one code point, canonically decomposed.
  ///
  /// Nil where that changes nothing.
  package mutating func caseFolding(_ scalar: UInt32) -> [UInt32]? {
    let folded = unsafe decomposition(of: scalar, by: casefold)
    guard let folded else { return unsafe decomposition(of: scalar, by: canonical) }
    var result: [UInt32] = []
    for scalar in folded {
      if let parts = unsafe decomposition(of: scalar, by: canonical) {
        result += parts
      } else {
        result.append(scalar)
      }
    }
    return result
  }

  /// The version of Unicode that the data is of: `15.0`.
  package static var version: String {
    var version: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
    unsafe withUnsafeMutablePointer(to: &version) { pointer in
      unsafe pointer.withMemoryRebound(to: UInt8.self, capacity: 4) { bytes in
        unsafe moderato_unicodeVersion(bytes)
      }
    }
    return "\(version.0).\(version.1)"
  }

  private func script(of scalar: UInt32) -> UScriptCode {
    var error = U_ZERO_ERROR
    return unsafe moderato_script(Int32(bitPattern: scalar), &error)
  }

  private mutating func decomposition(
    of scalar: UInt32,
    by normalizer: OpaquePointer
  ) -> [UInt32]? {
    var error = U_ZERO_ERROR
    let capacity = Int32(units.count)
    let count = unsafe units.withUnsafeMutableBufferPointer { units in
      unsafe moderato_decomposition(
        normalizer,
        Int32(bitPattern: scalar),
        units.baseAddress,
        capacity,
        &error
      )
    }
    guard count >= 0, count <= capacity, error.rawValue <= U_ZERO_ERROR.rawValue else {
      return nil
    }
    return String(decoding: units.prefix(Int(count)), as: UTF16.self).unicodeScalars.map(\.value)
  }
}
