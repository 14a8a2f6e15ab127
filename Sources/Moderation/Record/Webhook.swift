package import JSON

/// Where a site is told what was decided; what its requests are signed with is not on record.
package struct Webhook: RecordDocument {
  /// What a site can be told.
  package enum Event: String, Hashable, Sendable, CaseIterable {
    /// A person settled a case, or rules rejected a comment.
    case decisionMade = "decision.made"
    /// A decision was taken back.
    case decisionReversed = "decision.reversed"
    /// An author who could comment may not, from now on.
    case suspensionBegan = "suspension.began"
    /// An author's suspension ends at another time than before.
    case suspensionChanged = "suspension.changed"
    /// An author may comment again before the time was over.
    case suspensionLifted = "suspension.lifted"
    case appealDecided = "appeal.decided"
  }

  /// By which the site knows it.
  package var name: String
  package var url: String
  /// In the order in which they are listed; empty for all.
  package var events: [Event]

  /// How many a site may have.
  package static let most = 20

  package init(name: String, url: String, events: [Event] = []) {
    self.name = name
    self.url = url
    self.events = events
  }

  package func wants(_ event: Event) -> Bool { events.isEmpty || events.contains(event) }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("name", name)
    json.member("url", url)
    json.member("events", events.map(\.rawValue))
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    name = try document.text("name")
    url = try document.text("url")
    events = []
    for word in try document.texts("events") {
      guard let event = Event(rawValue: word) else {
        throw document.missing("events", "events that are known")
      }
      events.append(event)
    }
  }
}
