/// One file as it was read: its bytes are kept whatever they are.
package struct SourceFile: Sendable {
  /// The path as the user knows it, relative to where the command was started.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// The files of one compilation; a span's file is an index into them.
package struct SourceMap: Sendable {
  package private(set) var files: [SourceFile] = []

  package init() {}

  package mutating func add(_ file: SourceFile) -> FileID {
    files.append(file)
    return FileID(UInt32(files.count - 1))
  }

  package subscript(_ id: FileID) -> SourceFile {
    files[Int(id.index)]
  }
}
