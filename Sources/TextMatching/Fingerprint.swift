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

  fileprivate static func forEachCharacter(of reading: borrowing Reading, _ body: (UInt32) -> Void)
  {
    let text = reading.folded.span
    var position = 0
    var last: UInt32 = 0
    while position < reading.count {
      let (scalar, length) = text.scalar(at: position)
      position += length
      let classes = CharacterTable.shared.classes(scalar)
      let letters = LookAlikes.shared.letters(scalar)
      let isSign = letters != 0 && [0x40, 0x24].contains(scalar)
      guard !classes.isDisjoint(with: [.word, .extends]) && scalar != 0x5F || isSign else {
        continue
      }
      let read = letters != 0 ? UInt32(LookAlikes.shared.skeleton(scalar)) : scalar
      if read != last { body(read) }
      last = read
    }
  }
}

/// A hash of a text's form without disguise: the same for texts that differ only in case, accents,
/// spacing, punctuation, repetitions and look-alikes.
///
/// FNV-1a (Fowler, Noll, Vo) over code points, so it is the same in every process.
///
/// - Parameter text: Valid UTF-8.
package func fingerprint(of text: Span<UInt8>, with scratch: MatchScratch) -> UInt64 {
  scratch.otherReading.read(text)
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  PlainForm.forEachCharacter(of: scratch.otherReading) { scalar in
    hash = (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
  }
  return hash
}
