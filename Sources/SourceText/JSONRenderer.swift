/// Shows diagnostics to programs, as JSON.
///
/// One object a diagnostic: `code`, `severity`, `title`, `message`, `path`, `range`, `labels`, `notes`,
/// `fixits`. A range has `start` and `end` (one past the last), each with `offset` in bytes from zero
/// and `line` and `column` from one. A fix-it has `title`, `safe` and `edits`, an edit has `path`,
/// `range` and `replacement`.
package struct JSONRenderer: Sendable {
  private let sources: SourceMap

  package init(sources: SourceMap) {
    self.sources = sources
  }

  /// One object a line.
  package func lines(_ diagnostics: [Diagnostic]) -> String {
    objects(diagnostics).map { $0 + "\n" }.joined()
  }

  /// One array of all.
  package func array(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.isEmpty
      ? "[]\n" : "[\n" + objects(diagnostics).joined(separator: ",\n") + "\n]\n"
  }

  private func objects(_ diagnostics: [Diagnostic]) -> [String] {
    var tables: [FileID: LineTable] = [:]
    return diagnostics.map { diagnostic in
      let spans =
        [diagnostic.primary] + diagnostic.labels.map(\.span)
        + diagnostic.fixIts.flatMap { $0.edits.map(\.span) }
      for span in spans where tables[span.file] == nil {
        tables[span.file] = LineTable(sources[span.file].bytes)
      }
      return object(diagnostic, tables)
    }
  }

  private func object(_ diagnostic: Diagnostic, _ tables: [FileID: LineTable]) -> String {
    func place(_ span: SourceSpan) -> [(String, String)] {
      [
        ("path", quoted(sources[span.file].path)),
        ("range", range(span, tables)),
      ]
    }
    let labels = diagnostic.labels.map { object([("message", quoted($0.text))] + place($0.span)) }
    let fixIts = diagnostic.fixIts.map { fixIt in
      object([
        ("title", quoted(fixIt.title)),
        ("safe", String(fixIt.isSafe)),
        (
          "edits",
          list(
            fixIt.edits.map {
              object(place($0.span) + [("replacement", quoted($0.replacement))])
            }
          )
        ),
      ])
    }
    return object(
      [
        ("code", quoted(diagnostic.code.rawValue)),
        ("severity", quoted(diagnostic.severity.rawValue)),
        ("title", quoted(diagnostic.code.title)),
        ("message", quoted(diagnostic.message)),
      ] + place(diagnostic.primary) + [
        ("labels", list(labels)),
        ("notes", list(diagnostic.notes.map(quoted))),
        ("fixits", list(fixIts)),
      ]
    )
  }

  private func range(_ span: SourceSpan, _ tables: [FileID: LineTable]) -> String {
    func position(_ offset: UInt32) -> String {
      let place = tables[span.file]?.position(of: offset)
      return object([
        ("offset", String(offset)),
        ("line", String(place?.line ?? 1)),
        ("column", String(place?.column ?? 1)),
      ])
    }
    return object([("start", position(span.start)), ("end", position(span.end))])
  }

  private func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  private func list(_ values: [String]) -> String {
    "[" + values.joined(separator: ",") + "]"
  }

  private func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
