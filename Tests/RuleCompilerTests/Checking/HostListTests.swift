import RuleCompiler
import Screening
import Testing

@Suite struct HostListTests {
  private static func pack(_ host: String) -> String {
    """
    hosts partners { "\(host)" }
    guideline spam "No advertising." {
      rule links {
        when links has partners
        then hold
        because "No."
        catches "see https://xn--bcher-kva.example/x"
        allows "See https://buecher.example/x"
      }
    }
    """
  }

  @Test(arguments: [
    "bücher.example", "BÜCHER.Example.", "*.bücher.example", "xn--bcher-kva.example",
    "ｂüｃｈｅｒ。example",
  ])
  func `a list holds hosts in the form that links have`(host: String) throws {
    let compilation = compile(Self.pack(host))
    #expect(compilation.codes == [])
    let lists = try #require(compilation.ruleSet).hostLists
    #expect(lists.map(\.hosts) == [["xn--bcher-kva.example"]])
  }

  @Test(arguments: [
    "xn--zzzzzz.example", "a b.example", "example", "https://a.example", "-a.example",
  ])
  func `what is no host is told`(host: String) {
    #expect(compile(Self.pack(host)).codes == ["E245"])
  }
}
