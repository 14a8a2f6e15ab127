/// One published guideline, which its rules enforce.
package struct Guideline: Hashable, Sendable {
  package var name: String
  /// The published sentence.
  package var sentence: String

  package init(name: String, sentence: String) {
    self.name = name
    self.sentence = sentence
  }
}

/// One rule, its conditions by their roots.
package struct Rule: Hashable, Sendable {
  /// `guideline.rule`.
  package var id: String
  package var formerIDs: [String]
  package var title: String?
  /// The index of its guideline.
  package var guideline: Int
  package var isTrial: Bool
  /// Index of the condition's root node, that of `for section …` around it included.
  package var when: Int
  package var unless: Int?
  package var effects: [RuleEffect]
  package var because: String?
  /// Where it is written: `path:line`.
  package var location: String

  package init(
    id: String,
    formerIDs: [String] = [],
    title: String? = nil,
    guideline: Int,
    isTrial: Bool = false,
    when: Int,
    unless: Int? = nil,
    effects: [RuleEffect],
    because: String? = nil,
    location: String = ""
  ) {
    self.id = id
    self.formerIDs = formerIDs
    self.title = title
    self.guideline = guideline
    self.isTrial = isTrial
    self.when = when
    self.unless = unless
    self.effects = effects
    self.because = because
    self.location = location
  }
}

package enum Priority: Int, Hashable, Comparable, Sendable, CaseIterable {
  case low, normal, high, urgent

  package static func < (left: Priority, right: Priority) -> Bool {
    left.rawValue < right.rawValue
  }

  package var name: String {
    switch self {
    case .low: "low"
    case .normal: "normal"
    case .high: "high"
    case .urgent: "urgent"
    }
  }
}

/// What a rule asks for.
///
/// Durations are in milliseconds.
package enum RuleEffect: Hashable, Sendable {
  case approve
  case hold(queue: String?, priority: Priority?)
  case ask(String)
  case reject
  case tag(String)
  case strike(Int)
  case suspendAuthor(Int64)
  case premoderateAuthor(Int64)
  case reviewArticle(Int64)
  case tellAuthor(String)
  case notify(String)
}
