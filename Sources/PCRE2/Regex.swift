internal import CPCRE2

/// A compiled PCRE2 pattern, with UTF and UCP, and machine code where the platform has it.
///
/// Immutable once it is compiled, and PCRE2 lets threads share it; what matching writes to is in
/// ``MatchMemory``.
@safe package final class Regex: @unchecked Sendable {
  let code: OpaquePointer
  let costs: UnsafeMutableBufferPointer<ItemCost>
  /// Where matches can begin, if only few places are to be tried.
  let beginning: MatchBeginning?
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
  ///
  /// - Parameter beginning: How every match begins, so that nothing else is tried; nil to try every place.
  package init(
    _ source: String,
    options: Options = [],
    beginning: MatchBeginning? = nil
  ) throws(RegexError) {
    var error: Int32 = 0
    var offset = 0
    let flags =
      options.rawValue | UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP)
      | UInt32(PCRE2_NEVER_BACKSLASH_C) | UInt32(PCRE2_AUTO_CALLOUT)
      | (beginning == nil ? 0 : UInt32(PCRE2_ANCHORED))
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
    self.beginning = beginning
    unsafe costs = Self.itemCosts(of: code, bytes)
    isJITCompiled = unsafe pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE)) == 0
  }

  deinit {
    unsafe pcre2_code_free_8(code)
    // An item's cost is plain numbers, so there is nothing to take down.
    unsafe costs.deallocate()
  }

  /// What each item of the pattern costs, by its place in the source.
  private static func itemCosts(of code: OpaquePointer, _ source: [UInt8])
    -> UnsafeMutableBufferPointer<ItemCost>
  {
    var listing = unsafe ItemListing(
      source: source,
      longestLookbehind: information(code, PCRE2_INFO_MAXLOOKBEHIND),
      captures: information(code, PCRE2_INFO_CAPTURECOUNT)
    )
    _ = unsafe withUnsafeMutablePointer(to: &listing) { listing in
      unsafe pcre2_callout_enumerate_8(code, ItemListing.callback, listing)
    }
    let costs = UnsafeMutableBufferPointer<ItemCost>.allocate(capacity: listing.costs.count)
    _ = unsafe costs.initialize(fromContentsOf: listing.costs)
    return unsafe costs
  }

  /// A number that PCRE2 knows of a pattern.
  private static func information(_ code: OpaquePointer, _ what: Int32) -> Int {
    var value: UInt32 = 0
    return unsafe pcre2_pattern_info_8(code, UInt32(what), &value) == 0 ? Int(value) : 0
  }

  private static func message(of error: Int32) -> String {
    let buffer = unsafe [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
      let length = unsafe pcre2_get_error_message_8(error, buffer.baseAddress, buffer.count)
      count = max(0, Int(length))
    }
    return String(decoding: buffer, as: UTF8.self)
  }
}
