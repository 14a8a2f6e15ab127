import Moderation
import Screening

/// Where a page of the queue ended: `2-1767607200000-17`.
struct QueueCursor {
  let place: (priority: Priority, openedAt: Timestamp, id: CaseID)

  init(_ last: Case) {
    place = (last.priority, last.openedAt, last.id)
  }

  init(_ text: String) throws(Problem) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
    guard parts.count == 3,
      let priority = parts[0].flatMap({ Priority(rawValue: Int(clamping: $0)) }),
      let openedAt = parts[1], let id = parts[2]
    else { throw .badParameter("cursor", "expected `next_cursor` of the page before") }
    place = (priority, Timestamp(milliseconds: openedAt), CaseID(id))
  }

  var text: String {
    "\(place.priority.rawValue)-\(place.openedAt.milliseconds)-\(place.id)"
  }
}
