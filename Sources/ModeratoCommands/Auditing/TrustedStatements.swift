import Crypto
import Moderation
import Records

/// What an auditor brings along: a key that they know, and checkpoints that they kept elsewhere.
struct TrustedStatements {
  private(set) var key: PublicKey?
  private var checkpoints: [LedgerCheckpoint] = []

  static let options = [
    OptionSpec(
      "--checkpoint",
      "FILE",
      "lines of `moderato audit checkpoint` that were kept elsewhere; shows what was cut off or made anew since"
    ),
    OptionSpec("--key", "PUBLIC", "the key that must have signed every checkpoint"),
  ]

  init(_ arguments: ParsedArguments, command: String) throws {
    if let text = arguments["--key"] {
      guard let key = [UInt8](hexadecimal: text).flatMap(PublicKey.init) else {
        throw UsageError(
          "`--key` needs the 64 hexadecimal digits that `moderato audit checkpoint` shows as `key`",
          command: command
        )
      }
      self.key = key
    }
    guard let path = arguments["--checkpoint"] else { return }
    let lines = try WholeFile.read(path).split(separator: 0x0A)
    for (index, line) in lines.enumerated() {
      let checkpoint: LedgerCheckpoint
      do {
        checkpoint = try LedgerCheckpoint(line: Array(line))
      } catch {
        throw CommandFailure("\(path), line \(index + 1): \(error.message)")
      }
      guard checkpoint.isSigned else {
        throw CommandFailure(
          "\(path), line \(index + 1): the checkpoint is not what its signature was made of"
        )
      }
      checkpoints.append(checkpoint)
    }
    guard !checkpoints.isEmpty else { throw CommandFailure("\(path) holds no checkpoint") }
  }

  /// The sites that checkpoints are about.
  var sites: [String] { Set(checkpoints.map(\.site)).sorted() }

  func checkpoints(of site: String) -> [LedgerCheckpoint] {
    checkpoints.filter { $0.site == site }
  }
}
