import Crypto
import JSON
import Moderation
import Screening

/// What an audit found, for programs: one object.
enum AuditJSON {
  static func line(_ audit: LedgerAudit) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.name("sound")
    json.bool(audit.isSound)
    json.name("sites")
    json.beginArray()
    for site in audit.sites { write(site, to: &json) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private static func write(_ audit: SiteAudit, to json: inout JSONWriter) {
    let verification = audit.verification
    json.beginObject()
    json.member("site", audit.site)
    json.name("sound")
    json.bool(audit.finding == nil)
    json.name("first")
    json.number(Int(verification.first))
    json.name("last")
    json.number(Int(verification.entries))
    if let times = audit.times {
      json.member("from", RFC3339.text(times.lowerBound))
      json.member("to", RFC3339.text(times.upperBound))
      json.member("hash", verification.hash.hexadecimal)
    }
    if let finding = audit.finding {
      json.name("fault")
      json.beginObject()
      json.member("kind", finding.fault.kind.rawValue)
      if finding.fault.sequence > 0 { json.member("entry", finding.fault.sequence) }
      json.member("line", finding.line.map(Int64.init))
      json.member("message", finding.fault.description)
      json.endObject()
    }
    json.name("checkpoints")
    json.beginObject()
    json.name("true")
    json.number(verification.checkpoints)
    json.name("up_to")
    json.number(Int(verification.covered))
    json.name("keys")
    json.strings(verification.signers.map(\.description))
    json.member("kept", audit.kept?.sequence)
    json.endObject()
    if let vault = audit.vault {
      json.name("vault")
      json.beginObject()
      json.name("texts")
      json.number(vault.texts)
      json.name("words")
      json.number(vault.words)
      json.name("forgotten")
      json.number(vault.forgotten)
      json.endObject()
    }
    json.endObject()
  }
}
