package import JSON

extension Standing: RecordDocument {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("strikes", strikes)
    json.member("by_rules", ruleSuspensions)
    json.member("by_people", personalSuspensions)
    json.member("past_suspensions", count: pastSuspensions)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    self.init()
    strikes = try document.documents("strikes")
    ruleSuspensions = try document.documents("by_rules")
    personalSuspensions = try document.documents("by_people")
    pastSuspensions = try document.count("past_suspensions")
  }
}

extension Strike: RecordDocument {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("guideline", guideline)
    json.member("count", Int64(count))
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    self.init(
      guideline: try document.text(ifPresent: "guideline"),
      count: try document.count("count")
    )
  }
}

extension StrikeSet: RecordDocument {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("comment", comment)
    json.member("at", at)
    json.member("strikes", strikes)
    json.member("before", count: before)
    json.member("suspension", suspension == 0 ? nil : suspension)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    self.init(
      comment: try document.text("comment"),
      at: try document.instant("at"),
      strikes: try document.documents("strikes"),
      before: try document.count("before"),
      suspension: try document.number(ifPresent: "suspension") ?? 0
    )
  }
}

extension Suspension: RecordDocument {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("cause", cause.rawValue)
    json.member("comment", comment)
    json.member("start", start)
    json.member("end", end)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    self.init(
      cause: try document.word("cause"),
      comment: try document.text("comment"),
      start: try document.instant("start"),
      end: try document.instant("end")
    )
  }
}
