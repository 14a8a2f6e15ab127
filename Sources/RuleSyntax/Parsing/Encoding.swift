import SourceText

/// Reports what makes a file unreadable as text, and tells whether reading it makes sense.
///
/// Wrong bytes do not stop the reading, so that other mistakes are found at once: each run of them is
/// reported up to a limit, and so is the first NUL.
func checkEncoding(
  of file: SourceFile,
  id: FileID,
  limit: Int,
  into list: inout DiagnosticList
) -> Bool {
  func span(_ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(file: id, start: UInt32(start), end: UInt32(end))
  }
  let bytes = file.bytes
  guard bytes.count <= limit else {
    list.append(
      Diagnostic(
        .fileTooLarge,
        "this file has more than \(limit >> 20) MiB, and is not read",
        at: span(0, 0)
      )
    )
    return false
  }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    list.append(
      Diagnostic(
        .wrongEncoding,
        "this file is UTF-16, and rules are read as UTF-8",
        at: span(0, 2),
        notes: ["save the file with the encoding UTF-8"]
      )
    )
    return false
  }
  if let nul = bytes.firstIndex(of: 0) {
    list.append(
      Diagnostic(
        .nulByte,
        "byte \(nul) is NUL, a character that no text holds",
        at: span(nul, nul + 1)
      )
    )
  }
  var runs = 0
  for run in InvalidUTF8Runs(bytes) {
    runs += 1
    guard runs <= 20 else { return false }
    let first = String(bytes[run.lowerBound], radix: 16, uppercase: true)
    list.append(
      Diagnostic(
        .invalidUTF8,
        "byte \(run.lowerBound) (0x\(first)) is not UTF-8",
        at: span(run.lowerBound, run.upperBound),
        notes: runs == 1 ? ["save the file with the encoding UTF-8"] : []
      )
    )
  }
  return true
}
