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

  /// The words that stand in code spans, outside of the blocks.
  static func codeWords(of text: String) -> [String] {
    var isInBlock = false
    let prose = text.split(separator: "\n").filter { line in
      guard line.hasPrefix("```") else { return !isInBlock }
      isInBlock.toggle()
      return false
    }
    return prose.joined(separator: "\n").split(separator: "`", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 1 }
      .flatMap { $0.element.split { !$0.isLetter && $0 != "_" }.map(String.init) }
  }
}
