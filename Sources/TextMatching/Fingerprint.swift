/// A text without what disguises it, for finding the same text again.
package struct PlainForm {
  /// The text folded: lower case, without accents, width and compatibility forms.
  package static func folded(_ text: String) -> String {
    var reading = Reading()
    reading.read(Array(text.utf8).span)
    return String(decoding: reading.folded.prefix(reading.count), as: UTF8.self)
  }

  /// What a text and its disguises have in common: letters and digits only, look-alikes as one and the
  /// same letter, repetitions squeezed.
  package static func skeleton(_ text: String) -> String {
    var reading = Reading()
    reading.read(Array(text.utf8).span)
    var result = String.UnicodeScalarView()
    forEachCharacter(of: reading) { scalar in
      if let scalar = Unicode.Scalar(scalar) { result.append(scalar) }
    }
    return String(result)
  }

  @inline(__always)
  fileprivate static func forEachCharacter(of reading: borrowing Reading, _ body: (UInt32) -> Void)
  {
    let text = reading.folded.span
    let ascii = asciiForms.span
    var position = 0
    var last: UInt32 = 0
    while position < reading.count {
      let byte = text[position]
      let read: UInt32
      if byte < 0x80 {
        read = UInt32(ascii[Int(byte)])
        position += 1
      } else {
        let (scalar, length) = text.scalar(at: position)
        read = form(of: scalar)
        position += length
      }
      guard read != 0 else { continue }
      if read != last { body(read) }
      last = read
    }
  }

  private static let asciiForms: [UInt8] = (0..<128).map { UInt8(truncatingIfNeeded: form(of: $0)) }

  /// What a folded code point is read as; 0 for what is left out.
  private static func form(of scalar: UInt32) -> UInt32 {
    let classes = CharacterTable.shared.classes(scalar)
    let letters = LookAlikes.shared.letters(scalar)
    let isSign = letters != 0 && [0x40, 0x24].contains(scalar)
    guard !classes.isDisjoint(with: [.word, .extends]) && scalar != 0x5F || isSign else { return 0 }
    return letters != 0 ? UInt32(LookAlikes.shared.skeleton(scalar)) : scalar
  }
}

/// A hash of the last scanned text's form without disguise: the same for texts that differ only in case,
/// accents, spacing, punctuation, repetitions and look-alikes.
///
/// FNV-1a (Fowler, Noll, Vo) over code points, so it is the same in every process.
///
/// - Parameter scratch: What ``Matcher/scan(_:into:)`` has read the text into.
package func fingerprint(ofScanned scratch: MatchScratch) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  PlainForm.forEachCharacter(of: scratch.state.reading) { scalar in
    hash = (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
  }
  return hash
}
