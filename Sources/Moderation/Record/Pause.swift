package import JSON
package import Screening

/// A time in which nobody may comment somewhere.
package struct Pause: RecordDocument {
  /// What readers are told.
  package var notice: String
  /// Nil until somebody ends it.
  package var until: Timestamp?

  package init(notice: String, until: Timestamp? = nil) {
    self.notice = notice
    self.until = until
  }

  /// Whether it runs at an instant.
  package func runs(at now: Timestamp) -> Bool { until.map { now < $0 } ?? true }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("notice", notice)
    json.member("until", until)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    notice = try document.text("notice")
    until = try document.instant(ifPresent: "until")
  }
}
