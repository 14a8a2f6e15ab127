/// What applying cures to a file gave.
package struct FixedText: Hashable, Sendable {
  package var bytes: [UInt8]
  /// How many cures were applied.
  package var applied: Int
  /// How many were left out, since they touch what another one changes or lie outside of the file;
  /// checking the fixed text again offers them again, if they still make sense.
  package var skipped: Int
}

/// Applies cures to a file's bytes, each wholly or not at all, the one that begins first winning.
///
/// Two cures that insert at the same place exclude each other, as nobody knows their order.
package func applying(_ fixIts: [FixIt], to bytes: [UInt8], of file: FileID) -> FixedText {
  let ordered = fixIts.filter { !$0.edits.isEmpty }.map { fixIt in
    (fixIt, fixIt.edits.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) })
  }.sorted { left, right in
    let (a, b) = (left.1[0].span, right.1[0].span)
    return (a.start, a.end, left.0.title) < (b.start, b.end, right.0.title)
  }
  var taken: [Edit] = []
  var applied = 0
  for (_, edits) in ordered {
    let isPossible = edits.allSatisfy { edit in
      edit.span.file == file && edit.span.start <= edit.span.end
        && Int(edit.span.end) <= bytes.count
    }
    let overlapsItself = zip(edits, edits.dropFirst()).contains { touches($0, $1) }
    guard isPossible, !overlapsItself, !edits.contains(where: { isHit($0, by: taken) }) else {
      continue
    }
    taken = (taken + edits).sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    applied += 1
  }
  var output: [UInt8] = []
  var position = 0
  for edit in taken {
    output += bytes[position..<Int(edit.span.start)]
    output += Array(edit.replacement.utf8)
    position = Int(edit.span.end)
  }
  output += bytes[position...]
  return FixedText(bytes: output, applied: applied, skipped: fixIts.count - applied)
}

private func isHit(_ edit: Edit, by taken: [Edit]) -> Bool {
  taken.contains { touches($0, edit) }
}

/// Whether two edits change a common byte, or insert at one place.
private func touches(_ left: Edit, _ right: Edit) -> Bool {
  if left.span.start == right.span.start { return true }
  return left.span.start < right.span.end && right.span.start < left.span.end
}
