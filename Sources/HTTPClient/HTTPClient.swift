internal import CCurl

/// Sends requests with POST, many at once, on the thread of whoever waits for them.
///
/// Nothing is sent or received but within ``wait(atMost:)``. Requests that are on their way end with this value.
package struct HTTPClient: ~Copyable {
  private let multi: MultiHandle
  private let limits: Limits
  private var transfers: [Int: Transfer] = [:]

  /// How long a receiver may take, and how much it may answer.
  package struct Limits: Hashable, Sendable {
    /// Until there is a connection, a secure one where that is asked for.
    package var timeToConnect = Duration.seconds(5)
    /// From the beginning to the end of the answer.
    package var time = Duration.seconds(15)
    /// Of an answer with its header, in bytes; a longer one is cut off after its status.
    package var answerSize = 64 << 10

    package init() {}
  }

  /// What came of a request.
  package struct Outcome: Hashable, Sendable {
    /// The number that the request was sent under.
    package var number: Int
    /// The status of the answer, or why there is none.
    package var status: Result<Int, HTTPFailure>

    package init(number: Int, status: Result<Int, HTTPFailure>) {
      self.number = number
      self.status = status
    }
  }

  /// - Throws: Where the library can't work.
  package init(_ limits: Limits = Limits()) throws(HTTPFailure) {
    multi = try MultiHandle()
    self.limits = limits
  }

  deinit {
    for transfer in transfers.values { multi.remove(transfer) }
  }

  /// Ends a wait, from any thread.
  package var bell: Bell { Bell(multi) }

  /// Ends a wait, or else the next one.
  package struct Bell: Sendable {
    private let multi: MultiHandle

    init(_ multi: MultiHandle) {
      self.multi = multi
    }

    package func ring() { multi.wake() }
  }

  /// How many requests are on their way.
  package var count: Int { transfers.count }

  /// Sends a request once somebody waits.
  ///
  /// - Parameter number: Names it; no other that is on its way has it.
  package mutating func send(_ post: HTTPPost, as number: Int) throws(HTTPFailure) {
    precondition(transfers[number] == nil, "\(number) is on its way")
    let transfer = try Transfer(post, limits)
    try multi.add(transfer)
    transfers[number] = transfer
  }

  /// Gives a request up; the receiver may have got it.
  package mutating func cancel(_ number: Int) {
    if let transfer = transfers.removeValue(forKey: number) { multi.remove(transfer) }
  }

  /// Sends and receives until a request is done, the bell rings or the time is over.
  ///
  /// - Returns: What came of the requests that are done, in the order of their numbers; often none.
  package mutating func wait(atMost time: Duration) -> [Outcome] {
    multi.perform()
    var done = takeOutcomes()
    if done.isEmpty {
      multi.poll(time)
      multi.perform()
      done = takeOutcomes()
    }
    return done.sorted { $0.number < $1.number }
  }

  private mutating func takeOutcomes() -> [Outcome] {
    var outcomes: [Outcome] = []
    while let (easy, code) = unsafe multi.nextResult() {
      let found = transfers.first { unsafe $0.value.easy == easy }
      guard let (number, transfer) = found else { continue }
      outcomes.append(Outcome(number: number, status: transfer.status(code)))
      cancel(number)
    }
    return outcomes
  }
}
