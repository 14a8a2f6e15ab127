import Dispatch
import HTTPServer
import JSON
import Moderation
import Screening
import Synchronization
import Topics
import Workshop

extension Call {
  /// How often a comment is read anew where the rules or its thread change meanwhile.
  private static var attempts: Int { 3 }

  /// Reads a comment, has it judged, and answers.
  ///
  /// It is read here; then the command judges it. Where the rules or the thread have moved on meanwhile, it is read again.
  ///
  /// - Parameter carryOut: What the command does with it.
  func take(
    _ comment: Comment,
    attempt: Int = 1,
    _ carryOut:
      @escaping @Sendable (Desk, IncomingComment, inout Store.Transaction) throws(ModerationError)
      -> Submitted
  ) {
    do throws(Problem) {
      let rules = try rulesInForce()
      let incoming = try incoming(comment, under: rules)
      let taken = Mutex<Taken>(Taken())
      try command(under: rules) { result in
        if case .failure(.stale) = result, attempt < Self.attempts {
          service.metrics.countStale()
          forgetProfile(of: comment)
          service.workshop.refresh(site) { _ in take(comment, attempt: attempt + 1, carryOut) }
          return
        }
        if case .success = result {
          let taken = taken.withLock { $0 }
          if let decision = taken.decision { service.metrics.countDecision(decision) }
          if let version = taken.profileVersion {
            addToProfile(of: comment, incoming.evidence.content, version: version, under: rules)
          }
        }
        answer(result)
      } _: { desk, transaction throws(ModerationError) in
        let submitted = try carryOut(desk, incoming, &transaction)
        var now = Taken(decision: submitted.verdict.decision.rawValue)
        if rules.needs.topicDrift, submitted.comment?.status == .published,
          let article = submitted.comment?.article
        {
          now.profileVersion = try transaction.article(article)?.profileVersion
        }
        // The last run counts: a store may take a command back and run it again.
        taken.withLock { [now] in $0 = now }
        return reply(to: submitted, incoming, under: rules)
      }
    } catch {
      fail(error)
    }
  }

  /// A comment as the domain takes it.
  func incoming(_ comment: Comment, under rules: RuleSet) throws(Problem) -> IncomingComment {
    do throws(ModerationError) {
      let read = try service.read(comment, of: site, under: rules)
      return IncomingComment(
        comment: comment,
        evidence: read.evidence,
        readings: read.readings,
        profileVersion: read.profileVersion,
        insisting: body.text("insisting"),
        actor: actor
      )
    } catch {
      throw Problem(error, at: service.clock())
    }
  }

  /// What the site is told of a comment.
  func reply(to submitted: Submitted, _ incoming: IncomingComment, under rules: RuleSet) -> Reply {
    let comment = submitted.comment
    let isNew = comment != nil && !submitted.isRepeat && request.method == .post
    let id = incoming.comment.id
    return Reply(isNew ? .created : .ok, location: isNew ? "/v1/comments/\(PathSegment(id))" : nil)
    {
      json in
      json.text("decision", submitted.verdict.decision.rawValue)
      if let comment {
        json.object("comment") { json in
          json.text("id", id)
          json.id("record", comment.id)
          json.text("status", comment.status.rawValue)
          json.number("revision", comment.revision)
          json.number("published_revision", comment.publishedRevision)
          json.time("posted_at", comment.postedAt)
        }
      }
      json.id("case", submitted.openedCase)
      json.id("decision_id", submitted.decision)
      json.texts("messages", submitted.messages)
      json.texts("questions", submitted.questions)
      json.text("insisting", submitted.insisting)
      if let refusal = submitted.refusal { json.refusal("refused", refusal) }
      if let drift = submitted.drift {
        json.name("drift_percent")
        json.thousandths(drift.permille * 100)
      }
      json.number("strikes_given", submitted.strikesGiven)
      json.time("suspended_until", submitted.suspendedUntil)
      json.texts("notify", submitted.notices)
      json.verdict(submitted.verdict, of: incoming.comment.text, under: rules)
    }
  }

  private func profileKey(of comment: Comment) -> ArticleProfiles.Key? {
    comment.article.map { ArticleProfiles.Key(site: site, article: $0) }
  }

  private func forgetProfile(of comment: Comment) {
    if let key = profileKey(of: comment) { service.profiles.forget(key) }
  }

  private func addToProfile(
    of comment: Comment,
    _ words: ContentWords?,
    version: Int,
    under rules: RuleSet
  ) {
    guard let key = profileKey(of: comment) else { return }
    if let words, !comment.isEdit {
      service.profiles.add(words, to: key, version: version, under: rules.digest)
    } else {
      service.profiles.forget(key)
    }
  }
}

/// What a command that took a comment found out beside its answer.
private struct Taken {
  var decision: String?
  /// The state of its article's profile that the comment is part of; nil where it is part of none.
  var profileVersion: Int?
}
