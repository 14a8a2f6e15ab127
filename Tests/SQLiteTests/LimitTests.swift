import Dispatch
import SQLite
import Testing

@Suite struct LimitTests {
  private let place: TemporaryDatabase
  private let endless: SQL =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

  init() throws { place = try TemporaryDatabase() }

  @Test(.timeLimit(.minutes(1)))
  func `A query that takes too much work is stopped, the next isn't`()
    throws
  {
    var configuration = Configuration()
    configuration.workLimit = 1_000_000
    let connection = try Connection(place.path, configuration)
    for _ in 0..<2 {
      let error = try failure { let _: Int? = try connection.value(endless) }
      #expect(error?.code == .interrupted)
      let sum: Int? = try connection.value(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 50000) SELECT sum(i) FROM n"
      )
      #expect(sum == 1_250_025_000)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `Another thread interrupts a query, and what is over isn't hurt`()
    throws
  {
    let connection = try Connection(place.path)
    let interrupter = connection.interrupter
    interrupter.interrupt()
    #expect(try connection.value("SELECT 1") == 1)
    // Again and again, as the query may not have begun yet.
    let timer = DispatchSource.makeTimerSource()
    timer.schedule(deadline: .now(), repeating: .milliseconds(5))
    timer.setEventHandler { interrupter.interrupt() }
    timer.activate()
    let error = try failure { let _: Int? = try connection.value(endless) }
    timer.cancel()
    #expect(error?.code == .interrupted)
  }

  @Test func `Interrupting a connection that is closed does nothing`() throws {
    let interrupter = try Connection(place.path).interrupter
    interrupter.interrupt()
  }
}
