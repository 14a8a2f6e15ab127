import Testing

@testable import Screening

@Suite struct TruthTests {
  /// In the order false, unknown, undetermined, true.
  static let all: [Truth] = [.false, .unknown, .undetermined, .true]

  @Test func `and is strong Kleene and prefers failure to ignorance`() {
    let table = Self.all.map { left in
      Self.all.map { (left && $0).name.prefix(5) }.joined(separator: " ")
    }
    #expect(
      table == [
        "false false false false", "false unkno undet unkno", "false undet undet undet",
        "false unkno undet true",
      ]
    )
  }

  @Test func `or is strong Kleene and prefers failure to ignorance`() {
    let table = Self.all.map { left in
      Self.all.map { (left || $0).name.prefix(5) }.joined(separator: " ")
    }
    #expect(
      table == [
        "false unkno undet true", "unkno unkno undet true", "undet undet undet true",
        "true true true true",
      ]
    )
  }

  @Test func `not leaves what isn't known as it is`() {
    #expect(Self.all.map { !$0 } == [.true, .unknown, .undetermined, .false])
  }

  @Test func `De Morgan's laws hold`() {
    for left in Self.all {
      for right in Self.all {
        #expect(!(left && right) == (!left || !right))
        #expect(!(left || right) == (!left && !right))
      }
    }
  }
}
