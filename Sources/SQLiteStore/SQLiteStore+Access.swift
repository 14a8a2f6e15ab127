import Dispatch
package import Moderation
import SQLite
package import Screening
import Synchronization

extension SQLiteStore: AccessStore {
  package func token(withHash hash: [UInt8]) throws(ModerationError) -> AccessToken? {
    try tokens("WHERE hash = \(hash) AND revoked_at IS NULL").first
  }

  package func tokens(of site: String?) throws(ModerationError) -> [AccessToken] {
    try tokens(site.map { "WHERE site = \($0) ORDER BY id" } ?? "ORDER BY id")
  }

  /// Keeps a new token; waits for the disk, so it is not to be called by a completion.
  package func addToken(
    site: String,
    role: Role,
    name: String,
    hash: [UInt8],
    at now: Timestamp
  ) throws(ModerationError) -> AccessToken {
    let id = try wait { session throws(ModerationError) in
      try session.value(
        """
        INSERT INTO tokens (site, role, name, hash, created_at)
        VALUES (\(site), \(role), \(name), \(hash), \(now)) RETURNING id
        """,
        as: PersonID.self
      )
    }
    guard let id else { throw .store(StoreFailure(.other, "the token got no number")) }
    return AccessToken(id: id, site: site, role: role, name: name, hash: hash, createdAt: now)
  }

  /// Revokes a token; waits for the disk, so it is not to be called by a completion.
  package func revokeToken(_ id: PersonID, at now: Timestamp) throws(ModerationError) -> Bool {
    try wait { session throws(ModerationError) in
      let revoked = try session.value(
        "UPDATE tokens SET revoked_at = \(now) WHERE id = \(id) AND revoked_at IS NULL RETURNING id",
        as: PersonID.self
      )
      return revoked != nil
    }
  }

  private func tokens(_ condition: SQL) throws(ModerationError) -> [AccessToken] {
    try readers.withSession { session throws(ModerationError) in try session.tokens(condition) }
  }

  /// Has the writer do something, and waits until it is kept for good.
  private func wait<Answer: Sendable>(
    _ body: @escaping @Sendable (Session) throws(ModerationError) -> Answer
  ) throws(ModerationError) -> Answer {
    let answer = Mutex<Result<Answer, ModerationError>?>(nil)
    let done = DispatchSemaphore(value: 0)
    writer.add(
      WaitingCommand(
        { result in
          answer.withLock { $0 = result }
          done.signal()
        },
        body
      )
    )
    done.wait()
    guard let answer = answer.withLock({ $0 }) else { throw .store(.stopped) }
    return try answer.get()
  }
}

extension Session {
  /// Tokens, revoked ones too unless the condition says otherwise.
  func tokens(_ condition: SQL) throws(ModerationError) -> [AccessToken] {
    try rows(
      "SELECT id, site, role, name, hash, created_at, revoked_at FROM tokens \(condition)"
    ) { row throws(SQLiteError) in
      AccessToken(
        id: try row[0],
        site: try row[1],
        role: try row[2],
        name: try row[3],
        hash: try row[4],
        createdAt: try row[5],
        revokedAt: try row[6]
      )
    }
  }
}
