package import Crypto
import JSON
package import Screening

/// A signed statement of which entry a site's ledger had come to, and of what hash.
///
/// A chain shows that nothing within it was changed; whoever holds the whole of it could make it anew, or cut off its
/// end. Neither leaves a checkpoint true that was signed before, by a key that they lack, or kept where they can't
/// reach it.
package struct LedgerCheckpoint: Hashable, Sendable {
  package var site: String
  /// The entry that it is about: all up to it are what they were.
  package var sequence: Int64
  /// That entry's hash.
  package var hash: [UInt8]
  /// When it was signed.
  package var at: Timestamp
  package var key: PublicKey
  package var signature: [UInt8]

  /// How many entries a service lets come before it signs the next checkpoint.
  ///
  /// So many at most could be made anew unnoticed by somebody who holds the database, though not the key. A checkpoint
  /// takes some 350 bytes where a thousand entries take more than a million, and signing takes as long as one command.
  package static let interval: Int64 = 1_000

  /// Signs where a ledger has come to.
  package init(
    site: String,
    sequence: Int64,
    hash: [UInt8],
    at now: Timestamp,
    signedWith key: SigningKey
  ) {
    self.site = site
    self.sequence = sequence
    self.hash = hash
    at = now
    self.key = key.publicKey
    signature = []
    signature = key.signature(of: signedBytes)
  }

  /// Whether the signature is the key's; whose key it is, it doesn't tell.
  package var isSigned: Bool { key.signed(signedBytes, as: signature) }

  /// What is signed: JSON without white space, members in this order.
  package var signedBytes: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.name("checkpoint")
    json.beginObject()
    json.member("site", site)
    json.member("sequence", sequence)
    json.member("hash", hash.hexadecimal)
    json.member("at", at)
    json.member("key", key.description)
    json.endObject()
    json.endObject()
    return json.bytes
  }

  /// The signed bytes with the signature as last member: whoever takes that away has what was signed.
  package var line: [UInt8] {
    signedBytes.dropLast() + Array(",\"signature\":\"\(signature.hexadecimal)\"}".utf8)
  }

  /// Reads a checkpoint as ``line`` has it.
  package init(line: [UInt8]) throws(DocumentError) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: line.span)
    } catch {
      throw DocumentError("not JSON: \(error.message) at byte \(error.offset + 1)")
    }
    guard let statement = value["checkpoint"] else {
      throw DocumentError("expected a checkpoint, found \(value.summary)")
    }
    let document = DocumentReader(statement)
    site = try document.text("site")
    sequence = try document.number("sequence")
    hash = try document.bytes("hash")
    at = try document.instant("at")
    guard let key = PublicKey(bytes: try document.bytes("key")) else {
      throw document.missing("key", "32 bytes in hexadecimal")
    }
    self.key = key
    signature = try DocumentReader(value).bytes("signature")
    guard self.line == line else {
      throw DocumentError("the checkpoint isn't written as it was signed")
    }
  }
}

extension ModerationTransaction {
  /// Signs where the ledger has come to, and keeps that.
  ///
  /// - Parameter interval: How many entries must have come since the last checkpoint, 1 or more.
  /// - Returns: Nil where fewer have come.
  package mutating func signCheckpoint(
    with key: SigningKey,
    at now: Timestamp,
    every interval: Int64
  ) throws(ModerationError) -> LedgerCheckpoint? {
    let head = try ledgerHead()
    let last = try lastCheckpoint()?.sequence ?? 0
    guard head.sequence - last >= max(1, interval) else { return nil }
    let checkpoint = LedgerCheckpoint(
      site: site,
      sequence: head.sequence,
      hash: head.hash,
      at: now,
      signedWith: key
    )
    try add(checkpoint)
    return checkpoint
  }
}

extension DocumentReader {
  /// Bytes in hexadecimal.
  fileprivate func bytes(_ name: String) throws(DocumentError) -> [UInt8] {
    guard let bytes = [UInt8](hexadecimal: try text(name)) else {
      throw missing(name, "bytes in hexadecimal")
    }
    return bytes
  }
}
