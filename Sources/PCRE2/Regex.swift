internal import CPCRE2

/// A compiled PCRE2 pattern, with UTF and UCP, and machine code where the platform has it.
///
/// Immutable once it is compiled, and PCRE2 lets threads share it; what matching writes to is in
/// ``MatchMemory``.
@safe package final class Regex: @unchecked Sendable {
  private let code: OpaquePointer
  /// Whether machine code was made.
  package let isJITCompiled: Bool

  /// Options that a pattern's flags set.
  package struct Options: OptionSet, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) {
      self.rawValue = rawValue
    }

    package static let caseless = Options(rawValue: PCRE2_CASELESS)
    package static let dotMatchesNewlines = Options(rawValue: PCRE2_DOTALL)
    package static let multiline = Options(rawValue: PCRE2_MULTILINE)
    package static let extended = Options(rawValue: PCRE2_EXTENDED)
  }

  /// Compiles a pattern.
  ///
  /// `\C`, which would split a code point, is refused.
  package init(_ source: String, options: Options = []) throws(RegexError) {
    var error: Int32 = 0
    var offset = 0
    let flags =
      options.rawValue | UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP)
      | UInt32(PCRE2_NEVER_BACKSLASH_C)
    let bytes = Array(source.utf8)
    let code = unsafe bytes.withUnsafeBufferPointer { bytes in
      // An empty pattern's pointer may be nil, which PCRE2 refuses.
      unsafe withUnsafePointer(to: UInt8(0)) { empty in
        unsafe pcre2_compile_8(
          bytes.baseAddress ?? empty,
          bytes.count,
          flags,
          &error,
          &offset,
          nil
        )
      }
    }
    guard let code = unsafe code else {
      throw RegexError(message: Self.message(of: error), offset: min(offset, bytes.count))
    }
    unsafe self.code = code
    isJITCompiled = unsafe pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE)) == 0
  }

  deinit {
    unsafe pcre2_code_free_8(code)
  }

  /// Whether the pattern matches in a text without characters.
  package func matchesEmptyText(using memory: borrowing MatchMemory) -> Bool {
    unsafe withUnsafePointer(to: UInt8(0)) { empty in
      unsafe pcre2_match_8(code, empty, 0, 0, 0, memory.data, memory.context) >= 0
    }
  }

  /// How a search ended.
  package enum Outcome: Hashable, Sendable {
    /// All matches were reported.
    case complete
    /// A limit was reached, or memory ran out: what comes after the last report is not known.
    case undetermined
  }

  /// Reports every match that doesn't overlap the one before, from left to right.
  ///
  /// Empty matches are skipped.
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
        unsafe search(bytes.baseAddress ?? empty, bytes.count, memory, report)
      }
    }
  }

  private func search(
    _ subject: UnsafePointer<UInt8>,
    _ count: Int,
    _ memory: borrowing MatchMemory,
    _ report: (Int, Int) -> Bool
  ) -> Outcome {
    var position = 0
    while position <= count {
      let result = unsafe pcre2_match_8(
        code,
        subject,
        count,
        position,
        UInt32(PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY),
        memory.data,
        memory.context
      )
      if result == PCRE2_ERROR_NOMATCH { return .complete }
      guard result >= 0 else { return .undetermined }
      let offsets = unsafe pcre2_get_ovector_pointer_8(memory.data)
      guard let offsets = unsafe offsets else { return .undetermined }
      let (start, end) = unsafe (offsets[0], offsets[1])
      if end > start {
        guard report(start, end) else { return .complete }
        position = max(end, position)
      } else {
        // `\K` in a look-ahead can put the end before the start; either way go on one code point later.
        position = max(end, position) + 1
        while position < count, unsafe subject[position] & 0xC0 == 0x80 { position += 1 }
      }
    }
    return .complete
  }

  private static func message(of error: Int32) -> String {
    let buffer = unsafe [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
      let length = unsafe pcre2_get_error_message_8(error, buffer.baseAddress, buffer.count)
      count = max(0, Int(length))
    }
    return String(decoding: buffer, as: UTF8.self)
  }
}

/// Why PCRE2 refuses a pattern.
package struct RegexError: Error, Hashable, Sendable {
  /// In PCRE2's words.
  package var message: String
  /// In UTF-8 bytes of the pattern's source.
  package var offset: Int
}

/// The version of PCRE2 that is linked, and of the Unicode data that it has: `10.42 2022-12-11`.
package func linkedPCRE2Version() -> String {
  let buffer = unsafe [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
    let length = unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), buffer.baseAddress)
    // The length counts the final NUL.
    count = max(0, Int(length) - 1)
  }
  return String(decoding: buffer, as: UTF8.self)
}
