/// Reads a host name where one may stand: labels joined by dots, disguised ones too.
struct HostReader {
  /// What was read, with plain dots; cut where it is too long for a host.
  private var written = ""
  private var isTooLong = false
  /// Behind the last label.
  private(set) var end: Int
  private(set) var labels = 0
  /// Whether a dot stood in brackets, so that the host was hidden on purpose.
  private var isDisguised = false
  /// Whether a dot was only spoken, as in `the dot com years`.
  private var isSpoken = false
  /// Whether the last label begins with a capital: then it begins a sentence.
  private var lastIsCapitalised = false

  /// The longest name that DNS takes.
  private static let longestName = 253

  init(at place: Int) {
    end = place
  }

  /// A letter, a digit, a hyphen, or a part of a character outside ASCII.
  static func isLabel(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
  }

  mutating func read(_ text: Span<UInt8>, decodesPercent: Bool = false) {
    var place = end
    while true {
      let label = readLabel(text, &place, decodesPercent)
      guard !label.isEmpty else { return }
      // What is too long is read to its end all the same, so that nobody begins again within it.
      isTooLong = isTooLong || written.utf8.count + label.utf8.count >= 4 * Self.longestName
      if !isTooLong {
        if labels > 0 { written += "." }
        written += label
      }
      labels += 1
      end = place
      guard let next = Self.afterDot(text, place) else { return }
      isDisguised = isDisguised || next.spelling == .bracketed
      isSpoken = isSpoken || next.spelling == .spoken
      place = next.place
    }
  }

  private mutating func readLabel(
    _ text: Span<UInt8>,
    _ place: inout Int,
    _ decodesPercent: Bool
  ) -> String {
    var label = String.UnicodeScalarView()
    while place < text.count {
      var next = place
      var scalar: Unicode.Scalar
      if decodesPercent, let byte = Self.percentEncoded(text, place) {
        scalar = Unicode.Scalar(byte)
        next += 3
      } else {
        guard Self.isLabel(text[place]) || text[place] == UInt8(ascii: "_") else { break }
        scalar = Shape.scalar(of: text, at: &next)
      }
      guard Self.mayStandInLabel(scalar) else { break }
      label.append(scalar)
      place = next
    }
    if let first = label.first, let last = label.last {
      // A capitalised word begins a sentence; a name in capitals is shouted.
      lastIsCapitalised =
        first.properties.isUppercase && (label.count == 1 || !last.properties.isUppercase)
    }
    return String(label)
  }

  /// Whether a character may be part of a label, perhaps as another way to write one that is, or as one
  /// that can't be seen and is left out.
  private static func mayStandInLabel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x80: true
    // Soft hyphen, joiners and selectors, the wide hyphen, letters and digits in circles and squares.
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF, 0xFF0D, 0x2460...0x24FF,
      0x1F130...0x1F149:
      true
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .decimalNumber, .otherNumber:
        true
      default: false
      }
    }
  }

  private static func percentEncoded(_ text: Span<UInt8>, _ place: Int) -> UInt8? {
    guard place + 2 < text.count, text[place] == UInt8(ascii: "%") else { return nil }
    guard let high = digit(text[place + 1]), let low = digit(text[place + 2]) else { return nil }
    let byte = high << 4 | low
    return byte < 0x80 && isLabel(byte) ? byte : nil
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    if byte &- 0x30 < 10 { return byte - 0x30 }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }
}

extension HostReader {
  private enum DotSpelling {
    case plain, bracketed, spoken
  }

  /// Behind a dot that joins two labels here, as it is or spelt out in one of the usual ways.
  private static func afterDot(
    _ text: Span<UInt8>,
    _ place: Int
  ) -> (place: Int, spelling: DotSpelling)? {
    guard place < text.count else { return nil }
    switch text[place] {
    case UInt8(ascii: "."):
      return (place + 1, .plain)
    case 0xE2 where isWideDot(text, place), 0xE3 where isWideDot(text, place),
      0xEF where isWideDot(text, place):
      return (place + 3, .plain)
    default:
      return afterSpeltDot(text, place)
    }
  }

  /// `[.]`, `(dot)`, ` [dot] `, and ` dot ` between spaces.
  private static func afterSpeltDot(
    _ text: Span<UInt8>,
    _ start: Int
  ) -> (place: Int, spelling: DotSpelling)? {
    var place = start
    while place < text.count, text[place] == 0x20, place - start < 2 { place += 1 }
    let hasSpace = place > start
    guard place < text.count else { return nil }
    let closing: UInt8? =
      switch text[place] {
      case UInt8(ascii: "["): UInt8(ascii: "]")
      case UInt8(ascii: "("): UInt8(ascii: ")")
      case UInt8(ascii: "{"): UInt8(ascii: "}")
      default: nil
      }
    if closing != nil { place += 1 }
    while closing != nil, place < text.count, text[place] == 0x20, place - start < 5 { place += 1 }
    if closing != nil, place < text.count, text[place] == UInt8(ascii: ".") {
      place += 1
    } else if place + 2 < text.count, text[place] | 0x20 == UInt8(ascii: "d"),
      text[place + 1] | 0x20 == UInt8(ascii: "o"), text[place + 2] | 0x20 == UInt8(ascii: "t")
    {
      place += 3
    } else {
      return nil
    }
    while place < text.count, text[place] == 0x20, place - start < 9 { place += 1 }
    if let closing {
      guard place < text.count, text[place] == closing else { return nil }
      place += 1
      while place < text.count, text[place] == 0x20, place - start < 11 { place += 1 }
    } else {
      guard hasSpace, text[place - 1] == 0x20 else { return nil }
    }
    return (place, closing == nil ? .spoken : .bracketed)
  }

  /// Whether one of the full stops stands here that browsers take for a dot: U+2024, U+3002, U+FF0E,
  /// U+FF61.
  static func isWideDot(_ text: Span<UInt8>, _ place: Int) -> Bool {
    guard place + 2 < text.count else { return false }
    return switch (text[place], text[place + 1], text[place + 2]) {
    case (0xE2, 0x80, 0xA4), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x8E), (0xEF, 0xBD, 0xA1): true
    default: false
    }
  }
}

extension HostReader {
  /// The host in its one form, or nil where it is none.
  ///
  /// What no browser takes is read once more without joiners, and else stays as it is written.
  var name: String? {
    guard labels > 0, !isTooLong else { return nil }
    let name = Host.canonical(written) ?? Host.canonical(withoutJoiners) ?? written.lowercased()
    return name.utf8.count <= Self.longestName ? name : nil
  }

  private var withoutJoiners: String {
    var scalars = written.unicodeScalars
    scalars.removeAll { $0 == "\u{200C}" || $0 == "\u{200D}" }
    return String(scalars)
  }

  /// The host that labels without a scheme are, or nil where they are more likely two sentences or a
  /// file's name.
  func plausibleName(hasPath: Bool) -> String? {
    guard let name, isPlausible(name, hasPath: hasPath) else { return nil }
    return name
  }

  private func isPlausible(_ name: String, hasPath: Bool) -> Bool {
    let labels = name.split(separator: ".")
    guard labels.count > 1, let top = labels.last.map(String.init) else { return false }
    if labels[0] == "www" { return labels.count > 2 && !TopLevelDomains.isNumber(top) }
    guard isDisguised || !lastIsCapitalised, TopLevelDomains.known.contains(top) else {
      return false
    }
    guard isSpoken || TopLevelDomains.areWords.contains(top) else { return true }
    return hasPath || labels.count > 2
      || labels.dropLast().contains { label in
        label.utf8.contains { $0 == UInt8(ascii: "-") || $0 &- 0x30 < 10 }
      }
  }
}
