import Crypto
import HTTPServer
import JSON
import Moderation
import Screening

/// Makes a request safe to repeat: `Idempotency-Key` names it, and its answer is kept.
struct RetryKey: Sendable {
  /// Where the answer is noted.
  private let memo: String
  /// Of what was asked for.
  private let digest: String

  /// The key that a request carries; nil where it carries none.
  ///
  /// - Parameter part: Tells commands of one request apart.
  init?<Store>(of call: Call<Store>, part: String) {
    guard call.request.method != .get, let key = call.request.headers["Idempotency-Key"] else {
      return nil
    }
    let owner = "\(call.token?.id.description ?? "")\u{0}\(key)\u{0}\(part)"
    memo = MemoKey.answers + SHA256Digest(of: Array(owner.utf8)).hexadecimal
    var request = Array("\(call.request.method.rawValue) \(call.request.target.path)".utf8)
    for item in call.request.target.query {
      request += Array("\u{0}\(item.name)=\(item.value)".utf8)
    }
    request.append(0)
    request += call.request.body
    digest = SHA256Digest(of: request).hexadecimal
  }

  /// What came of the request when it was first made.
  func kept(
    in reading: some ModerationReading,
    at now: Timestamp
  ) throws(ModerationError) -> Outcome? {
    guard let bytes = try reading.memo(memo, at: now) else { return nil }
    do {
      let kept = try KeptReply(encoded: bytes)
      return kept.digest == digest ? .reply(kept.reply) : .otherRequest
    } catch {
      throw .store(StoreFailure(.damaged, error.description))
    }
  }

  func keep(
    _ reply: Reply,
    until end: Timestamp,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) {
    try transaction.setMemo(memo, KeptReply(digest: digest, reply: reply).encoded, until: end)
  }
}

/// An answer as it is kept for retries.
private struct KeptReply: RecordDocument {
  var digest: String
  var reply: Reply

  init(digest: String, reply: Reply) {
    self.digest = digest
    self.reply = reply
  }

  func writeMembers(to json: inout JSONWriter) {
    json.member("digest", digest)
    json.member("status", Int64(reply.status.code))
    json.member("location", reply.location)
    json.member("body", String(decoding: reply.body, as: UTF8.self))
  }

  init(reading document: DocumentReader) throws(DocumentError) {
    digest = try document.text("digest")
    let status = Int(try document.number("status"))
    guard (200...599).contains(status) else {
      throw DocumentError("`status`: expected 200 to 599, found \(status)")
    }
    reply = Reply(
      HTTPStatus(status),
      body: Array(try document.text("body").utf8),
      location: try document.text(ifPresent: "location")
    )
  }
}
