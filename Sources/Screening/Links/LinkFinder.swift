import TextMatching

/// Finds addresses in running text: with a scheme (`https://…`, `hxxp://…`) or bare (`example.com/x`),
/// also where dots are disguised (`example[.]com`, `example (dot) com`), and never e-mail addresses.
///
/// Reads every byte a bounded number of times.
enum LinkFinder {
  /// Calls back with each address's host and its range in UTF-8 bytes, in order.
  static func find(in text: Span<UInt8>, _ found: (String, Range<Int>) -> Void) {
    guard mayHoldAny(text) else { return }
    var place = 0
    // What is known of the label bytes around the place: what isn't a label may split them, and looking
    // anew at each part to the end of all would take time by the square of their number.
    var run = (end: 0, mayGoOn: false)
    while place < text.count {
      let byte = text[place]
      if byte == UInt8(ascii: "@") {
        // A handle, or what follows an e-mail's local part.
        var host = HostReader(at: place + 1)
        host.read(text)
        place = max(place + 1, host.end)
        continue
      }
      // Not a label, or the rest of a character that isn't one.
      guard HostReader.isLabel(byte), byte & 0xC0 != 0x80 else {
        place += 1
        continue
      }
      if place >= run.end { run = endOfRun(text, place) }
      guard run.mayGoOn else {
        place = run.end
        continue
      }
      let start = place
      var host = HostReader(at: start)
      host.read(text)
      place = max(host.end, start + 1)
      if let authority = afterScheme(text, host.end) {
        host = HostReader(at: afterUserInfo(text, authority))
        host.read(text, decodesPercent: true)
        place = max(place, host.end)
        guard let name = host.name else { continue }
        place = endOfAddress(text, host.end)
        found(name, start..<place)
      } else if host.end < text.count, text[host.end] == UInt8(ascii: "@") {
        continue
      } else if host.labels > 1, let name = host.plausibleName(hasPath: true) {
        // What no path makes a host needs no look at where its path would end.
        let next = endOfAddress(text, host.end)
        if next > host.end || host.plausibleName(hasPath: false) != nil {
          found(name, start..<next)
          place = next
        }
      }
    }
  }

  /// For each byte whether something may begin with it that joins two labels or introduces a host.
  private static let joiningSigns: [Bool] = (0...UInt8.max).map { byte in
    ".:dD".utf8.contains(byte) || byte == 0xE2 || byte == 0xE3 || byte == 0xEF
  }

  /// Whether there is anything that could join two labels or introduce a host.
  private static func mayHoldAny(_ text: Span<UInt8>) -> Bool {
    let signs = joiningSigns.span
    var place = 1
    while place < text.count - 1 {
      guard signs[Int(text[place])] else {
        place += 1
        continue
      }
      switch text[place] {
      case UInt8(ascii: "."):
        if HostReader.isLabel(text[place + 1]) || text[place - 1] == UInt8(ascii: "[") {
          return true
        }
        if text[place - 1] == UInt8(ascii: "(") || text[place - 1] == UInt8(ascii: "{") {
          return true
        }
      case UInt8(ascii: ":"):
        if text[place + 1] == UInt8(ascii: "/") || text[place + 1] == UInt8(ascii: "]") {
          return true
        }
      case UInt8(ascii: "d"), UInt8(ascii: "D"):
        if text[place + 1] | 0x20 == UInt8(ascii: "o"), place + 2 < text.count,
          text[place + 2] | 0x20 == UInt8(ascii: "t"), !HostReader.isLabel(text[place - 1])
        {
          return true
        }
      case 0xE2, 0xE3, 0xEF:
        return true
      default: break
      }
      place += 1
    }
    return false
  }

  /// Where the label bytes from here end, and whether what follows or stands within could make them an
  /// address: most words are done with after this.
  private static func endOfRun(_ text: Span<UInt8>, _ start: Int) -> (end: Int, mayGoOn: Bool) {
    var place = start
    while place + 8 <= text.count {
      let bytes = EightBytes(text, at: place)
      let count = EightBytes.count(of: bytes.alphanumerics | bytes.marks(on: UInt8(ascii: "-")))
      place += count
      if count < 8 { break }
    }
    while place < text.count, HostReader.isLabel(text[place]) {
      // The lead bytes of full stops beyond ASCII.
      if text[place] == 0xE2 || text[place] == 0xE3 || text[place] == 0xEF {
        guard !HostReader.isWideDot(text, place) else { return (place, true) }
      }
      place += 1
    }
    var next = place
    while next < text.count, text[next] == 0x20, next - place < 2 { next += 1 }
    guard next < text.count else { return (place, false) }
    switch text[next] {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"): return (place, true)
    case UInt8(ascii: "d"), UInt8(ascii: "D"):
      return (place, next + 1 < text.count && text[next + 1] | 0x20 == UInt8(ascii: "o"))
    case UInt8(ascii: "."):
      return (place, next == place && mayBeginLabel(text, next + 1))
    case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "%"),
      UInt8(ascii: "_"):
      return (place, next == place)
    default: return (place, false)
    }
  }

  /// Whether a label can begin at a place: a sentence's end joins nothing.
  private static func mayBeginLabel(_ text: Span<UInt8>, _ place: Int) -> Bool {
    place < text.count && (HostReader.isLabel(text[place]) || text[place] == UInt8(ascii: "_"))
  }

  /// Where an authority begins if `://` stands here, brackets around the colon allowed.
  private static func afterScheme(_ text: Span<UInt8>, _ place: Int) -> Int? {
    var next = place
    if next < text.count, text[next] == UInt8(ascii: "[") { next += 1 }
    guard next < text.count, text[next] == UInt8(ascii: ":") else { return nil }
    next += 1
    if next < text.count, text[next] == UInt8(ascii: "]") { next += 1 }
    guard next + 1 < text.count, isSlash(text[next]), isSlash(text[next + 1]) else { return nil }
    while next < text.count, isSlash(text[next]) { next += 1 }
    return next
  }

  /// Browsers take a backslash for a slash.
  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  /// Behind `user:password@`, if it stands here.
  private static func afterUserInfo(_ text: Span<UInt8>, _ authority: Int) -> Int {
    var start = authority
    var place = authority
    while place < text.count, text[place] > 0x20, !isSlash(text[place]),
      text[place] != UInt8(ascii: "?"), text[place] != UInt8(ascii: "#")
    {
      if text[place] == UInt8(ascii: "@") { start = place + 1 }
      place += 1
    }
    return start
  }

  /// Behind the port, path, query and fragment that follow a host, less a sentence's punctuation.
  private static func endOfAddress(_ text: Span<UInt8>, _ host: Int) -> Int {
    guard host < text.count else { return host }
    let first = text[host]
    let isPort =
      first == UInt8(ascii: ":") && host + 1 < text.count
      && text[host + 1] &- 0x30 < 10
    guard isPort || isSlash(first) || first == UInt8(ascii: "?") || first == UInt8(ascii: "#")
    else { return host }
    var end = host + 1
    while end < text.count, text[end] > 0x20, !isQuote(text[end]) { end += 1 }
    while end > host + 1, isSentencePunctuation(text[end - 1]) { end -= 1 }
    // A lone question mark asks, and doesn't begin a query.
    return end == host + 1 && !isSlash(first) ? host : end
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
  }

  private static func isSentencePunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
