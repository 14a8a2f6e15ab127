package import JSON
package import Moderation
import RuleCompiler

/// A pack's files as the vault keeps them, so that its rule set can be made again.
package struct PackCard: RecordDocument {
  /// Whose rules they are.
  package enum Origin: String, Hashable, Sendable {
    /// Those that the service was started with: a site follows them when they change.
    case service
    /// The site's own, which stay until it publishes others.
    case site
  }

  package struct File: RecordDocument {
    package var path: String
    package var text: String

    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }

    package func writeMembers(to json: inout JSONWriter) {
      json.member("path", path)
      json.member("text", text)
    }

    package init(reading document: DocumentReader) throws(DocumentError) {
      path = try document.text("path")
      text = try document.text("text")
    }
  }

  package var origin: Origin
  /// The file that a compilation starts with; empty where that is the whole folder.
  package var entry: String
  /// In order of their paths.
  package var files: [File]

  package init(origin: Origin, entry: String = "", files: [File]) {
    self.origin = origin
    self.entry = entry
    self.files = files.sorted { $0.path < $1.path }
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("origin", origin.rawValue)
    json.member("entry", entry)
    json.member("files", files)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    origin = try document.word("origin")
    entry = try document.text("entry")
    files = try document.documents("files")
  }
}
