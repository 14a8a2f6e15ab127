import RuleSyntax
import SourceText

extension Checker {
  /// Lowers named conditions, each after those that it uses, so that no chain of names uses up the stack.
  mutating func checkNamedConditions() {
    var byName: [String: ConditionDeclaration] = [:]
    for declaration in conditionDeclarations { byName[declaration.name.value] = declaration }
    var done: Set<String> = []
    for declaration in conditionDeclarations where !done.contains(declaration.name.value) {
      // The names on the way, each with those that it uses and which of them is next.
      var path: [(declaration: ConditionDeclaration, uses: [Name], next: Int)] = []
      var onPath: Set<String> = []
      func step(into declaration: ConditionDeclaration) {
        path.append((declaration, declaration.condition.names, 0))
        onPath.insert(declaration.name.value)
      }
      step(into: declaration)
      while let (current, uses, next) = path.last {
        guard next < uses.count else {
          lower(current)
          done.insert(current.name.value)
          onPath.remove(current.name.value)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let use = uses[next]
        guard let used = byName[use.value], !done.contains(use.value) else { continue }
        if onPath.contains(use.value) {
          reportRecursion(path.map { ($0.declaration, $0.uses[$0.next - 1]) }, closing: use)
          // The circle is cut here; whatever uses the name is left out.
          recursive.insert(current.name.value)
        } else {
          step(into: used)
        }
      }
    }
  }

  private mutating func lower(_ declaration: ConditionDeclaration) {
    let name = declaration.name.value
    guard !recursive.contains(name), let root = node(declaration.condition),
      checkExtent(of: root, at: declaration.name.span)
    else { return }
    conditions[name] = arena.node(root, named: name)
  }

  private mutating func reportRecursion(
    _ path: [(ConditionDeclaration, use: Name)],
    closing use: Name
  ) {
    let circle = path.drop { $0.0.name.value != use.value }
    let chain = (circle.map { "`\($0.0.name.value)`" } + ["`\(use.value)`"]).joined(
      separator: " → "
    )
    report(
      .recursiveCondition,
      circle.count == 1
        ? "condition `\(use.value)` uses itself" : "these conditions use each other: \(chain)",
      at: use.span,
      labels: circle.dropLast().map { Label("used here", at: $0.use.span) }
    )
  }

  /// Whether a condition stays within bounds once all names are put in.
  mutating func checkExtent(of root: Int, at span: SourceSpan) -> Bool {
    let extent = arena.extents[root]
    if extent.nodes > options.conditionNodes {
      report(
        .expandsTooFar,
        "with all names put in, this condition has more than \(options.conditionNodes) parts",
        at: span
      )
      return false
    }
    if extent.depth > options.conditionDepth {
      report(
        .expandsTooFar,
        "with all names put in, this condition is more than \(options.conditionDepth) levels deep",
        at: span
      )
      return false
    }
    return true
  }
}

extension Condition {
  /// The single words in it, some of which are conditions' names.
  var names: [Name] {
    switch self {
    case .name(let name): [name]
    case .and(let parts, _), .or(let parts, _): parts.flatMap(\.names)
    case .not(let inner, _), .isUnknown(let inner, _): inner.names
    default: []
    }
  }
}
