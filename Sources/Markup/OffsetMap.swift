/// From positions in a stripped text back to positions in what it was stripped of.
struct OffsetMap: Sendable {
  /// A piece of the stripped text, up to where the next one begins.
  private struct Piece: Sendable {
    var text: Int
    var sent: Int
    /// The sent bytes that a replacement stands for; 0 if the piece was copied.
    var replaces: Int
  }

  private var pieces: [Piece] = []
  private var textCount = 0
  private var sentCount = 0

  /// Notes that the next `count` bytes are those at `position`.
  mutating func copied(_ count: Int, from position: Int) {
    guard count > 0 else { return }
    if let last = pieces.last, last.replaces == 0, last.sent + textCount - last.text == position {
      // Goes on where the last piece ends.
    } else {
      pieces.append(Piece(text: textCount, sent: position, replaces: 0))
    }
    textCount += count
    sentCount = position + count
  }

  /// Notes that the next `count` bytes stand for `range`, which isn't empty.
  mutating func replaced(_ count: Int, for range: Range<Int>) {
    guard count > 0 else { return }
    pieces.append(Piece(text: textCount, sent: range.lowerBound, replaces: range.count))
    textCount += count
    sentCount = range.upperBound
  }

  /// The index of the last piece for which a test holds; it holds for a leading part of them.
  private func lastPiece(where holds: (Piece) -> Bool) -> Int? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if holds(pieces[middle]) { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// What was sent for a range of the text; positions beyond the text are its end.
  func sent(_ range: Range<Int>) -> Range<Int> {
    let lower = start(of: range.lowerBound)
    guard !range.isEmpty else { return lower..<lower }
    return lower..<max(lower, end(of: range.upperBound - 1))
  }

  private func start(of position: Int) -> Int {
    guard position < textCount, let index = lastPiece(where: { $0.text <= position }) else {
      return sentCount
    }
    let piece = pieces[index]
    return piece.replaces == 0 ? piece.sent + position - piece.text : piece.sent
  }

  private func end(of position: Int) -> Int {
    guard position < textCount, let index = lastPiece(where: { $0.text <= position }) else {
      return sentCount
    }
    let piece = pieces[index]
    return piece.replaces == 0
      ? piece.sent + position - piece.text + 1 : piece.sent + piece.replaces
  }

  /// The position in the text of what was sent from `sent` on.
  func text(at sent: Int) -> Int {
    guard let index = lastPiece(where: { $0.sent <= sent }) else { return 0 }
    let piece = pieces[index]
    let end = index + 1 < pieces.count ? pieces[index + 1].text : textCount
    if piece.sent == sent { return piece.text }
    return piece.replaces == 0 ? min(piece.text + sent - piece.sent, end) : end
  }
}
