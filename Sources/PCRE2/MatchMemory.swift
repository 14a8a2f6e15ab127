internal import CPCRE2

/// What matching writes to: match data, limits and a stack for machine code.
///
/// Each thread has its own.
@safe package struct MatchMemory: ~Copyable {
  let data: OpaquePointer
  let context: OpaquePointer
  private let stack: OpaquePointer?

  /// How much backtracking one match may do, in PCRE2's own count.
  package static let defaultMatchLimit: UInt32 = 100_000
  /// The most that the stack of machine code grows to, in bytes.
  ///
  /// With PCRE2's own 32 KiB, `(?:(a)|(b))*` fails on a comment of ordinary length.
  package static let stackLimit = 1 << 20

  /// Makes memory for matching.
  ///
  /// - Precondition: There is memory for a few hundred bytes.
  package init(matchLimit: UInt32 = defaultMatchLimit) {
    guard let data = unsafe pcre2_match_data_create_8(1, nil),
      let context = unsafe pcre2_match_context_create_8(nil)
    else { preconditionFailure("out of memory") }
    unsafe self.data = data
    unsafe self.context = context
    unsafe stack = unsafe pcre2_jit_stack_create_8(32 << 10, Self.stackLimit, nil)
    unsafe pcre2_set_match_limit_8(context, matchLimit)
    if let stack = unsafe stack {
      unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    }
  }

  deinit {
    unsafe pcre2_match_data_free_8(data)
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_jit_stack_free_8(stack)
  }
}
