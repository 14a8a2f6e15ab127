import SourceText
import Testing

@Suite struct ClosestNameTests {
  @Test(
    "A misspelt name finds the name that was meant",
    arguments: [
      ("wehn", "when"), ("becuase", "because"), ("gudeline", "guideline"), ("Insults", "insults"),
      ("profanty", "profanity"), ("tag", "tags"),
    ]
  )
  func near(_ misspelt: String, _ meant: String) {
    let names = ["when", "because", "guideline", "insults", "profanity", "tags"]
    #expect(closest(to: misspelt, among: names) == meant)
  }

  @Test("What is far from every name has no neighbour", arguments: ["xyz", "", "on", "slur"])
  func far(_ name: String) {
    #expect(closest(to: name, among: ["when", "because", "or"]) == nil)
  }

  @Test("The order of the names does not matter, and a name is not its own neighbour")
  func deterministic() {
    #expect(closest(to: "cat", among: ["car", "bat", "cat"]) == "bat")
    #expect(closest(to: "cat", among: ["bat", "cat", "car"]) == "bat")
  }

  @Test("A very long name costs nothing")
  func long() {
    let name = String(repeating: "a", count: 100_000)
    #expect(closest(to: name, among: [name + "b", "a"]) == nil)
  }
}
