/// What a reader of markup leaves over, as it grows.
struct StrippedText {
  let input: [UInt8]
  private(set) var bytes: [UInt8] = []
  /// The last step's map first.
  private(set) var maps: [OffsetMap] = [OffsetMap()]
  /// What markup says is quoted, in order, in bytes of ``bytes``.
  var quotations: [Range<Int>] = []
  var links: [PlainText.Link] = []

  init(of input: [UInt8]) {
    self.input = input
    bytes.reserveCapacity(input.count)
  }

  /// Keeps a part of the input.
  mutating func keep(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    maps[0].copied(range.count, from: range.lowerBound)
    bytes += input[range]
  }

  /// Lets other bytes stand for a part of the input.
  mutating func replace(_ range: Range<Int>, with replacement: some Collection<UInt8>) {
    maps[0].replaced(replacement.count, for: range)
    bytes += replacement
  }

  /// Lets a tag end the line, unless the text is at the start of one.
  mutating func breakLine(for range: Range<Int>) {
    guard let last = bytes.last, last != UInt8(ascii: "\n") else { return }
    replace(range, with: CollectionOfOne(UInt8(ascii: "\n")))
  }

  /// Lets a tag end the paragraph, unless the text is at the start of one.
  mutating func breakParagraph(for range: Range<Int>) {
    let end = bytes.suffix(2)
    guard end.last == UInt8(ascii: "\n") else {
      if !end.isEmpty { replace(range, with: "\n\n".utf8) }
      return
    }
    if end.count == 2, end.first != UInt8(ascii: "\n") { replace(range, with: "\n".utf8) }
  }

  /// Puts the text that this one's input was made from in its place.
  ///
  /// Quotations, links and positions of that step come along.
  mutating func follows(_ earlier: StrippedText) {
    let last = maps[0]
    for index in links.indices {
      links[index].sent = earlier.maps.reduce(links[index].sent) { $1.sent($0) }
    }
    links = earlier.links + links
    quotations += earlier.quotations.map {
      let start = last.text(at: $0.lowerBound)
      return start..<max(start, last.text(at: $0.upperBound))
    }
    maps += earlier.maps
  }
}
