/// A list's terms as one group of a pattern, what they begin with in common written once.
///
/// A trie needs one look at each letter, where a plain alternation would try term after term.
struct PatternTrie {
  private final class Node {
    var children: [Unicode.Scalar: Node] = [:]
    var isEnd = false
  }

  let source: String

  init(_ terms: [String], ignoringCase: Bool) {
    let root = Node()
    for term in terms {
      var node = root
      for scalar in term.unicodeScalars {
        let next = node.children[scalar] ?? Node()
        node.children[scalar] = next
        node = next
      }
      node.isEnd = true
    }
    source = "(?\(ignoringCase ? "i" : ""):" + Self.alternatives(of: root) + ")"
  }

  /// What can follow a node; longer terms come before those that they begin with.
  private static func alternatives(of node: Node) -> String {
    let parts = node.children.sorted { $0.key < $1.key }.map { scalar, child -> String in
      // A run without a fork stays one literal.
      var literal = escaped(scalar)
      var child = child
      while !child.isEnd, child.children.count == 1, let (next, below) = child.children.first {
        literal += escaped(next)
        child = below
      }
      return literal + continuation(of: child)
    }
    return parts.joined(separator: "|")
  }

  private static func continuation(of node: Node) -> String {
    guard !node.children.isEmpty else { return "" }
    return "(?:" + alternatives(of: node) + ")" + (node.isEnd ? "?" : "")
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    if scalar == " " { return "\\s+" }
    let isPlain =
      scalar.value >= 0x80 || scalar.properties.isAlphabetic
      || ("0"..."9").contains(scalar)
    return isPlain ? String(scalar) : "\\x{" + String(scalar.value, radix: 16) + "}"
  }
}
