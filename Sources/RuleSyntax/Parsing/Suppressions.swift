import SourceText

/// What the comments of a file silence.
///
/// - Parameter extents: constructs that a comment in the line before them covers whole.
func suppressions(
  in bytes: [UInt8],
  comments: [Comment],
  extents: [SourceSpan],
  file: FileID
) -> [Suppression] {
  let wanted = comments.map { ($0, allowedCodes(in: bytes, of: $0, file: file)) }
    .filter { !$0.1.isEmpty }
  guard !wanted.isEmpty else { return [] }
  var longest: [UInt32: UInt32] = [:]
  for extent in extents { longest[extent.start] = max(longest[extent.start] ?? 0, extent.end) }
  // From the end on, so that of comments that follow each other none is gone through twice.
  var codeBehind: [Int: Int] = [:]
  for comment in comments.reversed() where comment.ownsLine {
    codeBehind[comment.start] = nextCode(in: bytes, after: comment) { codeBehind[$0] }
  }
  return wanted.map { comment, codes in
    let removal = removal(of: comment, in: bytes, file: file)
    if !comment.ownsLine {
      let start = lineStart(in: bytes, before: comment.start)
      let extent = SourceSpan(file: file, start: UInt32(start), end: UInt32(comment.end))
      return Suppression(codes: codes, extent: extent, removal: removal)
    }
    let start = codeBehind[comment.start] ?? bytes.count
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let whole = max(UInt32(end), longest[UInt32(start)] ?? 0)
    return Suppression(
      codes: codes,
      extent: SourceSpan(file: file, start: UInt32(start), end: whole),
      removal: removal
    )
  }
}

/// The codes behind `allow` in a comment, each with its place.
private func allowedCodes(in bytes: [UInt8], of comment: Comment, file: FileID) -> [Located<String>]
{
  var index = comment.start
  while index < comment.end, [0x2F, 0x23, 0x20, 0x09].contains(bytes[index]) { index += 1 }
  let keyword = Array("allow ".utf8)
  guard comment.end - index > keyword.count,
    bytes[index..<index + keyword.count].elementsEqual(keyword)
  else { return [] }
  index += keyword.count
  var codes: [Located<String>] = []
  while index < comment.end, bytes[index] != UInt8(ascii: ":") {
    if bytes[index] == UInt8(ascii: ",") || bytes[index] == 0x20 || bytes[index] == 0x09 {
      index += 1
      continue
    }
    let start = index
    while index < comment.end, ![0x2C, 0x20, 0x09, 0x3A].contains(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard text.first == "W", text.count == 4, text.dropFirst().allSatisfy(\.isNumber) else {
      return codes
    }
    let span = SourceSpan(file: file, start: UInt32(start), end: UInt32(index))
    codes.append(Located(text, at: span))
  }
  return codes
}

/// A comment with its line, or with the white space before it.
private func removal(of comment: Comment, in bytes: [UInt8], file: FileID) -> SourceSpan {
  var (start, end) = (comment.start, comment.end)
  if comment.ownsLine {
    start = lineStart(in: bytes, before: start)
    if end < bytes.count, bytes[end] == 0x0D { end += 1 }
    if end < bytes.count, bytes[end] == 0x0A { end += 1 }
  } else {
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
  }
  return SourceSpan(file: file, start: UInt32(start), end: UInt32(end))
}

private func lineStart(in bytes: [UInt8], before index: Int) -> Int {
  var start = index
  while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
  return start
}

/// The first byte of code behind a comment, other comments of the same kind skipped.
///
/// - Parameter known: What is known of a comment that begins at a place.
private func nextCode(in bytes: [UInt8], after comment: Comment, known: (Int) -> Int?) -> Int {
  var index = comment.end
  while index < bytes.count {
    if let code = known(index) { return code }
    guard [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) else { break }
    index += 1
  }
  return index
}
