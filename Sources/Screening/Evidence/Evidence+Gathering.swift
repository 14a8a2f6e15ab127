import Markup
import TextMatching
package import Topics

/// What one thread needs to gather evidence on comments one after the other.
package final class EvidenceScratch {
  let text = MatchScratch()
  /// For the author's name and for links, so that the text's hits stay.
  let other = MatchScratch()
  private var extractor: (language: String, background: Background, words: ContentWordExtractor)?

  package init() {}

  /// What finds content words of a language; the last one is kept, as a rule set has one language and one
  /// background.
  func extractor(of language: String, _ background: Background) -> ContentWordExtractor {
    if let extractor, extractor.language == language, extractor.background === background {
      return extractor.words
    }
    let words = ContentWordExtractor(language: language, background: background)
    extractor = (language, background, words)
    return words
  }
}

extension RuleSet {
  /// What a comment's text says.
  ///
  /// Pure: the same comment and rules give the same evidence. A text over 64 KiB is not read: whatever
  /// is asked of it is undetermined.
  package func evidence(of comment: Comment, with scratch: EvidenceScratch) -> Evidence {
    let reading = CommentReading(of: comment, rules: self, with: scratch)
    var gathering = EvidenceGathering(plan)
    gathering.gather(reading)
    // Drift is measured against an article's thread, and is unknown without one.
    if needs.topicDrift, comment.article != nil, !comment.isTooLong {
      gathering.evidence.content = reading.contentWords
    }
    gathering.evidence.fingerprint = reading.fingerprint
    gathering.evidence.missingScores = reading.missingScores
    gathering.evidence.isTooLong = comment.isTooLong
    return gathering.evidence
  }
}

extension RuleSet {
  /// What a text in the community's input format is about, as ``Evidence/content`` says it of a comment.
  package func contentWords(of text: String, with scratch: EvidenceScratch) -> ContentWords {
    let plain = PlainText(of: text, format: community.input.markup)
    return scratch.extractor(of: community.language, background).words(of: plain.text.utf8.span)
  }
}

/// The evidence on one comment in the making.
private struct EvidenceGathering {
  let plan: EvaluationPlan
  var evidence: Evidence

  init(_ plan: EvaluationPlan) {
    self.plan = plan
    evidence = Evidence(
      truths: plan.emptyTruths,
      ranges: [],
      active: plan.alwaysActive
    )
  }

  mutating func gather(_ reading: CommentReading) {
    if reading.text.absence == nil {
      gatherHits(reading)
    } else {
      for list in plan.matchables.indices { look(at: plan.leavesOfMatchable[list], reading) }
    }
    for leaf in plan.nameLeaves { look(at: leaf, reading) }
    if !reading.links.isEmpty || reading.text.absence != nil {
      for leaf in plan.linkLeaves { look(at: leaf, reading) }
      for leaf in plan.hostLeaves { look(at: leaf, reading) }
    }
    for (index, measure) in plan.measures.enumerated() {
      let value = reading.value(of: measure)
      for leaf in plan.leavesOfMeasure[index] {
        settle(Int(leaf), reading.finding(plan.leaves[Int(leaf)], value: value))
      }
    }
    for leaf in plan.languageLeaves { look(at: leaf, reading) }
    for leaf in plan.sampleLeaves { look(at: leaf, reading) }
  }

  /// Looks only at what asks for something that occurs, or whose pattern gave up.
  private mutating func gatherHits(_ reading: CommentReading) {
    var last: Int32 = -1
    for hit in reading.text.hits where hit.matchable != last {
      last = hit.matchable
      look(at: plan.leavesOfMatchable[Int(last)], reading)
    }
    for matchable in reading.text.undetermined
    where reading.text.hits(of: Int(matchable)).isEmpty {
      look(at: plan.leavesOfMatchable[Int(matchable)], reading)
    }
  }

  private mutating func look(at leaves: ArraySlice<Int32>, _ reading: CommentReading) {
    for leaf in leaves { look(at: Int(leaf), reading) }
  }

  private mutating func look(at leaf: Int, _ reading: CommentReading) {
    settle(leaf, reading.finding(plan.leaves[leaf]))
  }

  private mutating func settle(_ leaf: Int, _ finding: Finding) {
    evidence.truths[leaf] = finding.truth
    guard finding.truth != .false else { return }
    for rank in plan.ranksOfLeaf[leaf] {
      evidence.active[Int(rank) / 64] |= 1 << UInt64(rank % 64)
    }
    for match in finding.ranges {
      evidence.ranges.append(Evidence.LeafRange(leaf: Int32(leaf), match: match))
    }
  }
}
