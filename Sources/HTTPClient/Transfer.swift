internal import CCurl

/// One request on its way.
///
/// It is taken out of its ``MultiHandle`` before it goes.
@safe final class Transfer {
  let easy: UnsafeMutableRawPointer
  private var headers: UnsafeMutablePointer<curl_slist>?
  /// How many bytes of the answer may still come.
  private let left: UnsafeMutablePointer<Int>

  init(_ post: HTTPPost, _ limits: HTTPClient.Limits) throws(HTTPFailure) {
    guard let easy = unsafe curl_easy_init() else { throw .outOfMemory }
    unsafe self.easy = easy
    unsafe left = .allocate(capacity: 1)
    unsafe left.initialize(to: limits.answerSize)
    unsafe headers = nil
    for field in post.fields { try add("\(field.name): \(field.value)") }
    // No answer is awaited before the body is sent.
    try add("Expect:")
    try configure(post, limits)
  }

  deinit {
    unsafe curl_easy_cleanup(easy)
    unsafe curl_slist_free_all(headers)
    unsafe left.deallocate()
  }

  private func add(_ field: String) throws(HTTPFailure) {
    guard let longer = unsafe curl_slist_append(headers, field) else { throw .outOfMemory }
    unsafe headers = longer
  }

  private func configure(_ post: HTTPPost, _ limits: HTTPClient.Limits) throws(HTTPFailure) {
    try set(CURLOPT_URL, post.address.text)
    try set(CURLOPT_PROTOCOLS_STR, "http,https")
    try set(CURLOPT_USERAGENT, "moderato")
    // Nobody but the receiver gets to see what is sent, whatever the environment says.
    try set(CURLOPT_PROXY, "")
    try set(CURLOPT_FOLLOWLOCATION, 0)
    try set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    try set(CURLOPT_NOSIGNAL, 1)
    // A name server that hangs must not hold up whoever gives the request up.
    try set(CURLOPT_QUICK_EXIT, 1)
    try set(CURLOPT_CONNECTTIMEOUT_MS, Int(limits.timeToConnect.milliseconds))
    try set(CURLOPT_TIMEOUT_MS, Int(limits.time.milliseconds))
    try check(unsafe moderato_setHeaders(easy, headers))
    let code = unsafe post.body.withUnsafeBytes {
      unsafe moderato_setBody(easy, $0.baseAddress, $0.count)
    }
    try check(code)
    try check(unsafe moderato_dropAnswer(easy, left))
  }

  private func set(_ option: CURLoption, _ value: Int) throws(HTTPFailure) {
    try check(unsafe moderato_setNumber(easy, option, value))
  }

  private func set(_ option: CURLoption, _ value: String) throws(HTTPFailure) {
    try check(unsafe moderato_setText(easy, option, value))
  }

  private func check(_ code: CURLcode) throws(HTTPFailure) {
    guard code == CURLE_OK else { throw HTTPFailure(code) }
  }

  /// What came of it.
  func status(_ code: CURLcode) -> Result<Int, HTTPFailure> {
    let status = unsafe moderato_status(easy)
    // More of a body than anybody wanted takes nothing from what was answered.
    let isCut = code == CURLE_WRITE_ERROR && status >= 200
    return code == CURLE_OK || isCut ? .success(status) : .failure(HTTPFailure(code))
  }
}
