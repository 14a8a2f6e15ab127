import RuleSyntax
import SourceText

/// A guideline and the `for …` blocks around it.
struct PlacedGuideline {
  var declaration: GuidelineDeclaration
  var scopes: [ScopeSubject]
}

/// `for section "sport"`, apart from what stands inside.
struct ScopeSubject {
  var isSite: Bool
  var names: [StringLiteral]
}

extension Checker {
  /// Sorts all files' declarations by kind and takes in their names.
  mutating func collect() {
    // By file and place, not by how they were found, so that messages don't depend on it.
    for file in pack.files.sorted(by: { $0.file < $1.file }) {
      for declaration in file.declarations { collect(declaration) }
    }
  }

  private mutating func collect(_ declaration: Declaration) {
    switch declaration {
    case .include: break
    case .community(let community): communityDeclarations.append(community)
    case .conduct(let conduct): conductDeclarations.append(conduct)
    case .test(let test): testDeclarations.append(test)
    case .terms(let terms):
      if declare(.terms, terms.name) { termsDeclarations.append(terms) }
    case .pattern(let pattern):
      if declare(.pattern, pattern.name) { patternDeclarations.append(pattern) }
    case .hosts(let hosts):
      if declare(.hosts, hosts.name) { hostsDeclarations.append(hosts) }
    case .condition(let condition):
      if declare(.condition, condition.name) { conditionDeclarations.append(condition) }
    case .topic(let topic):
      if declare(.topic, topic.name) { topicDeclarations.append(topic) }
    case .classifier(let classifier):
      if declare(.classifier, classifier.name) { classifierDeclarations.append(classifier) }
    case .guideline(let guideline):
      guidelineDeclarations.append(PlacedGuideline(declaration: guideline, scopes: []))
    case .scope(let scope): collect(scope, within: [])
    }
  }

  private mutating func collect(_ scope: Scope<Declaration>, within outer: [ScopeSubject]) {
    let scopes = outer + [subject(of: scope)]
    for member in scope.members {
      switch member {
      case .guideline(let guideline):
        guidelineDeclarations.append(PlacedGuideline(declaration: guideline, scopes: scopes))
      case .scope(let inner): collect(inner, within: scopes)
      default:
        report(
          .misplacedDeclaration,
          "only guidelines and rules can stand inside `for`",
          at: member.span,
          labels: [Label("inside this", at: scope.subject.span)]
        )
        // Its name is taken in all the same, so that those who use it aren't blamed too.
        collect(member)
      }
    }
  }

  mutating func subject<Member>(of scope: Scope<Member>) -> ScopeSubject {
    for name in scope.names { checkNotEmpty(name, "a \(scope.subject.value.rawValue)'s name") }
    return ScopeSubject(isSite: scope.subject.value == .site, names: scope.names)
  }

  /// Takes in a name that conditions can use; false if it is taken.
  private mutating func declare(_ kind: Declared.Kind, _ name: Name) -> Bool {
    if let first = declared[name.value] {
      reportDuplicate(name, first: first.name.span)
      return false
    }
    if Reserved.words.contains(name.value) {
      report(
        .reservedName,
        "`\(name.value)` is a word of the language; \(kind.phrase) needs another name",
        at: name.span
      )
    }
    declared[name.value] = Declared(kind: kind, name: name)
    declaredOrder.append(Declared(kind: kind, name: name))
    return true
  }

  mutating func reportDuplicate(_ name: Name, first: SourceSpan) {
    report(
      .duplicateName,
      "`\(name.value)` is declared twice",
      at: name.span,
      labels: [Label("first declared here", at: first)]
    )
  }

  /// Reports a text that says nothing; true if there is one.
  @discardableResult
  mutating func checkNotEmpty(_ text: StringLiteral, _ what: String) -> Bool {
    guard text.value.allSatisfy(\.isWhitespace) else { return true }
    report(.emptyText, "\(what) can't be empty", at: text.span)
    return false
  }
}

extension Checker {
  /// Reports a comment's text that is empty, or longer than any comment may be.
  mutating func checkComment(_ text: StringLiteral, _ what: String) {
    let limit = 64 << 10
    if text.value.utf8.count > limit {
      report(.tooLarge, "\(what) has at most 64 KiB, as comments have", at: text.span)
    } else {
      checkNotEmpty(text, what)
    }
  }
}

extension Declaration {
  /// Where it is written.
  var span: SourceSpan {
    switch self {
    case .include(_, let span): span
    case .community(let declaration): declaration.span
    case .terms(let declaration): declaration.span
    case .pattern(let declaration): declaration.span
    case .hosts(let declaration): declaration.span
    case .condition(let declaration): declaration.span
    case .topic(let declaration): declaration.span
    case .classifier(let declaration): declaration.span
    case .guideline(let declaration): declaration.span
    case .scope(let scope): scope.span
    case .conduct(let declaration): declaration.span
    case .test(let declaration): declaration.span
    }
  }
}
