/// How much a store has written.
package struct WriteCounts: Hashable, Sendable {
  /// Commands that were carried out and kept.
  package var commands: Int
  /// Commits that kept them; each waits for the disk once.
  package var commits: Int
}
