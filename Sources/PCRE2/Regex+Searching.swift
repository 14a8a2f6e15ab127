internal import CPCRE2

extension Regex {
  /// How a search ended.
  package enum Outcome: Hashable, Sendable {
    /// All matches were reported.
    case complete
    /// The budget was spent, or memory ran out: what comes after the last report is not known.
    case undetermined
  }

  /// Whether the pattern matches in a text without characters.
  package func matchesEmptyText(using memory: borrowing MatchMemory) -> Bool {
    unsafe withUnsafePointer(to: UInt8(0)) { empty in
      begin(0, memory)
      return unsafe pcre2_match_8(code, empty, 0, 0, 0, memory.data, memory.context) >= 0
    }
  }

  /// Reports every match that doesn't overlap the one before, from left to right.
  ///
  /// Empty matches are skipped. The whole search costs no more than the memory's budget.
  ///
  /// - Parameter text: Valid UTF-8; this is not checked again.
  /// - Parameter report: Gets a match's start and end in bytes, and says whether to go on.
  package func forEachMatch(
    in text: Span<UInt8>,
    using memory: borrowing MatchMemory,
    _ report: (Int, Int) -> Bool
  ) -> Outcome {
    unsafe text.withUnsafeBufferPointer { bytes in
      unsafe withUnsafePointer(to: UInt8(0)) { empty in
        begin(bytes.count, memory)
        return unsafe search(text, bytes.baseAddress ?? empty, memory, report)
      }
    }
  }

  private func begin(_ count: Int, _ memory: borrowing MatchMemory) {
    unsafe memory.meter.pointee.begin(
      memory.budget.units(forBytes: count),
      UnsafeBufferPointer(costs)
    )
  }

  private func search(
    _ text: Span<UInt8>,
    _ subject: UnsafePointer<UInt8>,
    _ memory: borrowing MatchMemory,
    _ report: (Int, Int) -> Bool
  ) -> Outcome {
    let count = text.count
    var position = 0
    while position <= count {
      if let beginning {
        position = beginning.next(in: text, from: position)
        guard position < count else { return .complete }
      }
      guard unsafe memory.meter.pointee.beginMatch(at: position) else { return .undetermined }
      let result = unsafe pcre2_match_8(
        code,
        subject,
        count,
        position,
        UInt32(PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY),
        memory.data,
        memory.context
      )
      if result == PCRE2_ERROR_NOMATCH {
        guard beginning != nil else { return .complete }
        position += 1
        continue
      }
      guard result >= 0 else { return .undetermined }
      let offsets = unsafe pcre2_get_ovector_pointer_8(memory.data)
      guard let offsets = unsafe offsets else { return .undetermined }
      let (start, end) = unsafe (offsets[0], offsets[1])
      if end > start, !report(start, end) { return .complete }
      if end > position {
        position = end
      } else {
        // With `\K` a match can end where the search began, or before it starts: go on one code point later.
        position += 1
        while position < count, unsafe subject[position] & 0xC0 == 0x80 { position += 1 }
      }
    }
    return .complete
  }
}
