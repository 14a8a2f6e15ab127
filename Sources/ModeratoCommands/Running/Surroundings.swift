package import POSIX
package import Records

/// What a command works in: where it reads and writes, and how much may be shown there.
package struct Surroundings {
  package var input: Descriptor
  package var output: LineWriter
  package var errors: LineWriter
  /// Whether standard output may hold colours.
  package var hasColours = false
  /// Whether standard error may.
  package var hasErrorColours = false
  /// Whether standard error may show how far the work is.
  package var showsProgress = false
  /// The terminal's width in columns; nil where the output isn't one.
  package var columns: Int?
  /// How many threads screen comments.
  package var threads: Int

  package init(input: Descriptor, output: LineWriter, errors: LineWriter, threads: Int) {
    self.input = input
    self.output = output
    self.errors = errors
    self.threads = threads
  }
}
