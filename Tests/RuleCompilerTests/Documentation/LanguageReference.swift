import Foundation

/// The language reference, whose examples make one pack.
enum LanguageReference {
  static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/RuleCompiler/RuleCompiler.docc/Language.md").standardized

  /// Each block marked `rules` is a file of its own; the one marked `terms` is the term list that they name.
  static func pack(of text: String) -> [String: String] {
    var files: [String: String] = [:]
    var path: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = path {
        if line == "```" { path = nil } else { files[open, default: ""] += line + "\n" }
      } else if line == "```rules" {
        path = "block-\(100 + files.count).rules"
      } else if line == "```terms" {
        path = "terms/profanity.terms"
      }
    }
    return files
  }
}
