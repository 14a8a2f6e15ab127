/// The known name that a misspelt one most likely means, or nil if none is near.
///
/// Near means: at most a third of the longer name's letters apart in optimal string alignment
/// distance (Damerau, “A technique for computer detection and correction of spelling errors”, CACM
/// 1964): insertions, deletions, replacements and swaps of neighbours. Case counts for nothing. Of
/// several equally near names the first in order of spelling is taken, so that the answer doesn't
/// depend on the order of the names. Names longer than 64 letters have no neighbours.
package func closest(to name: String, among names: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  var best: (distance: Int, name: String)?
  for candidate in names where candidate != name {
    let letters = Array(candidate.lowercased().unicodeScalars)
    guard letters.count <= 64 else { continue }
    let allowed = max(wanted.count, letters.count) / 3
    guard abs(wanted.count - letters.count) <= allowed else { continue }
    let distance = alignmentDistance(wanted, letters)
    guard distance <= allowed else { continue }
    if let known = best, (known.distance, known.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

private func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    for column in 0..<right.count {
      let replacement = previous[column] + (left[row] == right[column] ? 0 : 1)
      var distance = min(replacement, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        distance = min(distance, beforePrevious[column - 1] + 1)
      }
      current.append(distance)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}
