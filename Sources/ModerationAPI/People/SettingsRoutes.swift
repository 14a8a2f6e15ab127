import HTTPServer
import JSON
import Moderation

extension ModerationAPI {
  /// What a site has decided about commenting as a whole.
  static var settingsRoutes: [Route<Store>] {
    [
      Route(
        .get,
        "/v1/settings",
        "Shows pauses, who may comment, and how long texts are kept",
        .only(.site, .moderator, .editor, .auditor),
        answers: [Answer(.ok, "The settings", .named("Settings"))]
      ) { call throws(Problem) in
        try call.view { view throws(ModerationError) in
          let settings = try view.reader.settings()
          return Reply { json in view.write(settings, to: &json) }
        }
      },
      Route(
        .put,
        "/v1/settings",
        "Changes pauses, who may comment, and how long texts are kept; all at once",
        .only(.editor),
        body: .named("Settings"),
        isKeyed: true,
        answers: [Answer(.ok, "The settings", .named("Settings"))]
      ) { call throws(Problem) in
        let wanted = call.body
        try call.command { desk, transaction throws(ModerationError) in
          var settings = try transaction.settings()
          settings.pause = wanted["pause"]?.pause
          settings.sectionPauses = wanted.sectionPauses
          settings.entitledRoles = Set(wanted.texts("entitled_roles") ?? []).sorted()
          settings.textsKeptFor = wanted.whole("texts_kept_for_days").map { Int64($0) * 86_400_000 }
          try desk.change(settings, by: call.actor, in: &transaction)
          let view = RecordView(transaction, desk.rules, at: desk.now)
          return Reply { json in view.write(settings, to: &json) }
        }
      },
    ]
  }
}

extension JSONValue {
  fileprivate var pause: Pause? {
    text("notice").map { Pause(notice: $0, until: time("until")) }
  }

  /// In order of name; of two for one section the first.
  fileprivate var sectionPauses: [SiteSettings.SectionPause] {
    guard case .array(let elements)? = self["section_pauses"] else { return [] }
    var seen: Set<String> = []
    let pauses = elements.compactMap { element -> SiteSettings.SectionPause? in
      guard let section = element.text("section"), let pause = element.pause,
        seen.insert(section).inserted
      else { return nil }
      return SiteSettings.SectionPause(section: section, pause: pause)
    }
    return pauses.sorted { $0.section < $1.section }
  }
}
