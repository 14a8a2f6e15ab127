import PCRE2
import TestSupport
import Testing

@testable import TextMatching

/// Random patterns on hostile texts: whatever a pattern is, the text's budget holds.
@Suite struct PatternWorkTests {
  private struct Search: Equatable {
    var outcome: Regex.Outcome
    var matches: [Range<Int>] = []
    var spent = 0

    init(_ regex: Regex, _ text: String, _ budget: WorkBudget) {
      let memory = MatchMemory(budget: budget)
      let bytes = Array(text.utf8)
      var matches: [Range<Int>] = []
      outcome = regex.forEachMatch(in: bytes.span, using: memory) { start, end in
        matches.append(start..<end)
        return true
      }
      self.matches = matches
      spent = memory.spent
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `No random pattern spends more than its text's budget`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<6 {
      let source = RandomPatterns.pattern(&random)
      guard let regex = try? Regex(source) else { continue }
      for text in RandomPatterns.texts(of: 1_000) {
        let search = Search(regex, text, .ordinary)
        let count = text.utf8.count
        // What one item stepped over comes on top, and at eight units a byte.
        let most = WorkBudget.ordinary.units(forBytes: count) + 8 * count + 1_000
        #expect(search.spent <= most, "\(source) on \(text.debugDescription.prefix(20))")
      }
    }
  }

  @Test(arguments: UInt64(100)..<120)
  func `A small budget loses matches only where it says so`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<10 {
      let source = RandomPatterns.pattern(&random)
      guard let regex = try? Regex(source) else { continue }
      for text in RandomPatterns.texts(of: 60) {
        let whole = Search(regex, text, WorkBudget(base: 1_000_000, perByte: 0))
        let cut = Search(regex, text, WorkBudget(base: 2_000, perByte: 0))
        #expect(whole.matches.starts(with: cut.matches), "\(source)")
        guard whole.outcome == .complete, cut.outcome == .complete else { continue }
        #expect(cut == whole, "\(source)")
      }
    }
  }

  /// The analysis looks for short texts on which a pattern gives up; others of that length hold few surprises.
  @Test func `What is accepted seldom gives up on a short text`() throws {
    var random = SplitMix64(seed: 7)
    var accepted = 0
    var surprising: Set<String> = []
    for _ in 0..<100 {
      let source = RandomPatterns.pattern(&random)
      let analysis = PatternAnalysis(PatternSpec(source: source))
      guard analysis.invalid == nil, analysis.unjudged == nil, analysis.blowUp == nil else {
        continue
      }
      accepted += 1
      let regex = try Regex(source)
      for text in RandomPatterns.texts(of: 150)
      where Search(regex, text, .ordinary).outcome == .undetermined {
        surprising.insert(source)
      }
    }
    #expect(accepted > 30)
    #expect(surprising.count * 50 <= accepted, "\(surprising.sorted())")
  }
}
