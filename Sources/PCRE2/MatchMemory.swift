internal import CPCRE2

/// What matching writes to: match data, limits and a stack for machine code.
///
/// Each thread has its own.
@safe package struct MatchMemory: ~Copyable {
  let data: OpaquePointer
  let context: OpaquePointer
  let meter: UnsafeMutablePointer<WorkMeter>
  let budget: WorkBudget
  private let stack: OpaquePointer?

  /// The most that the stack of machine code grows to, in bytes.
  ///
  /// With PCRE2's own 32 KiB, `(?:(a)|(b))*` fails on a comment of ordinary length.
  package static let stackLimit = 1 << 20
  /// The most that PCRE2 takes where it has no machine code, in KiB.
  private static let heapLimit: UInt32 = 16 << 10

  /// Makes memory for matching.
  ///
  /// - Precondition: There is memory for a few hundred bytes.
  package init(budget: WorkBudget = .ordinary) {
    guard let data = unsafe pcre2_match_data_create_8(1, nil),
      let context = unsafe pcre2_match_context_create_8(nil)
    else { preconditionFailure("out of memory") }
    unsafe self.data = data
    unsafe self.context = context
    self.budget = budget
    unsafe meter = .allocate(capacity: 1)
    unsafe meter.initialize(to: WorkMeter())
    unsafe stack = unsafe pcre2_jit_stack_create_8(32 << 10, Self.stackLimit, nil)
    // The meter is stricter; PCRE2's own count must not end a search that the meter lets go on.
    unsafe pcre2_set_match_limit_8(context, .max)
    unsafe pcre2_set_heap_limit_8(context, Self.heapLimit)
    _ = unsafe pcre2_set_callout_8(context, WorkMeter.callout, UnsafeMutableRawPointer(meter))
    if let stack = unsafe stack {
      unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    }
  }

  /// What the last search cost, in units of ``WorkBudget``.
  package var spent: Int {
    unsafe meter.pointee.spent
  }

  deinit {
    unsafe pcre2_match_data_free_8(data)
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_jit_stack_free_8(stack)
    unsafe meter.deinitialize(count: 1)
    unsafe meter.deallocate()
  }
}
