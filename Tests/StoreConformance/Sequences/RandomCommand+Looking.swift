import Moderation
import Screening
import StoreSamples
import TestSupport

extension RandomCommand {
  private func refusal() -> ModerationError {
    .refused(CommandRefusal(.notFound, "nothing to pick"))
  }

  /// An author who has commented.
  func author(
    in site: some ModerationReading,
    _ random: inout SplitMix64
  ) throws(ModerationError) -> AuthorID {
    let name = "a\(Int.random(in: 0..<6, using: &random))"
    guard let number = try site.number(of: .author, named: name) else { throw refusal() }
    return AuthorID(number)
  }

  /// A comment of somebody's, or one that readers see.
  func comment(
    in site: some ModerationReading,
    _ random: inout SplitMix64
  ) throws(ModerationError) -> CommentID {
    var query = CommentsQuery(.author(try author(in: site, &random)))
    let name = "x\(Int.random(in: 0..<3, using: &random))"
    if Bool.random(using: &random), let number = try site.number(of: .article, named: name) {
      query.subject = .article(ArticleID(number))
    }
    query.sort = CommentsQuery.Sort.allCases.randomElement(using: &random) ?? .newest
    query.limit = 4
    guard let comment = try site.comments(query).randomElement(using: &random) else {
      throw refusal()
    }
    return comment.id
  }

  /// An open case, found in one way or another.
  func openCase(
    in site: some ModerationReading,
    _ random: inout SplitMix64
  ) throws(ModerationError) -> CaseID {
    guard let found = try site.queue(query(&random)).randomElement(using: &random) else {
      throw refusal()
    }
    return found.id
  }

  /// A decision about somebody's comments.
  func decision(
    in site: some ModerationReading,
    _ random: inout SplitMix64
  ) throws(ModerationError) -> DecisionID {
    let author = try author(in: site, &random)
    let decisions = try site.decisions(about: author, before: nil, limit: 3)
    guard let decision = decisions.randomElement(using: &random) else { throw refusal() }
    return decision.id
  }

  private func query(_ random: inout SplitMix64) -> QueueQuery {
    var query = QueueQuery()
    query.limit = Int.random(in: 1..<6, using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: query.queue = ["floods", "spam", "reports"].randomElement(using: &random)
    case 1: query.guideline = ["respect", "order", "flags"].randomElement(using: &random)
    case 2: query.rule = ["respect.insult", "order.flood"].randomElement(using: &random)
    case 3: query.leastPriority = .high
    case 4: query.openedBefore = desk.now.advanced(by: -40_000)
    case 5: query.free = (for: PersonID(101), at: desk.now)
    default: break
    }
    return query
  }

  /// What a store shows of its site after the command.
  func look(at site: some ModerationReading) throws -> String {
    var random = random
    var seen: [String] = [
      "\(try site.ledgerHead())", "\(try site.openCases()) open",
      "\(try site.queue(query(&random)).map(\.id))",
    ]
    let start = desk.now.advanced(by: -[1, 500, 60_000, 86_400_000][index % 4])
    if let number = try site.number(of: .author, named: "a\(index % 6)") {
      let author = AuthorID(number)
      let last = try site.comments(CommentsQuery(.author(author))).first
      seen.append("\(try site.comments(by: author, after: start)) by author")
      seen.append("\(try site.rejections(of: author, after: start)) rejections")
      seen.append("\(try site.flags(by: author, after: start)) flags")
      seen.append("\(try site.entries(about: .author(author), after: 3, limit: 5).map(\.sequence))")
      if let last, let text = last.fingerprint {
        let same = try site.sameTexts(text, by: author, except: last.id, after: start)
        seen.append(
          "\(same) same, \(try site.authors(of: text, except: author, after: start)) others"
        )
      }
    }
    if let number = try site.number(of: .article, named: "x\(index % 3)") {
      var query = CommentsQuery(.article(ArticleID(number)))
      query.sort = CommentsQuery.Sort.allCases[index % 3]
      query.limit = 3
      let page = try site.comments(query)
      query.after = page.last?.id
      seen.append("\(page.map(\.id)) \(try site.comments(query).map(\.id))")
      seen.append("\(try site.comments(on: ArticleID(number), after: start)) on article")
    }
    seen.append("\(try site.openAppeals(after: nil, limit: 3).map(\.id))")
    return seen.joined(separator: ", ")
  }
}
