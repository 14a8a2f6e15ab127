import Dispatch
import HTTPServer
import JSON
import Moderation
import Screening
import Workshop

extension Call {
  /// Takes a reader's flag: the comment is read by the rules in force, since those that ask about flags may fire.
  func flag(attempt: Int = 1) {
    do throws(Problem) {
      let rules = try rulesInForce()
      let incoming = try incomingFlag(under: rules)
      try command(under: rules) { result in
        if case .failure(.stale) = result, attempt < 3 {
          service.workshop.refresh(site) { _ in flag(attempt: attempt + 1) }
          return
        }
        answer(result)
      } _: { desk, transaction throws(ModerationError) in
        let flagged = try desk.flag(incoming, in: &transaction)
        let view = RecordView(transaction, rules, at: desk.now)
        return try Reply(.created) { json throws(ModerationError) in
          try json.object("comment") { json throws(ModerationError) in
            try view.write(flagged.comment, to: &json)
          }
          json.flag("counts", flagged.flag.counts)
          json.id("case", flagged.openedCase)
        }
      }
    } catch {
      fail(error)
    }
  }

  private func incomingFlag(under rules: RuleSet) throws(Problem) -> IncomingFlag {
    guard let author = body["author"]?.author else {
      throw .badMember("author", "expected the reader who flags")
    }
    let (record, comment) = try asked {
      reader throws(ModerationError) -> (ModeratedComment, Comment?) in
      let record = try self.comment(in: reader)
      guard let shown = record.publishedRevision else { return (record, nil) }
      return (record, try reader.comment(onRecord: record, revision: shown))
    }
    return IncomingFlag(
      comment: record.id,
      by: author,
      reason: body.text("reason") ?? "",
      evidence: comment.map { service.evidence(of: $0, under: rules) },
      revision: record.publishedRevision ?? record.revision,
      actor: actor
    )
  }
}
