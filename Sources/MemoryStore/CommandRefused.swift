/// Why a command about a comment can't be carried out.
package enum CommandRefused: Error, Hashable, Sendable {
  /// There is no such comment, or it was refused or only asked about.
  case noSuchComment
  /// A rejected comment can be neither edited nor approved; its author can appeal.
  case isRejected
  /// Only a rejection can be appealed against.
  case nothingToAppeal
}
