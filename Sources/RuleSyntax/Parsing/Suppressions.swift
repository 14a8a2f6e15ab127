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
  return wanted.map { comment, codes in
    if !comment.ownsLine {
      let start = lineStart(in: bytes, before: comment.start)
      let extent = SourceSpan(file: file, start: UInt32(start), end: UInt32(comment.end))
      return Suppression(codes: codes, extent: extent)
    }
    let start = nextCode(in: bytes, after: comment)
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let whole = max(UInt32(end), longest[UInt32(start)] ?? 0)
    return Suppression(
      codes: codes,
      extent: SourceSpan(file: file, start: UInt32(start), end: whole)
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

private func lineStart(in bytes: [UInt8], before index: Int) -> Int {
  var start = index
  while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
  return start
}

/// The first byte of code behind a comment, other comments of the same kind skipped.
private func nextCode(in bytes: [UInt8], after comment: Comment) -> Int {
  let isRules = bytes[comment.start] == UInt8(ascii: "/")
  var index = comment.end
  while index < bytes.count {
    if [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) {
      index += 1
    } else if isRules
      ? bytes[index] == 0x2F && index + 1 < bytes.count && bytes[index + 1] == 0x2F
      : bytes[index] == UInt8(ascii: "#")
    {
      while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    } else {
      break
    }
  }
  return index
}
