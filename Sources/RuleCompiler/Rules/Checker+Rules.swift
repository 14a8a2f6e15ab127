import RuleSyntax
import Screening
import SourceText

extension Checker {
  mutating func checkGuidelines() {
    var seen: [String: SourceSpan] = [:]
    for placed in guidelineDeclarations {
      let name = placed.declaration.name
      checkNotEmpty(placed.declaration.sentence, "a guideline's sentence")
      if let first = seen[name.value] {
        reportDuplicate(name, first: first)
        continue
      }
      seen[name.value] = name.span
      guidelineIndex[name.value] = guidelines.count
      guidelines.append(Guideline(name: name.value, sentence: placed.declaration.sentence.value))
      if placed.declaration.members.isEmpty, !pack.brokenFiles.contains(name.span.file) {
        report(
          .emptyGuideline,
          "guideline `\(name.value)` has no rules",
          at: name.span
        )
      }
      var names: [String: SourceSpan] = [:]
      check(placed.declaration.members, of: name.value, within: placed.scopes, &names)
    }
    checkFormerIDs()
  }

  private mutating func check(
    _ members: [GuidelineDeclaration.Member],
    of guideline: String,
    within scopes: [ScopeSubject],
    _ names: inout [String: SourceSpan]
  ) {
    for member in members {
      switch member {
      case .scope(let scope):
        check(scope.members, of: guideline, within: scopes + [subject(of: scope)], &names)
      case .rule(let rule):
        if let first = names[rule.name.value] {
          reportDuplicate(rule.name, first: first)
          continue
        }
        names[rule.name.value] = rule.name.span
        check(rule, of: guideline, within: scopes)
      }
    }
  }

  private mutating func check(
    _ declaration: RuleDeclaration,
    of guideline: String,
    within scopes: [ScopeSubject]
  ) {
    let id = "\(guideline).\(declaration.name.value)"
    let when = declaration.when.flatMap { node($0) }
    let unless = declaration.unless.map { node($0) }
    let effects = effects(of: declaration)
    checkTexts(of: declaration)
    // A rule without `when` or `then` has been reported by the parser.
    guard let when, let effects, !effects.isEmpty, let index = guidelineIndex[guideline] else {
      brokenRules.insert(id)
      return
    }
    let root = narrowed(when, to: scopes, source: declaration.when.map { source($0.span) } ?? "")
    guard checkExtent(of: root, at: declaration.name.span) else {
      brokenRules.insert(id)
      return
    }
    var exemption: Int?
    if let unless {
      guard let unless, checkExtent(of: unless, at: declaration.name.span) else {
        brokenRules.insert(id)
        return
      }
      exemption = unless
    }
    let rule = Rule(
      id: id,
      formerIDs: declaration.formerIDs.map(\.value),
      title: declaration.title?.value,
      guideline: index,
      isTrial: declaration.isTrial,
      when: root,
      unless: exemption,
      effects: effects,
      because: declaration.because?.value,
      location: location(of: declaration.name.span)
    )
    ruleIndex[id] = rules.count
    rules.append(CheckedRule(rule: rule, declaration: declaration))
  }

  /// A rule's condition, and before it the `for …` blocks around it.
  private mutating func narrowed(_ when: Int, to scopes: [ScopeSubject], source: String) -> Int {
    guard !scopes.isEmpty else { return when }
    var parts: [Int] = []
    for scope in scopes {
      let names = Set(scope.names.map(\.value)).sorted()
      let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
      let leaf: Leaf = scope.isSite ? .site(anyOf: names) : .articleSection(anyOf: names)
      parts.append(arena.leaf(leaf, source: "for \(scope.isSite ? "site" : "section") \(list)"))
    }
    return arena.node(.all(parts + [when]), source: source)
  }

  private mutating func checkTexts(of declaration: RuleDeclaration) {
    if let title = declaration.title { checkNotEmpty(title, "a rule's title") }
    if let because = declaration.because { checkNotEmpty(because, "`because`") }
    for example in declaration.catches + declaration.allows {
      checkComment(example.text, "an example")
    }
  }

  private mutating func checkFormerIDs() {
    var claimed: [String: SourceSpan] = [:]
    for checked in rules {
      for former in checked.declaration.formerIDs {
        let parts = former.value.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count != 2 || parts.contains(where: \.isEmpty) {
          report(
            .wrongFormerID,
            "a former id is a guideline's and a rule's name: `guideline.rule`",
            at: former.span
          )
        } else if let present = ruleIndex[former.value] {
          report(
            .wrongFormerID,
            "`\(former.value)` is a rule's id today, so it can't be a former one",
            at: former.span,
            labels: [Label("this rule", at: rules[present].declaration.name.span)]
          )
        } else if let first = claimed[former.value] {
          report(
            .wrongFormerID,
            "`\(former.value)` is claimed twice",
            at: former.span,
            labels: [Label("first claimed here", at: first)]
          )
        }
        claimed[former.value] = claimed[former.value] ?? former.span
      }
    }
  }

  /// `path:line`.
  private mutating func location(of span: SourceSpan) -> String {
    let file = pack.sources[span.file]
    let table = lines[span.file] ?? LineTable(file.bytes)
    lines[span.file] = table
    return "\(file.path):\(table.position(of: span.start).line)"
  }
}
