/// Finds all occurrences of many byte strings in one pass (Aho and Corasick, “Efficient string matching”,
/// CACM 18(6), 1975), as a table of transitions over classes of bytes.
struct AhoCorasick: Sendable {
  /// Bytes that no literal tells apart share a class; 0 is that of bytes in no literal.
  private var classOf = [UInt8](repeating: 0, count: 256)
  private var classCount = 1
  /// `next[state + class]`, where states are multiples of ``classCount``; the top bit says that literals end
  /// in the state.
  private var next: [UInt32] = []
  /// Where a state's literals lie in ``outputs``; one more than there are states.
  private var outputStart: [UInt32] = []
  /// Literals' indices.
  private(set) var outputs: [Int32] = []
  private(set) var lengths: [Int32] = []

  private static let ends: UInt32 = 1 << 31

  var isEmpty: Bool { lengths.isEmpty }
  /// The size of the tables, in bytes.
  var byteCount: Int { next.count * 4 + outputs.count * 4 + outputStart.count * 4 }

  /// Builds the automaton.
  ///
  /// - Parameter literals: None of them empty; a literal is reported by its index.
  init(_ literals: [[UInt8]]) {
    guard !literals.isEmpty else { return }
    lengths = literals.map { Int32($0.count) }
    var used = [Bool](repeating: false, count: 256)
    for literal in literals { for byte in literal { used[Int(byte)] = true } }
    // With all 256 in use, the last class is shared with nothing and 0 stays empty.
    for byte in 0..<256 where used[byte] && classCount < 256 {
      classOf[byte] = UInt8(classCount)
      classCount += 1
    }
    var ending: [[Int32]] = [[]]
    next = [UInt32](repeating: 0, count: classCount)
    for (index, literal) in literals.enumerated() {
      var state = 0
      for byte in literal {
        let place = state * classCount + Int(classOf[Int(byte)])
        if next[place] == 0 {
          next[place] = UInt32(ending.count)
          ending.append([])
          next += repeatElement(0, count: classCount)
        }
        state = Int(next[place])
      }
      ending[state].append(Int32(index))
    }
    link(&ending)
    outputStart.append(0)
    for list in ending {
      outputs += list
      outputStart.append(UInt32(outputs.count))
    }
    for place in next.indices {
      let target = Int(next[place])
      next[place] = UInt32(target * classCount) | (ending[target].isEmpty ? 0 : Self.ends)
    }
  }

  /// Gives every state all its transitions, in order of depth.
  private mutating func link(_ ending: inout [[Int32]]) {
    var failure = [UInt32](repeating: 0, count: ending.count)
    var queue: [Int] = []
    for letter in 0..<classCount where next[letter] != 0 { queue.append(Int(next[letter])) }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      let fallback = Int(failure[state])
      ending[state] += ending[fallback]
      for letter in 0..<classCount {
        let place = state * classCount + letter
        let other = next[fallback * classCount + letter]
        if next[place] == 0 {
          next[place] = other
        } else {
          failure[Int(next[place])] = other
          queue.append(Int(next[place]))
        }
      }
    }
  }

  /// The state after one more byte; 0 at the start.
  @inline(__always)
  func step(_ state: UInt32, _ byte: UInt8) -> UInt32 {
    next[Int(state & ~Self.ends) + Int(classOf[Int(byte)])]
  }

  /// Where in ``outputs`` the literals are that end in a state.
  @inline(__always)
  func ending(in state: UInt32) -> Range<Int> {
    guard state & Self.ends != 0 else { return 0..<0 }
    let state = Int(state & ~Self.ends) / classCount
    return Int(outputStart[state])..<Int(outputStart[state + 1])
  }

  /// An occurrence: a literal's index, and the offset after its last byte.
  struct Match {
    var literal: Int32
    var end: Int32
  }

  /// Appends all occurrences in the first bytes of a text, in order of their ends.
  func findAll(in text: Span<UInt8>, count: Int, into matches: inout [Match]) {
    guard !isEmpty else { return }
    precondition(count <= text.count)
    unsafe text.withUnsafeBufferPointer { text in
      unsafe next.withUnsafeBufferPointer { next in
        unsafe classOf.withUnsafeBufferPointer { classOf in
          var state = 0
          for offset in 0..<count {
            // There is a class for each byte, and each transition leads to a state that has a row.
            let target = unsafe next[state &+ Int(classOf[Int(text[offset])])]
            state = Int(target & ~Self.ends)
            guard target & Self.ends != 0 else { continue }
            for place in ending(in: target) {
              matches.append(Match(literal: outputs[place], end: Int32(offset + 1)))
            }
          }
        }
      }
    }
  }
}
