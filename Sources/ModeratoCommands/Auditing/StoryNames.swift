import Moderation
import RuleCompiler
import SQLiteStore
import Screening
import Workshop

/// What things on record are called by people, as far as the vault still knows.
final class StoryNames {
  let reading: SQLiteSite
  private let tokens: [PersonID: AccessToken]
  /// The rule sets that were made again, by digest; nil for one that isn't kept.
  private var ruleSets: [String: RuleSet?] = [:]

  init(_ reading: SQLiteSite, tokens: [AccessToken]) {
    self.reading = reading
    self.tokens = Dictionary(tokens.map { ($0.id, $0) }) { first, _ in first }
  }

  /// `comment c1 (record 3)`.
  func comment(_ id: CommentID) throws -> String {
    let name = try reading.vault(.commentName(id)).map { String(decoding: $0, as: UTF8.self) }
    return named("comment", name, id.number)
  }

  func author(_ id: AuthorID) throws -> String {
    let card = try reading.vaultDocument(.author(id), as: AuthorCard.self)?.author
    let called = card?.name.map { ", “\($0)”" } ?? ""
    return named("author", card?.id, id.number) + called
  }

  func article(_ id: ArticleID) throws -> String {
    let card = try reading.vaultDocument(.article(id), as: ArticleCard.self)?.article
    let headline = card?.headline.map { ", “\($0)”" } ?? ""
    return named("article", card?.id, id.number) + headline
  }

  private func named(_ what: String, _ name: String?, _ number: Int64) -> String {
    name.map { "\(what) \($0) (record \(number))" } ?? "\(what) of record \(number)"
  }

  func actor(_ actor: Actor) -> String {
    switch actor {
    case .rules: "rules"
    case .site(let id): "the site (token \(id)\(name(of: id)))"
    case .person(let id): "person \(id)\(name(of: id))"
    }
  }

  private func name(of id: PersonID) -> String {
    guard let name = tokens[id]?.name, !name.isEmpty else { return "" }
    return ", “\(name)”"
  }

  /// The rule set of a digest; nil where the vault doesn't keep it.
  func rules(_ digest: String) throws -> RuleSet? {
    if let known = ruleSets[digest] { return known }
    let card = try reading.vaultDocument(.pack(digest), as: PackCard.self)
    let rules = card.flatMap { CheckedPack($0).compilation.ruleSet }
    let found = rules?.digest == digest ? rules : nil
    ruleSets[digest] = .some(found)
    return found
  }
}
