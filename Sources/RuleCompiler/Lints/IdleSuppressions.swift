import SourceText

extension [Suppression] {
  /// Warnings of comments that name codes which nothing reports there.
  ///
  /// They only make sense where every lint has had its say: no errors, no diagnostics left out. A comment that
  /// allows this very warning is left alone.
  ///
  /// - Parameters:
  ///   - diagnostics: All that was found, silenced or not.
  ///   - unjudged: Codes of lints that were not asked.
  func idle(among diagnostics: [Diagnostic], unjudged: Set<String>) -> [Diagnostic] {
    guard !isEmpty else { return [] }
    var places: [Place: [UInt32]] = [:]
    for diagnostic in diagnostics {
      let place = Place(file: diagnostic.primary.file, code: diagnostic.code.rawValue)
      places[place, default: []].append(diagnostic.primary.start)
    }
    for place in places.keys { places[place]?.sort() }
    func silences(_ code: String, in extent: SourceSpan) -> Bool {
      let starts = places[Place(file: extent.file, code: code)] ?? []
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] < extent.start { low = middle + 1 } else { high = middle }
      }
      return low < starts.count && starts[low] < extent.end
    }
    var found = DiagnosticList()
    for suppression in self {
      let own = DiagnosticCode.idleSuppression.rawValue
      guard !suppression.codes.contains(where: { $0.value == own }) else { continue }
      let idle = suppression.codes.map { code in
        !unjudged.contains(code.value) && !silences(code.value, in: suppression.extent)
      }
      if let diagnostic = suppression.diagnostic(idle: idle) { found.append(diagnostic) }
    }
    return found.diagnostics
  }
}

private struct Place: Hashable {
  var file: FileID
  var code: String
}

extension Suppression {
  /// What there is to say of some of its codes, if any.
  fileprivate func diagnostic(idle: [Bool]) -> Diagnostic? {
    let useless = zip(codes, idle).filter(\.1).map(\.0)
    guard let first = useless.first, let start = codes.first?.span, let end = codes.last?.span
    else { return nil }
    let names = useless.map { "`\($0.value)`" }
    let message =
      names.count == 1
      ? "nothing reports \(names[0]) here" : "nothing reports \(names.joined(separator: ", ")) here"
    let rest = zip(codes, idle).filter { !$0.1 }.map(\.0.value)
    let edit =
      rest.isEmpty
      ? Edit(removal, "")
      : Edit(
        SourceSpan(file: start.file, start: start.start, end: end.end),
        rest.joined(separator: ", ")
      )
    let title =
      rest.isEmpty
      ? "remove the comment" : "keep only \(rest.map { "`\($0)`" }.joined(separator: ", "))"
    return Diagnostic(
      .idleSuppression,
      message,
      at: first.span,
      fixIts: [FixIt(title, edits: [edit], isSafe: true)]
    )
  }
}
