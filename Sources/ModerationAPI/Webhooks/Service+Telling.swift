import Moderation
import Outbound

extension Service {
  /// What webhooks are told of an entry.
  static var teller: Courier<Store>.Teller {
    Courier<Store>.Teller(
      events: { EntryStory($0).announcements.map(\.event) },
      bodies: { entry, reader throws(ModerationError) in
        let story = EntryStory(entry)
        let body = AnnouncementBody(story, reader)
        return try story.announcements.map { announcement throws(ModerationError) in
          try body.bytes(announcement)
        }
      }
    )
  }

  /// Says that a site's ledger has grown.
  func wake(_ site: String) {
    events.wake(site)
    courier.wake(site)
  }
}
