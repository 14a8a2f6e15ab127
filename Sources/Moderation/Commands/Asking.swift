import Crypto
import Screening

extension Desk {
  /// Hands out what an author can insist on a text with, once.
  func ask(
    _ incoming: IncomingComment,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> String {
    let token = random(16).hexadecimal
    try transaction.setMemo(
      memo(of: token),
      textDigest(of: incoming.comment),
      until: now.advanced(by: limits.asking)
    )
    return token
  }

  /// Whether an author insists on a text that was asked about; what was handed out is good once.
  ///
  /// - Throws: ``CommandRefusal/Code/notAsked`` where it is for another author, or was used.
  func takeInsisting(
    _ incoming: IncomingComment,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) -> Bool {
    guard let token = incoming.insisting else { return false }
    guard let asked = try transaction.memo(memo(of: token), at: now),
      asked == textDigest(of: incoming.comment)
    else {
      throw .refused(
        .notAsked,
        "this author was asked nothing, or answered already; send the comment without `insisting`"
      )
    }
    try transaction.setMemo(memo(of: token), nil, until: now)
    return true
  }

  private func memo(of token: String) -> String {
    "ask/" + SHA256Digest(of: Array(token.utf8)).hexadecimal
  }

  /// Who was asked and where: the text may be another by then.
  private func textDigest(of comment: Comment) -> [UInt8] {
    let parts = [comment.author?.id ?? "", comment.article ?? ""]
    return SHA256Digest(of: Array(parts.joined(separator: "\u{0}").utf8)).bytes
  }
}
