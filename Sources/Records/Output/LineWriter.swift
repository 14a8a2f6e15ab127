package import POSIX

/// Writes whole lines, many at a time.
///
/// What is flushed always ends with a line, so that whoever stops us half-way keeps nothing torn.
package final class LineWriter {
  private enum Sink {
    case descriptor(Descriptor)
    case memory
  }

  /// Enough for the system call to cost nothing.
  private static let limit = 1 << 16

  private let sink: Sink
  private var buffer: [UInt8] = []

  package init(_ descriptor: Descriptor) {
    sink = .descriptor(descriptor)
  }

  /// Keeps what is written.
  package init() {
    sink = .memory
  }

  /// What was kept.
  package var text: String { String(decoding: buffer, as: UTF8.self) }

  /// Adds a text that ends with a line end.
  package func write(_ text: String) throws(SystemError) {
    buffer.append(contentsOf: text.utf8)
    try flush(above: Self.limit)
  }

  /// Adds bytes that end with a line end.
  package func write(_ bytes: [UInt8]) throws(SystemError) {
    buffer.append(contentsOf: bytes)
    try flush(above: Self.limit)
  }

  /// Hands on all that was written so far.
  package func flush() throws(SystemError) {
    try flush(above: 0)
  }

  private func flush(above limit: Int) throws(SystemError) {
    guard case .descriptor(let descriptor) = sink, buffer.count > limit else { return }
    var full: [UInt8] = []
    swap(&full, &buffer)
    try descriptor.write(full.span)
    full.removeAll(keepingCapacity: true)
    buffer = full
  }
}
