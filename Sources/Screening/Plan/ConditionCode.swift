/// The nodes of all conditions, flat, so that evaluating them allocates one buffer and never recurses.
struct ConditionCode: Sendable {
  fileprivate enum Operation: UInt8 {
    case all, any, not, isUnknown, leaf
  }

  fileprivate struct Instruction: Sendable {
    var operation: Operation
    /// The leaf or the only child, or where the children's list starts in ``children``.
    var operand: Int32
    var count: Int32
  }

  private let instructions: [Instruction]
  private let children: [Int32]

  init(_ nodes: [ConditionNode]) {
    var children: [Int32] = []
    instructions = nodes.map { node in
      func list(_ nodes: [Int], _ operation: Operation) -> Instruction {
        let start = Int32(children.count)
        for node in nodes { children.append(Int32(node)) }
        return Instruction(operation: operation, operand: start, count: Int32(nodes.count))
      }
      return switch node.kind {
      case .all(let nodes): list(nodes, .all)
      case .any(let nodes): list(nodes, .any)
      case .not(let node): Instruction(operation: .not, operand: Int32(node), count: 1)
      case .isUnknown(let node): Instruction(operation: .isUnknown, operand: Int32(node), count: 1)
      case .leaf(let leaf): Instruction(operation: .leaf, operand: Int32(leaf), count: 0)
      }
    }
    self.children = children
  }

  /// How many nodes there are.
  var count: Int { instructions.count }

  /// The leaf that a node is, if it is one.
  func leaf(of node: Int) -> Int? {
    instructions[node].operation == .leaf ? Int(instructions[node].operand) : nil
  }

  /// The node that a node asks `is unknown` of, if it does.
  func askedWhetherKnown(by node: Int) -> Int? {
    instructions[node].operation == .isUnknown ? Int(instructions[node].operand) : nil
  }

  /// The value of a node that isn't a leaf, from those of its children.
  func value(of node: Int, values: [Truth]) -> Truth {
    let instruction = instructions[node]
    let operand = Int(instruction.operand)
    switch instruction.operation {
    case .leaf:
      return .unknown
    case .not:
      return !values[operand]
    case .isUnknown:
      return Truth(!values[operand].isKnown)
    case .all:
      var value = Truth.true
      for child in children[operand..<operand + Int(instruction.count)] {
        value = value && values[Int(child)]
      }
      return value
    case .any:
      var value = Truth.false
      for child in children[operand..<operand + Int(instruction.count)] {
        value = value || values[Int(child)]
      }
      return value
    }
  }
}

extension ConditionCode {
  /// The values that one node can take, from those that its children can take.
  func possibleValues(
    of node: Int,
    _ possible: [PossibleTruths],
    leaf: (Int) -> PossibleTruths
  ) -> PossibleTruths {
    let instruction = instructions[node]
    let operand = Int(instruction.operand)
    switch instruction.operation {
    case .leaf:
      return leaf(operand)
    case .not:
      return possible[operand].map { !$0 }
    case .isUnknown:
      return possible[operand].map { Truth(!$0.isKnown) }
    case .all, .any:
      let isAll = instruction.operation == .all
      var result = PossibleTruths(isAll ? .true : .false)
      for child in children[operand..<operand + Int(instruction.count)] {
        result = result.combined(with: possible[Int(child)]) { isAll ? $0 && $1 : $0 || $1 }
      }
      return result
    }
  }
}
