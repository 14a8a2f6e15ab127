/// Why a command about a comment can't be carried out.
package enum CommandRefused: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such comment, or it was refused or only asked about.
  case noSuchComment
  /// A rejected comment can be neither edited nor approved; its author can appeal.
  case isRejected
  /// Only a rejection can be appealed against.
  case nothingToAppeal
  /// An author can only insist on a text that was asked about.
  case nothingAsked

  /// For whoever gave the command.
  package var description: String {
    switch self {
    case .noSuchComment: "there is no such comment, or it was refused or only asked about"
    case .isRejected: "the comment is rejected; its author can appeal"
    case .nothingToAppeal: "the comment is not rejected, so there is nothing to appeal against"
    case .nothingAsked: "the comment was not asked about, so there is nothing to insist on"
    }
  }
}
