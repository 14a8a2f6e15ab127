import RuleSyntax
import Screening
import SourceText

/// What is said of properties that don't exist or can't be compared.
extension Checker {
  mutating func reportUnknownProperty(of subject: Subject, qualifier: String) {
    let names = Property.textNames.filter { Property.text($0, .ownText) != nil }
    guard subject.path.count == 2, let name = subject.path.last else {
      let list = names.map { "`\($0)`" }.joined(separator: ", ")
      report(
        .notComparable,
        "`\(qualifier) text` can't be compared; its properties can: \(list)",
        at: subject.span
      )
      return
    }
    reportUnknown(
      name,
      "`\(qualifier) text` has no `\(name.value)`",
      code: .unknownProperty,
      among: names
    )
  }

  mutating func reportUncomparable(_ subject: Subject, _ path: [String]) {
    let written = path.joined(separator: ".")
    if Property.all.contains(written) {
      report(.notComparable, uncomparable(written), at: subject.span)
    } else if let first = path.first, let names = Property.names[first], path.count == 2 {
      reportUnknown(
        subject.path[1],
        "`\(first)` has no `\(path[1])`",
        code: .unknownProperty,
        among: names
      )
    } else if path.count == 1, let found = declared[path[0]] {
      used.insert(path[0])
      report(
        .notComparable,
        "`\(path[0])` is \(found.kind.phrase) and can't be compared",
        at: subject.span,
        labels: [Label("declared here", at: found.name.span)]
      )
    } else if path.count == 1,
      let whole = Property.all.first(where: { $0.hasSuffix("." + written) })
    {
      let others = Property.all.filter { $0.hasSuffix("." + written) }
      report(
        .unknownProperty,
        "there is no `\(written)`; did you mean \(others.map { "`\($0)`" }.joined(separator: " or "))?",
        at: subject.span,
        fixIts: [
          FixIt(
            "replace with `\(whole)`",
            edits: [Edit(subject.span, whole)],
            isSafe: others.count == 1
          )
        ]
      )
    } else if path.count == 2, path[1] == "severity", let found = declared[path[0]],
      found.kind == .terms
    {
      used.insert(path[0])
      report(
        .unknownProperty,
        "a list has no `severity`, its terms have: `text has \(path[0]) of severity >= 2`",
        at: subject.span
      )
    } else {
      reportUnknown(
        Located(written, at: subject.span),
        "there is no `\(written)`",
        code: .unknownProperty,
        among: Property.all
      )
    }
  }

  private func uncomparable(_ written: String) -> String {
    switch written {
    case "author.roles", "author.labels", "article.tags":
      "`\(written)` is a set: ask it with `\(written) has \"…\"`"
    case "author.name": "`author.name` is searched with `author.name has \"…\"`"
    case "parent.author": "`parent.author` can only be asked with `parent.author is author`"
    case "text": "`text` can't be compared; write `text has …`"
    case "links":
      "`links` can't be compared; write `links has …`, or `text.links` for their number"
    default: "`\(written)` can't be compared; its properties can"
    }
  }
}
