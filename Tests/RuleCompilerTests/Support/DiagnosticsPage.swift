import Foundation
import Testing

/// The page that explains every diagnostic, as a list of cases.
enum DiagnosticsPage {
  struct Section: Sendable, CustomTestStringConvertible {
    var code: String
    var title: String
    /// The files of the example that brings the diagnostic about.
    var wrong: [String: String]
    /// Those of the example that is in order.
    var right: [String: String]

    var testDescription: String { code }
  }

  static let sections: [Section] = {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/RuleCompiler/RuleCompiler.docc/Diagnostics.md")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    return text.components(separatedBy: "\n## ").dropFirst().map(section)
  }()

  private static func section(_ text: String) -> Section {
    let heading = text.prefix { $0 != "\n" }
    let blocks = text.components(separatedBy: "\n```rules\n").dropFirst().map { block in
      files(block.components(separatedBy: "\n```")[0] + "\n")
    }
    return Section(
      code: String(heading.prefix(4)),
      title: String(heading.dropFirst(5)),
      wrong: blocks.first ?? [:],
      right: blocks.count == 2 ? blocks[1] : [:]
    )
  }

  /// A block's files; without a `// file:` line it is one.
  private static func files(_ block: String) -> [String: String] {
    guard block.hasPrefix("// file: ") else { return ["pack.rules": block] }
    var files: [String: String] = [:]
    for part in ("\n" + block).components(separatedBy: "\n// file: ").dropFirst() {
      let name = String(part.prefix { $0 != "\n" })
      files[name] = String(part.dropFirst(name.count + 1)) + "\n"
    }
    return files
  }
}
