/// A verdict in the making: what rules ask for, combined so that their order does not matter.
struct Judgement {
  private let plan: EvaluationPlan
  private let isResubmission: Bool
  var verdict = Verdict(recommendation: .default, decision: .approve)

  private var recommendation = Recommendation.default
  /// The highest that a rule or a failure asks for.
  private var priority: Priority?
  private var queues: Set<String> = []
  private var tags: Set<String> = []
  private var notices: Set<String> = []
  private var strikes: [Int: Int] = [:]

  init(_ plan: EvaluationPlan, isResubmission: Bool) {
    self.plan = plan
    self.isResubmission = isResubmission
  }

  /// Records a rule whose value could not be found out: people look at the comment.
  mutating func noteUndetermined(_ rule: Rule) {
    verdict.undetermined.append(rule.id)
    if !rule.isTrial { raise(.hold, .normal) }
  }

  /// Records that nobody has read the text: people look at it, also where no rule would.
  mutating func noteTooLong() {
    verdict.isTooLong = true
    raise(.hold, .normal)
  }

  /// Records a rule that fires, and unless it is on trial does what it asks for.
  mutating func fire(_ rule: Rule, rank: Int, _ evidence: Evidence) {
    let index = plan.ranked[rank]
    verdict.reasons.append(
      Reason(
        rule: index,
        outcome: outcome(of: rule),
        matches: matches(of: rule, rank: rank, evidence)
      )
    )
    guard !rule.isTrial else { return }
    for effect in rule.effects { apply(effect, of: rule) }
  }

  /// What one rule asks for; insisting turns its question into a hold.
  private func outcome(of rule: Rule) -> Recommendation {
    var outcome = Recommendation.default
    for effect in rule.effects {
      let asked: Recommendation =
        switch effect {
        case .approve: .approve
        case .hold: .hold
        case .ask: isResubmission ? .hold : .ask
        case .reject: .reject
        case .tag, .strike, .suspendAuthor, .premoderateAuthor, .reviewArticle, .tellAuthor,
          .notify:
          .default
        }
      if asked.rank > outcome.rank { outcome = asked }
    }
    return outcome
  }

  private mutating func apply(_ effect: RuleEffect, of rule: Rule) {
    switch effect {
    case .approve:
      raise(.approve, nil)
    case .hold(let queue, let priority):
      raise(.hold, priority ?? .normal)
      if let queue { queues.insert(queue) }
    case .ask(let question):
      if isResubmission {
        raise(.hold, .low)
      } else {
        raise(.ask, nil)
        verdict.questions.append(Verdict.Question(rule: rule.id, text: question))
      }
    case .reject:
      raise(.reject, nil)
    case .tag(let tag):
      tags.insert(tag)
    case .strike(let count):
      strikes[rule.guideline] = max(strikes[rule.guideline] ?? 0, count)
    case .suspendAuthor(let duration):
      verdict.suspension = max(verdict.suspension ?? 0, duration)
    case .premoderateAuthor(let duration):
      verdict.premoderation = max(verdict.premoderation ?? 0, duration)
    case .reviewArticle(let duration):
      verdict.articleReview = max(verdict.articleReview ?? 0, duration)
    case .tellAuthor(let message):
      verdict.messages.append(message)
    case .notify(let channel):
      notices.insert(channel)
    }
  }

  private mutating func raise(_ recommendation: Recommendation, _ priority: Priority?) {
    if recommendation.rank > self.recommendation.rank { self.recommendation = recommendation }
    if let priority { self.priority = max(self.priority ?? .low, priority) }
  }

  /// The ranges that a rule rests on, in order, each once.
  private func matches(of rule: Rule, rank: Int, _ evidence: Evidence) -> [Match] {
    guard !evidence.ranges.isEmpty else { return [] }
    let leaves = plan.reportedLeaves(of: rule, rank: rank)
    var matches: [Match] = []
    for range in evidence.ranges where leaves.contains(Int(range.leaf)) {
      matches.append(range.match)
    }
    return matches.inOrder
  }

  /// The verdict, after the community's mode and whatever makes comments wait.
  mutating func conclude(reviewsEveryComment: Bool, isPremoderated: Bool) -> Verdict {
    verdict.recommendation = recommendation
    let waits = reviewsEveryComment || isPremoderated
    verdict.decision =
      switch recommendation {
      case .reject: .reject
      case .ask: .ask
      case .hold: .hold
      case .approve, .default: waits ? .hold : .approve
      }
    if verdict.decision == .hold {
      let isVouchedFor = recommendation == .approve && !isPremoderated
      verdict.priority = priority ?? (isVouchedFor ? .low : .normal)
      // Where nothing waits there is no queue to wait in.
      verdict.queues = queues.sorted()
    }
    verdict.tags = tags.sorted()
    verdict.notices = notices.sorted()
    verdict.strikes = strikes.sorted { $0.key < $1.key }.map {
      Verdict.GuidelineStrikes(guideline: $0.key, count: $0.value)
    }
    return verdict
  }
}

extension [Match] {
  /// In order of place, each once.
  var inOrder: [Match] {
    guard count > 1 else { return self }
    let sorted = sorted { $0.order < $1.order }
    var result: [Match] = []
    for match in sorted where match != result.last { result.append(match) }
    return result
  }
}

extension Match {
  /// By field, place, and what matched.
  fileprivate var order: (Int, Int, Int, Int, Int) {
    (Int(field.rawValue), start, end, matchable ?? -1, term)
  }
}
