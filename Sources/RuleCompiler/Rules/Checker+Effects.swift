import RuleSyntax
import Screening
import SourceText

extension Checker {
  /// A rule's effects, or nil where one of them is wrong.
  mutating func effects(of declaration: RuleDeclaration) -> [RuleEffect]? {
    var effects: [RuleEffect] = []
    var seen: [String: SourceSpan] = [:]
    var isRight = true
    for located in declaration.effects {
      guard let effect = effect(located) else {
        isRight = false
        continue
      }
      let identity = effect.identity
      if let first = seen[identity] {
        report(
          .repeatedEffect,
          "`\(identity)` is said twice in one rule",
          at: located.span,
          labels: [Label("first said here", at: first)]
        )
        isRight = false
        continue
      }
      seen[identity] = located.span
      effects.append(effect)
    }
    return checkAgreement(seen) && isRight ? effects : nil
  }

  private mutating func effect(_ located: Located<Effect>) -> RuleEffect? {
    switch located.value {
    case .approve: return .approve
    case .reject: return .reject
    case .hold(let queue, let priority):
      if let queue { labels.add(.queue, queue) }
      return .hold(
        queue: queue?.value,
        priority: priority.flatMap { word in Priority.allCases.first { $0.name == word.value } }
      )
    case .ask(let text):
      return checkNotEmpty(text, "a question") ? .ask(text.value) : nil
    case .tag(let name):
      labels.add(.tag, name)
      return .tag(name.value)
    case .strike(let number):
      guard let number else { return .strike(1) }
      return count(number, in: 1...100, "strikes").map { .strike($0) }
    case .suspendAuthor(let duration): return positive(duration).map { .suspendAuthor($0) }
    case .premoderateAuthor(let duration): return positive(duration).map { .premoderateAuthor($0) }
    case .reviewArticle(let duration): return positive(duration).map { .reviewArticle($0) }
    case .tellAuthor(let text):
      return checkNotEmpty(text, "what the author is told") ? .tellAuthor(text.value) : nil
    case .notify(let channel):
      labels.add(.channel, channel)
      return .notify(channel.value)
    }
  }

  /// Effects of which one makes another meaningless, in pairs: the one that stands, and the other.
  private static let exclusive: [(String, String, reason: String)] = [
    ("reject", "approve", "what is rejected isn't approved"),
    ("hold", "approve", "what is held isn't approved"),
    ("ask", "approve", "what is asked about isn't approved"),
    ("reject", "hold", "what is rejected waits for nobody"),
    ("reject", "ask", "what is rejected isn't asked about"),
    ("strike", "approve", "what is approved gives no strikes"),
    ("suspend author", "approve", "what is approved suspends nobody"),
  ]

  private mutating func checkAgreement(_ seen: [String: SourceSpan]) -> Bool {
    for (one, other, reason) in Self.exclusive {
      guard let first = seen[one], let second = seen[other] else { continue }
      let (earlier, later) = first.start < second.start ? (first, second) : (second, first)
      report(
        .conflictingEffects,
        "`\(one)` and `\(other)` exclude each other: \(reason)",
        at: later,
        labels: [Label("the other effect", at: earlier)]
      )
      return false
    }
    return true
  }
}

extension RuleEffect {
  /// What a rule says at most once.
  fileprivate var identity: String {
    switch self {
    case .approve: "approve"
    case .hold: "hold"
    case .ask: "ask"
    case .reject: "reject"
    case .tag(let name): "tag \(name)"
    case .strike: "strike"
    case .suspendAuthor: "suspend author"
    case .premoderateAuthor: "premoderate author"
    case .reviewArticle: "review article"
    case .tellAuthor: "tell author"
    case .notify(let channel): "notify \(channel)"
    }
  }
}
