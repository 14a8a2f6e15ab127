import SourceText

/// The known word that somebody most likely meant.
///
/// It is the one that is nearly written like it, or else the only one that begins with it. Dashes before
/// options don't count for that.
func suggestion(for word: String, among known: [String]) -> String? {
  if let near = closest(to: word, among: known) { return near }
  let beginning = word.drop { $0 == "-" }
  guard !beginning.isEmpty else { return nil }
  let longer = known.filter { $0.drop { $0 == "-" }.hasPrefix(beginning) }
  return longer.count == 1 ? longer[0] : nil
}
