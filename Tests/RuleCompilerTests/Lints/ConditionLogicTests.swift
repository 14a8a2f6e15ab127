import Screening
import TestSupport
import Testing
import TextMatching

@testable import RuleCompiler

@Suite struct ConditionLogicTests {
  /// Nodes over leaves, written as trees.
  indirect enum Tree {
    case leaf(Leaf)
    case all([Tree])
    case any([Tree])
    case not(Tree)
    case unknown(Tree)
  }

  struct Builder {
    var nodes: [ConditionNode] = []
    var leaves: [Leaf] = []

    mutating func add(_ tree: Tree) -> Int {
      let kind: ConditionNode.Kind
      switch tree {
      case .leaf(let leaf):
        if !leaves.contains(leaf) { leaves.append(leaf) }
        kind = .leaf(leaves.firstIndex(of: leaf) ?? 0)
      case .all(let children): kind = .all(children.map { add($0) })
      case .any(let children): kind = .any(children.map { add($0) })
      case .not(let child): kind = .not(add(child))
      case .unknown(let child): kind = .isUnknown(add(child))
      }
      nodes.append(ConditionNode(kind, source: ""))
      return nodes.count - 1
    }

    /// Matchable 0 is a part of 1; 2 has nothing to do with them.
    var logic: ConditionLogic {
      func list(_ words: [String], _ modes: Modes) -> MatchableSpec {
        .terms(TermListSpec(modes: modes, terms: words.map { TermSpec($0) }))
      }
      func named(_ words: [String]) -> Matchable {
        Matchable(name: "list", terms: words.map { Matchable.Term(text: $0) })
      }
      let words = [["idiot"], ["moron", "Idiot"], ["clown"]]
      return ConditionLogic(
        nodes: nodes,
        leaves: leaves,
        relations: LeafRelations(
          leaves: leaves,
          windows: [WindowQuery(kind: .commentsByAuthor, duration: 60_000)],
          containment: ListContainment(
            matchables: words.map(named),
            specs: [list(words[0], []), list(words[1], [.inflected]), list(words[2], [])],
            hostLists: []
          )
        )
      )
    }
  }

  static func words(_ relation: Relation, _ count: Int64) -> Tree {
    .leaf(.measure(.words(.text), relation, count * 1000))
  }

  static func age(_ relation: Relation, _ seconds: Int64) -> Tree {
    .leaf(.fact(.authorAge, relation, seconds * 1000))
  }

  static func has(_ matchable: Int, field: Field = .text, count: Int = 1) -> Tree {
    .leaf(.occurs(Occurrence(field: field, matchable: matchable, count: count)))
  }

  static func capitals(_ relation: Relation, _ permille: Int64) -> Tree {
    .leaf(.measure(.capitals(.text), relation, permille))
  }

  static func canFire(_ when: Tree, unless: Tree? = nil) -> Bool {
    var builder = Builder()
    let root = builder.add(when)
    let exemption = unless.map { builder.add($0) }
    return builder.logic.canFire(when: root, unless: exemption)
  }

  static func alwaysFires(_ when: Tree) -> Bool {
    var builder = Builder()
    let root = builder.add(when)
    return builder.logic.alwaysFires(when: root, unless: nil)
  }

  @Test("numbers that exclude each other can't fire")
  func numbers() {
    #expect(!Self.canFire(.all([Self.words(.greater, 8), Self.words(.less, 5)])))
    #expect(Self.canFire(.all([Self.words(.greater, 5), Self.words(.less, 8)])))
    #expect(!Self.canFire(.all([Self.words(.greater, 5), Self.words(.less, 6)])))
    #expect(!Self.canFire(Self.capitals(.greater, 1000)))
    #expect(!Self.canFire(Self.words(.less, 0)))
    #expect(!Self.canFire(.leaf(.fact(.window(0), .less, 1000))))
  }

  @Test("an exemption that swallows the condition leaves nothing")
  func exemptions() {
    #expect(!Self.canFire(Self.words(.greater, 8), unless: Self.words(.greater, 5)))
    #expect(Self.canFire(Self.words(.greater, 5), unless: Self.words(.greater, 8)))
    #expect(!Self.canFire(Self.age(.less, 60), unless: Self.age(.less, 600)))
  }

  @Test("an exemption that isn't known exempts nobody, so the rule can fire")
  func unknownExemption() {
    let anyAge = Tree.any([Self.age(.less, 60), Self.age(.greaterOrEqual, 60)])
    #expect(Self.canFire(Self.words(.greater, 5), unless: anyAge))
    #expect(Self.canFire(.unknown(Self.age(.less, 60))))
    #expect(!Self.canFire(.unknown(Self.words(.less, 60))))
    #expect(!Self.canFire(.all([.unknown(Self.age(.less, 60)), Self.age(.less, 600)])))
  }

  @Test("lists that hold each other exclude each other's absence")
  func lists() {
    #expect(!Self.canFire(.all([Self.has(0), .not(Self.has(1))])))
    #expect(Self.canFire(.all([Self.has(1), .not(Self.has(0))])))
    #expect(Self.canFire(.all([Self.has(0), .not(Self.has(2))])))
    #expect(!Self.canFire(.all([Self.has(0, field: .ownText), .not(Self.has(1))])))
    #expect(Self.canFire(.all([Self.has(0), .not(Self.has(1, field: .ownText))])))
    #expect(!Self.canFire(.all([Self.has(0, count: 3), .not(Self.has(0, count: 2))])))
    #expect(Self.canFire(.all([Self.has(0, count: 3), .not(Self.has(1, count: 2))])))
  }

  @Test("what covers every number always fires")
  func always() {
    #expect(Self.alwaysFires(Self.words(.greaterOrEqual, 0)))
    #expect(Self.alwaysFires(.any([Self.words(.greater, 5), Self.words(.less, 8)])))
    #expect(!Self.alwaysFires(.any([Self.words(.greater, 8), Self.words(.less, 5)])))
    #expect(Self.alwaysFires(.any([Self.has(1), .not(Self.has(0))])))
  }

  @Test("a condition too large to take apart is left alone")
  func large() {
    let pairs = (0..<20).map { index in
      Tree.any([Self.words(.equal, Int64(index)), Self.words(.equal, Int64(index + 100))])
    }
    #expect(Self.canFire(.all(pairs)))
  }

  @Test(
    "random conditions: what is called impossible is false under every assignment",
    arguments: UInt64(0)..<100
  )
  func soundness(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func tree(_ depth: Int) -> Tree {
      switch depth == 0 ? 0 : Int.random(in: 0..<5, using: &random) {
      case 0, 1:
        let relation = [Relation.less, .greater, .equal].randomElement(using: &random) ?? .less
        return Self.age(relation, Int64.random(in: 0...3, using: &random))
      case 2: return .not(tree(depth - 1))
      case 3: return .all([tree(depth - 1), tree(depth - 1)])
      default: return .any([tree(depth - 1), tree(depth - 1)])
      }
    }
    func value(_ tree: Tree, _ age: Int64?) -> Truth {
      switch tree {
      case .leaf(.fact(_, let relation, let bound)):
        age.map { Truth(relation.holds($0, bound)) } ?? .unknown
      case .leaf: .unknown
      case .not(let child): !value(child, age)
      case .all(let children): children.map { value($0, age) }.reduce(.true) { $0 && $1 }
      case .any(let children): children.map { value($0, age) }.reduce(.false) { $0 || $1 }
      case .unknown(let child): Truth(!value(child, age).isKnown)
      }
    }
    let when = tree(3)
    let unless = tree(2)
    let ages: [Int64?] = [nil, 0, 500, 1000, 1500, 2000, 2500, 3000, 3500]
    let fires = ages.contains { value(when, $0) == .true && value(unless, $0) != .true }
    // Ages are whole thousandths, and the samples hold one of each interval, so it is exact here.
    #expect(Self.canFire(when, unless: unless) == fires)
  }
}
