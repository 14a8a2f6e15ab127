package import Moderation
import SQLite
package import Screening

extension SQLiteSite {
  package func number(of kind: NameKind, named name: String) throws(ModerationError) -> Int64? {
    let place = RememberedSite.Name(kind, name)
    if let place, let known = remembered.numbers[place] { return known }
    let found: Int64? = try session.value(
      "SELECT number FROM names WHERE site = \(key) AND kind = \(kind) AND name = \(name)"
    )
    if let place { remembered.numbers[place] = found }
    return found
  }

  package mutating func name(
    _ kind: NameKind,
    _ number: Int64,
    _ name: String
  ) throws(ModerationError) {
    try session.run(
      """
      INSERT INTO names (site, kind, name, number) VALUES (\(key), \(kind), \(name), \(number))
      ON CONFLICT DO UPDATE SET number = excluded.number
      """
    )
    if let place = RememberedSite.Name(kind, name) { remembered.numbers[place] = number }
  }

  package func vault(_ vaultKey: VaultKey) throws(ModerationError) -> [UInt8]? {
    guard case .author(let author) = vaultKey else { return try stored(vaultKey) }
    if let known = remembered.cards[author] { return known }
    let card = try stored(vaultKey)
    remembered.cards[author] = card
    return card
  }

  private func stored(_ vaultKey: VaultKey) throws(ModerationError) -> [UInt8]? {
    switch VaultPlace(vaultKey) {
    case .pack(let digest):
      try session.value("SELECT value FROM packs WHERE site = \(key) AND digest = \(digest)")
    case .numbered(let number, let kind, let revision):
      try session.value(
        """
        SELECT value FROM vault
        WHERE site = \(key) AND number = \(number) AND kind = \(kind) AND revision = \(revision)
        """
      )
    }
  }

  package mutating func setVault(
    _ vaultKey: VaultKey,
    _ value: [UInt8]?
  ) throws(ModerationError) {
    switch (VaultPlace(vaultKey), value) {
    case (.pack(let digest), let value?):
      try session.run(
        """
        INSERT INTO packs (site, digest, value) VALUES (\(key), \(digest), \(value))
        ON CONFLICT DO UPDATE SET value = excluded.value
        """
      )
    case (.pack(let digest), nil):
      try session.run("DELETE FROM packs WHERE site = \(key) AND digest = \(digest)")
    case (.numbered(let number, let kind, let revision), let value?):
      try session.run(
        """
        INSERT INTO vault (site, number, kind, revision, value)
        VALUES (\(key), \(number), \(kind), \(revision), \(value))
        ON CONFLICT DO UPDATE SET value = excluded.value
        """
      )
    case (.numbered(let number, let kind, let revision), nil):
      try session.run(
        """
        DELETE FROM vault
        WHERE site = \(key) AND number = \(number) AND kind = \(kind) AND revision = \(revision)
        """
      )
    }
    if case .author(let author) = vaultKey { remembered.cards[author] = value }
  }

  package func words(about number: Int64) throws(ModerationError) -> [Words] {
    try session.documents(
      "SELECT document FROM words WHERE site = \(key) AND about = \(number) ORDER BY rowid"
    )
  }

  package mutating func add(_ words: Words) throws(ModerationError) {
    try session.run(
      """
      INSERT INTO words (site, about, author, document)
      VALUES (\(key), \(words.about), \(words.author), \(words.encoded))
      """
    )
  }

  package func memo(_ name: String, at now: Timestamp) throws(ModerationError) -> [UInt8]? {
    try session.value(
      "SELECT value FROM memos WHERE site = \(key) AND key = \(name) AND until > \(now)"
    )
  }

  package mutating func setMemo(
    _ name: String,
    _ value: [UInt8]?,
    until: Timestamp
  ) throws(ModerationError) {
    guard let value else {
      try session.run("DELETE FROM memos WHERE site = \(key) AND key = \(name)")
      return
    }
    try session.run(
      """
      INSERT INTO memos (site, key, value, until) VALUES (\(key), \(name), \(value), \(until))
      ON CONFLICT DO UPDATE SET value = excluded.value, until = excluded.until
      """
    )
    // Two for each that comes, so that those that are over go sooner than they come.
    try session.run(
      """
      DELETE FROM memos WHERE site = \(key) AND key IN (
        SELECT key FROM memos WHERE site = \(key) AND until <= (
          SELECT at FROM ledger WHERE site = \(key) ORDER BY sequence DESC LIMIT 1
        ) ORDER BY until LIMIT 2
      )
      """
    )
  }
}

/// Where a ``VaultKey`` leads.
private enum VaultPlace {
  case pack(String)
  case numbered(Int64, kind: String, revision: Int)

  init(_ key: VaultKey) {
    self =
      switch key {
      case .text(let id, let revision): .numbered(id.number, kind: "text", revision: revision)
      case .commentName(let id): .numbered(id.number, kind: "name", revision: 0)
      case .author(let id): .numbered(id.number, kind: "author", revision: 0)
      case .article(let id): .numbered(id.number, kind: "article", revision: 0)
      case .pack(let digest): .pack(digest)
      }
  }
}
