/// A request while it comes in.
struct IncomingRequest {
  /// Where the library calls.
  enum Step {
    case head
    case body
    case complete
  }

  var step = Step.head
  var id = HTTPRequestID(0)
  /// As it was sent.
  var rawTarget: [UInt8] = []
  /// Where that stood in the library's memory.
  var targetAddress: UInt = 0
  var method: HTTPMethod?
  var target: HTTPTarget?
  var headers = HTTPHeaders([])
  var body: [UInt8] = []
  /// Bytes of the body that were dropped, because there were too many.
  var dropped = 0
}
