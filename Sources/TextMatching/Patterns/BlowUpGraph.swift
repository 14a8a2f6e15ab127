/// Looks for places where a pattern's automaton can go two ways over the same characters and meet again.
///
/// After Weideman, van der Merwe, Berglund and Watson, “Analyzing matching time behavior of backtracking
/// regular expression matchers” (CIAA 2016).
struct BlowUpGraph {
  private let positions: PatternPositions
  private let next: [[Int]]
  private let reachable: [Set<Int>]

  /// What to repeat, and what leads there.
  struct Pump {
    var prefix: String
    var pumped: String
  }

  /// Two positions that the same characters lead to.
  private struct Pair: Hashable {
    var one: Int
    var other: Int
  }

  /// The most pairs that are looked at; a pattern of more is not judged.
  private static let mostSteps = 2_000_000

  init(_ positions: PatternPositions) {
    self.positions = positions
    let next = positions.successors.map { $0.keys.sorted() }
    self.next = next
    reachable = next.indices.map { start in
      var seen: Set<Int> = []
      var stack = next[start]
      while let place = stack.popLast() {
        if seen.insert(place).inserted { stack += next[place] }
      }
      return seen
    }
  }

  // MARK: Exponential

  func exponentialPump() -> Pump? {
    for place in next.indices {
      for target in next[place] where positions.successors[place][target, default: 0] > 1 {
        guard target == place || reachable[target].contains(place) else { continue }
        guard let back = path(from: [target], to: place) else { continue }
        return Pump(prefix: prefix(to: place), pumped: word(back))
      }
    }
    var steps = 0
    for place in next.indices where reachable[place].contains(place) {
      if let pumped = secondWay(around: place, &steps) {
        return Pump(prefix: prefix(to: place), pumped: pumped)
      }
      guard steps < Self.mostSteps else { return nil }
    }
    return nil
  }

  /// A word that leads from a position back to it in two ways.
  private func secondWay(around place: Int, _ steps: inout Int) -> String? {
    let origin = Pair(one: place, other: place)
    var parents: [Pair: Pair] = [:]
    var queue = [origin]
    var head = 0
    while head < queue.count {
      let pair = queue[head]
      head += 1
      for one in next[pair.one] where reachable[one].contains(place) {
        for other in next[pair.other] where reachable[other].contains(place) {
          steps += 1
          guard steps < Self.mostSteps else { return nil }
          let target = Pair(one: one, other: other)
          guard target != origin, parents[target] == nil,
            positions.sets[one].overlaps(positions.sets[other])
          else { continue }
          parents[target] = pair
          queue.append(target)
        }
      }
    }
    // In order of discovery, so that the answer is always the same.
    for pair in queue where pair.one != pair.other {
      if let back = way(from: pair, to: origin, &steps) {
        var there: [Pair] = [pair]
        while let parent = parents[there[0]], parent != origin { there.insert(parent, at: 0) }
        return (there + back).compactMap { sample($0) }.map(String.init).joined()
      }
    }
    return nil
  }

  private func way(from start: Pair, to end: Pair, _ steps: inout Int) -> [Pair]? {
    var parents: [Pair: Pair] = [:]
    var queue = [start]
    var head = 0
    while head < queue.count {
      let pair = queue[head]
      head += 1
      for one in next[pair.one] {
        for other in next[pair.other] {
          steps += 1
          guard steps < Self.mostSteps else { return nil }
          let target = Pair(one: one, other: other)
          guard parents[target] == nil, positions.sets[one].overlaps(positions.sets[other]) else {
            continue
          }
          parents[target] = pair
          if target == end {
            var way = [end]
            while let parent = parents[way[0]], parent != start { way.insert(parent, at: 0) }
            return way
          }
          queue.append(target)
        }
      }
    }
    return nil
  }

  private func sample(_ pair: Pair) -> Character? {
    positions.sets[pair.one].sample(with: positions.sets[pair.other])
  }

  // MARK: Polynomial

  func polynomialPump() -> Pump? {
    for place in next.indices {
      guard let length = positions.loopLengths[place] else { continue }
      for target in next[place] where target != place && !reachable[target].contains(place) {
        guard let other = positions.loopLengths[target], length * other > BlowUp.mostCounts,
          positions.sets[place].overlaps(positions.sets[target]),
          let character = positions.sets[place].sample(with: positions.sets[target])
        else { continue }
        return Pump(prefix: prefix(to: place), pumped: String(character))
      }
    }
    return nil
  }

  // MARK: Words

  private func prefix(to place: Int) -> String {
    path(from: positions.first, to: place).map { word($0) } ?? ""
  }

  /// The shortest way to a position, both ends included.
  private func path(from starts: [Int], to end: Int) -> [Int]? {
    var parents: [Int: Int] = [:]
    var queue = starts
    var head = 0
    var seen = Set(starts)
    while head < queue.count {
      let place = queue[head]
      head += 1
      if place == end {
        var path = [place]
        while let parent = parents[path[0]] { path.insert(parent, at: 0) }
        return path
      }
      for target in next[place] where seen.insert(target).inserted {
        parents[target] = place
        queue.append(target)
      }
    }
    return nil
  }

  private func word(_ path: [Int]) -> String {
    String(path.compactMap { positions.sets[$0].sample() })
  }
}
