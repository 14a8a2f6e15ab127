import Screening
import TextMatching

/// Which leaves are true whenever another is, by what lists hold and not by how conditions are written.
struct Implications {
  private var forward: [Int: [Int]] = [:]
  private var backward: [Int: [Int]] = [:]

  /// The most leaves that are compared with each other.
  private static let leafLimit = 400

  /// Compares all leaves that search texts or links.
  init(leaves: [Leaf], contents: [ListContents?], hostLists: [HostList]) {
    var containment = Containment(contents)
    let searching = leaves.indices.filter {
      switch leaves[$0] {
      case .occurs, .linksTo: true
      default: false
      }
    }
    guard searching.count <= Self.leafLimit else { return }
    for one in searching {
      for other in searching where one != other {
        guard Self.implies(leaves[one], leaves[other], &containment, hostLists) else { continue }
        forward[one, default: []].append(other)
        backward[other, default: []].append(one)
      }
    }
  }

  /// The leaves that are true whenever this one is.
  func implied(by leaf: Int) -> [Int] { forward[leaf] ?? [] }

  /// The leaves whose truth makes this one true.
  func implying(_ leaf: Int) -> [Int] { backward[leaf] ?? [] }

  private static func implies(
    _ one: Leaf,
    _ other: Leaf,
    _ containment: inout Containment,
    _ hostLists: [HostList]
  ) -> Bool {
    switch (one, other) {
    case (.linksTo(let left), .linksTo(let right)):
      hostLists[left].hosts.allSatisfy { host in
        hostLists[right].hosts.contains { HostName.lies(host, under: $0) }
      }
    case (.occurs(let left), .occurs(let right)): implies(left, right, &containment)
    default: false
    }
  }

  private static func implies(
    _ one: Occurrence,
    _ other: Occurrence,
    _ containment: inout Containment
  ) -> Bool {
    // What occurs in a part of the text occurs in the text.
    let isPart = other.field == .text && (one.field == .ownText || one.field == .quotedText)
    guard one.field == other.field || isPart else { return false }
    let isSame = one.matchable == other.matchable && one.severity == other.severity
    // Of hits of another list fewer may be left, since of those that overlap the longest counts.
    guard other.count == 1 || isSame && one.count >= other.count else { return false }
    guard
      containment.contains(
        one.matchable,
        one.severity,
        in: other.matchable,
        other.severity
      )
    else { return false }
    guard let wanted = other.near else { return true }
    guard let near = one.near, near.words <= wanted.words else { return false }
    return containment.contains(
      near.matchable,
      near.severity,
      in: wanted.matchable,
      wanted.severity
    )
  }
}
