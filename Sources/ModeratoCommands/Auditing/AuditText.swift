import Crypto
import Moderation
import Screening
import SourceText

/// What an audit found, for people.
enum AuditText {
  /// Some lines about a site.
  static func text(_ audit: SiteAudit) -> String {
    let name = audit.site.spellingOutInvisible
    guard let finding = audit.finding else {
      return "\(name): \(extent(audit))\n" + (chain(audit) + [unseen(audit)]).map(line).joined()
    }
    let place = finding.line.map { "line \($0): " } ?? ""
    let number = finding.fault.sequence
    let bad = number > 0 ? "entry \(number) is the first bad one" : "the vault is bad"
    var text = "\(name): \(bad)\n" + line("\(place)\(finding.fault.description)")
    switch finding.fault.kind {
    case .vault, .checkpoint: break
    default:
      if audit.verification.entries > 0 {
        text += line("\(extent(audit)) hold; nothing that comes later can be trusted")
      }
    }
    return text
  }

  /// Which entries were followed.
  private static func extent(_ audit: SiteAudit) -> String {
    let (first, last) = (audit.verification.first, audit.verification.entries)
    guard first > 0, let times = audit.times else { return "no entries" }
    let entries = first == last ? "entry \(first)" : "entries \(first) to \(last)"
    return "\(entries), \(RFC3339.text(times.lowerBound)) to \(RFC3339.text(times.upperBound))"
  }

  /// What holds.
  private static func chain(_ audit: SiteAudit) -> [String] {
    let verification = audit.verification
    guard verification.first > 0 else { return [] }
    var lines = [
      "each follows from the one before, the last with hash \(verification.hash.hexadecimal)"
    ]
    if verification.first > 1 {
      lines.append(
        "a part: entry \(verification.first) is taken as it is, and what came before isn't seen"
      )
    }
    for key in verification.signers {
      lines.append("checkpoints up to entry \(verification.covered) are signed by the key \(key)")
    }
    if let vault = audit.vault {
      let gone = vault.forgotten == 0 ? "" : "; \(vault.forgotten) erased or dropped since"
      let words =
        vault.words == 1
        ? "1 message, note or reason" : "\(vault.words) messages, notes and reasons"
      let texts = vault.texts == 1 ? "1 text" : "\(vault.texts) texts"
      lines.append("\(texts) and \(words) in the vault are what entries committed to\(gone)")
    }
    return lines
  }

  /// What can't be seen from here.
  private static func unseen(_ audit: SiteAudit) -> String {
    let last = audit.verification.entries
    guard let kept = audit.kept, kept.sequence >= audit.verification.first else {
      return "not seen: whether entries after \(last) were cut off, or all were made anew; "
        + "a checkpoint that was kept elsewhere shows that (`--checkpoint FILE`)"
    }
    let since = RFC3339.text(kept.at)
    return
      "up to entry \(kept.sequence) the ledger is what it was when the kept checkpoint was signed, \(since); "
      + "not seen: whether what came after it was cut off or made anew"
  }

  private static func line(_ text: String) -> String { "  \(text)\n" }
}
