import JSON
import Records
import Testing

@testable import ModeratoCommands

@Suite struct MeasuringTests {
  @Test(arguments: [
    ("a=1", JSONValue.number("1"), true), ("a=1", .number("1.0"), true),
    ("a=1", .string("1"), true),
    ("a=1", .bool(true), false), ("a=true", .bool(true), true), ("a=x", .string("x"), true),
    ("a=x", .string("y"), false), ("a!=x", .string("y"), true), ("a>=2", .string("2.67"), true),
    ("a>=2.5", .number("2"), false), ("a<2", .number("2"), false), ("a<=2", .number("2"), true),
    ("a>-1", .number("0"), true), ("a=b=c", .string("b=c"), true),
  ])
  func `a label holds or does not`(label: String, content: JSONValue, expected: Bool) throws {
    #expect(try #require(Label(label)).holds(content) == expected)
  }

  @Test(arguments: [("a>=2", JSONValue.string("many")), ("a=1", .null), ("a=1", .array([]))])
  func `a label says nothing of what it can't compare`(label: String, content: JSONValue) throws {
    #expect(try #require(Label(label)).holds(content) == nil)
    #expect(try #require(Label(label)).holds(nil) == nil)
  }

  @Test(arguments: ["", "a", "=1", ">=2", "a>=x", "a<"]) func `what is no condition is refused`(
    text: String
  ) {
    #expect(Label(text) == nil)
  }

  // Wilson's interval of 8 in 10 and of 0 in 20, as R's prop.test(correct = FALSE) gives them.
  @Test(arguments: [(8, 10, 0.4902, 0.9433), (0, 20, 0, 0.1611), (20, 20, 0.8389, 1)])
  func `intervals are Wilson's`(part: Int, whole: Int, low: Double, high: Double) throws {
    let interval = try #require(Proportion(part: part, whole: whole).interval)
    #expect(abs(interval.lowerBound - low) < 0.0001)
    #expect(abs(interval.upperBound - high) < 0.0001)
  }

  @Test func `F1 follows from precision and recall, and lies in its interval`() throws {
    var confusion = Confusion()
    for (isCase, isCaught, count) in [
      (true, true, 30), (true, false, 10), (false, true, 20), (false, false, 40),
    ] {
      for _ in 0..<count { confusion.add(isCase: isCase, isCaught: isCaught) }
    }
    let precision = try #require(confusion.precision.value)
    let recall = try #require(confusion.recall.value)
    let f1 = try #require(confusion.f1)
    #expect(precision == 0.6 && recall == 0.75)
    #expect(abs(f1.value - 2 * precision * recall / (precision + recall)) < 1e-12)
    #expect(f1.interval.contains(f1.value))
    #expect(confusion.falsePositiveRate.value == 20.0 / 60)
  }

  @Test func `nothing measured gives no figures`() {
    #expect(Confusion().precision.value == nil)
    #expect(Confusion().f1 == nil)
  }

  @Test(arguments: [(0.12345, 4, "0.1235"), (99.96, 1, "100.0"), (0, 2, "0.00"), (2.5, 0, "3")])
  func `numbers are rounded`(value: Double, places: Int, text: String) {
    #expect(decimal(value, places: places) == text)
  }
}
