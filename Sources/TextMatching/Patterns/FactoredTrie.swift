/// The source of a pattern that matches any of some terms, as a trie: `(?:foo(?:d|l)?)`.
///
/// A trie is tried once a place where an alternation is tried once a term. Of terms that begin alike the
/// longest is preferred. Every character of a term stands for itself, white space included.
///
/// - Parameter terms: At most 500; PCRE2's compiled form has a limit of 64 Ki units.
package func factoredTrie(of terms: [String]) -> String {
  let words = Set(terms.filter { !$0.isEmpty }).map { $0.unicodeScalars.map(\.value) }
    .sorted { $0.lexicographicallyPrecedes($1) }
  // Without terms it must match nowhere.
  guard !words.isEmpty else { return "(?!)" }
  return "(?:" + trie(words[...], 0) + ")"
}

/// The alternatives for what sorted words have from an offset on, all of them alike before it.
private func trie(_ words: ArraySlice<[UInt32]>, _ offset: Int) -> String {
  var branches: [String] = []
  var canEnd = false
  var rest = words
  while let first = rest.first {
    guard first.count > offset else {
      canEnd = true
      rest.removeFirst()
      continue
    }
    let group = rest.prefix { $0.count > offset && $0[offset] == first[offset] }
    rest = rest.dropFirst(group.count)
    // What all of a group share is written as one string.
    var end = offset + 1
    while group.allSatisfy({ $0.count > end && $0[end] == first[end] }) { end += 1 }
    let stem = first[offset..<end].map(escaped).joined()
    let isLeaf = group.count == 1 && first.count == end
    branches.append(isLeaf ? stem : stem + optionalGroup(group, end))
  }
  let all = branches.joined(separator: "|")
  return canEnd && !branches.isEmpty ? all + "|" : all
}

private func optionalGroup(_ words: ArraySlice<[UInt32]>, _ offset: Int) -> String {
  "(?:" + trie(words, offset) + ")"
}

private func escaped(_ scalar: UInt32) -> String {
  guard let character = Unicode.Scalar(scalar) else { return "" }
  let isPlain =
    scalar >= 0x80 || (48...57).contains(scalar) || (97...122).contains(scalar | 0x20)
    || scalar == 0x5F
  if isPlain { return String(Character(character)) }
  // A line break after a backslash is fine for PCRE2; a NUL isn't.
  return scalar < 32
    ? "\\x{" + String(scalar, radix: 16) + "}" : "\\" + String(Character(character))
}
