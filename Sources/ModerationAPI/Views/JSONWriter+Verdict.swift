import JSON
import Moderation
import Screening

extension JSONWriter {
  /// What rules made of a text: members of an object that is open.
  ///
  /// - Parameters:
  ///   - text: Turns places into code points; nil leaves them out.
  ///   - rules: Have the words for authors; those of a rule that is gone are gone.
  mutating func verdict(_ verdict: RecordedVerdict, of text: String?, under rules: RuleSet) {
    self.text("recommendation", verdict.recommendation.rawValue)
    self.text("priority", verdict.priority?.name)
    texts("queues", verdict.queues)
    texts("tags", verdict.tags)
    list("reasons", of: verdict.reasons) { reason, json in
      json.text("rule", reason.rule)
      json.text("guideline", reason.guideline)
      json.text("outcome", reason.outcome.rawValue)
      json.text("because", rules.rules.first { $0.id == reason.rule }?.because)
      json.flag("trial", reason.isTrial)
      if let text { json.places(reason, in: text) }
    }
    texts("unknown", verdict.unknown)
    texts("undetermined", verdict.undetermined)
  }

  /// Why somebody may not.
  mutating func refusal(_ name: StaticString, _ refusal: Refusal) {
    object(name) { json in
      json.text("cause", refusal.cause.rawValue)
      json.time("until", refusal.until)
      json.text("because", refusal.because)
    }
  }

  private mutating func places(_ reason: RecordedReason, in text: String) {
    let starts = stride(from: 0, to: reason.matches.count, by: 5).filter { index in
      reason.matches[index] != Int64(Field.authorName.rawValue)
    }
    list("places", of: starts) { index, json in
      let place = text.codePoints(of: reason.matches[index + 1]..<reason.matches[index + 2])
      json.number("start", place.lowerBound)
      json.number("end", place.upperBound)
    }
  }
}

extension String {
  /// A range of bytes of UTF-8 in code points.
  fileprivate func codePoints(of range: Range<Int64>) -> Range<Int> {
    var start = 0
    var end = 0
    for (offset, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
      if offset < range.lowerBound { start += 1 }
      if offset < range.upperBound { end += 1 }
    }
    return start..<max(start, end)
  }
}
