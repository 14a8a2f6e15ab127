package import JSON

/// What a site has decided about commenting as a whole.
package struct SiteSettings: RecordDocument {
  /// The digest of the rules that are in force.
  package var rules: String?
  /// Commenting is paused everywhere.
  package var pause: Pause?
  /// Commenting is paused under articles of a section; in order of name.
  package var sectionPauses: [SectionPause] = []
  /// Who may comment and flag: whoever has one of these roles.
  ///
  /// Empty for everybody.
  package var entitledRoles = ["staff", "subscriber"]
  /// How long the vault keeps the texts of removed comments and of closed cases, in milliseconds; nil for ever.
  package var textsKeptFor: Int64?
  /// Where it is told what was decided; in order of name.
  package var webhooks: [Webhook] = []

  package init() {}

  package struct SectionPause: RecordDocument {
    package var section: String
    package var pause: Pause

    package init(section: String, pause: Pause) {
      self.section = section
      self.pause = pause
    }

    package func writeMembers(to json: inout JSONWriter) {
      json.member("section", section)
      json.member("pause", pause)
    }

    package init(reading document: DocumentReader) throws(DocumentError) {
      section = try document.text("section")
      pause = try document.document("pause")
    }
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("rules", rules)
    json.member("pause", pause)
    json.member("section_pauses", sectionPauses)
    json.member("entitled_roles", ifKnown: entitledRoles)
    json.member("texts_kept_for", textsKeptFor)
    json.member("webhooks", webhooks)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    rules = try document.text(ifPresent: "rules")
    pause = try document.document(ifPresent: "pause")
    sectionPauses = try document.documents("section_pauses")
    entitledRoles = try document.texts("entitled_roles")
    textsKeptFor = try document.number(ifPresent: "texts_kept_for")
    webhooks = try document.documents("webhooks")
  }
}
