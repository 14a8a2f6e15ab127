import Crypto
import FoundationEssentials
import POSIX

/// The file that holds the key which signs a database's checkpoints.
///
/// It lies beside the database and never in it: whoever can change the one, or has a copy of it, should not have the
/// other.
struct SigningKeyFile {
  let path: String

  /// What its only line begins with; the seed follows in hexadecimal.
  private static let mark = "moderato-ed25519-seed "

  init(ofDatabase database: String) {
    path = database + ".key"
  }

  /// The key, made if there is none.
  ///
  /// - Throws: A ``CommandFailure`` where it can't be read or made, others may read it, or it is something else.
  func key() throws -> SigningKey {
    if let key = try read() { return key }
    try make()
    guard let key = try read() else { throw CommandFailure("\(path): the signing key has gone") }
    return key
  }

  /// The key; nil where there is no file.
  private func read() throws -> SigningKey? {
    let file: Descriptor
    do {
      file = try Descriptor(path, for: .reading)
    } catch {
      if error.isMissing { return nil }
      throw CommandFailure("the signing key can't be read: \(error)")
    }
    let permissions = try file.permissions
    guard permissions & 0o077 == 0 else {
      throw CommandFailure(
        "\(path): others may read the signing key (mode \(String(permissions, radix: 8))); "
          + "`chmod 600 \(path)` keeps it to its owner"
      )
    }
    let text = String(decoding: try WholeFile.read(file), as: UTF8.self)
    let line = text.hasSuffix("\n") ? text.dropLast() : text[...]
    guard line.hasPrefix(Self.mark),
      let seed = [UInt8](hexadecimal: String(line.dropFirst(Self.mark.count))),
      let key = SigningKey(seed: seed)
    else {
      throw CommandFailure(
        "\(path): expected a signing key, `\(Self.mark)` and \(2 * SigningKey.seedSize) hexadecimal digits; "
          + "put the right file back, or remove this one and a new key is made, which auditors must then be told"
      )
    }
    return key
  }

  /// Makes a key, unless somebody else has just done so.
  private func make() throws {
    let draft = "\(path).\(RandomBytes(count: 8).bytes.hexadecimal)"
    do {
      let file = try Descriptor(draft, for: .making)
      defer { try? FileManager.default.removeItem(atPath: draft) }
      let line = Self.mark + SigningKey().seed.hexadecimal + "\n"
      try file.write(Array(line.utf8).span)
      try file.sync()
      try? FileManager.default.linkItem(atPath: draft, toPath: path)
    } catch {
      throw CommandFailure("a signing key can't be made beside the database: \(error)")
    }
  }
}
