import Foundation
import Testing

/// The page that explains the diagnostics of the syntax.
enum SyntaxPage {
  /// A code's section: `## E003 its title`, prose, and two fenced examples or none.
  struct Section: Sendable, CustomTestStringConvertible {
    var heading: String
    var examples: [Example] = []

    var code: String { String(heading.prefix { $0 != " " }) }
    var testDescription: String { code }
  }

  struct Example: Sendable {
    var isTermsFile: Bool
    var text: String
  }

  static let sections: [Section] = {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/RuleSyntax/RuleSyntax.docc/SyntaxDiagnostics.md")
    guard let text = try? String(contentsOf: page.standardized, encoding: .utf8) else { return [] }
    return sections(of: text)
  }()

  private static func sections(of text: String) -> [Section] {
    var sections: [Section] = []
    var example: Example?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = example {
        if line == "```" {
          sections[sections.count - 1].examples.append(open)
          example = nil
        } else {
          example?.text += line + "\n"
        }
      } else if line.hasPrefix("## ") {
        sections.append(Section(heading: String(line.dropFirst(3))))
      } else if line.hasPrefix("```"), !sections.isEmpty {
        example = Example(isTermsFile: line == "```terms", text: "")
      }
    }
    return sections
  }
}
