/// Reads the header fields that libmicrohttpd found, and checks that it found all there is.
///
/// The library is lenient: it joins folded lines in a way of its own, ends a value at a NUL, and lets a line end without a
/// carriage return. A proxy in front may read the same bytes otherwise, and that is how requests are smuggled. So the
/// fields must lie one behind the other, as they were sent, with nothing in between but what HTTP has there.
@safe struct HeaderScan {
  private let start: UnsafeRawPointer
  /// Where the next field must begin.
  private var place: UnsafeRawPointer
  var isGapless = true
  private(set) var places: [HTTPHeaders.Place] = []
  private(set) var hosts = 0
  private(set) var lengths = 0
  private(set) var contentLength: Int?
  private(set) var codings = 0
  private(set) var isChunked = false

  init(start: UnsafeRawPointer) {
    unsafe self.start = unsafe start
    unsafe place = unsafe start
    places.reserveCapacity(16)
  }

  /// Takes the next field in.
  ///
  /// - Returns: Whether to go on.
  mutating func add(_ name: UnsafeBufferPointer<CChar>, _ value: UnsafeBufferPointer<CChar>) -> Bool
  {
    let name = UnsafeRawBufferPointer(name)
    var value = UnsafeRawBufferPointer(value)
    guard let nameStart = name.baseAddress, let valueStart = value.baseAddress,
      unsafe nameStart == place, unsafe !name.isEmpty, unsafe name.allSatisfy(HTTPField.isNameByte),
      unsafe value.allSatisfy(HTTPField.isValueByte)
    else {
      isGapless = false
      return false
    }
    unsafe place = valueStart + value.count + 2
    while let last = unsafe value.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
      unsafe value = .init(rebasing: value.dropLast())
    }
    let nameOffset = UInt32(unsafe nameStart - start)
    let valueOffset = UInt32(unsafe valueStart - start)
    places.append(
      .init(
        name: nameOffset..<(nameOffset + UInt32(name.count)),
        value: valueOffset..<(valueOffset + UInt32(value.count))
      )
    )
    unsafe note(name, value)
    return true
  }

  /// Whether the fields end where the header does, two bytes for the empty line included.
  func ends(at end: UnsafeRawPointer) -> Bool {
    unsafe isGapless && place + 2 == end
  }

  /// Counts what says where the body ends.
  private mutating func note(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
    switch name.count {
    case 4 where unsafe Self.equal(name, "host"): hosts += 1
    case 14 where unsafe Self.equal(name, "content-length"):
      lengths += 1
      contentLength = unsafe Int(String(decoding: value, as: UTF8.self))
    case 17 where unsafe Self.equal(name, "transfer-encoding"):
      codings += 1
      isChunked = unsafe Self.equal(value, "chunked")
    default: break
    }
  }

  private static func equal(_ bytes: UnsafeRawBufferPointer, _ lowercase: StaticString) -> Bool {
    guard bytes.count == lowercase.utf8CodeUnitCount else { return false }
    for index in 0..<bytes.count
    where unsafe bytes[index] | 0x20 != lowercase.utf8Start[index] | 0x20 {
      return false
    }
    return true
  }
}
