import Moderation
import Screening

/// One entry of the ledger as a part of a story, in words.
struct StoryStep {
  /// Something that is told of an entry.
  struct Detail {
    /// What it is about: `text`, `rule`, `message`.
    var name: String
    /// May hold what people wrote.
    var text: String
    /// Whether it tells more of the one before.
    var isMore = false
  }

  var entry: LedgerEntry
  /// What happened and by whom.
  var headline: String
  var details: [Detail] = []

  mutating func add(_ name: String, _ text: String) {
    details.append(Detail(name: name, text: text))
  }

  /// Tells more of what was told last.
  mutating func addMore(_ name: String, _ text: String) {
    details.append(Detail(name: name, text: text, isMore: true))
  }
}
