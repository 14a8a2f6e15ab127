/// How large a pack may be, so that no pack fills the memory.
package struct PackLimits: Hashable, Sendable {
  /// Bytes of one file.
  package var fileBytes = 16 << 20
  /// Bytes of all files together.
  package var totalBytes = 64 << 20
  package var files = 1000
  /// Terms of one list, its exceptions included.
  package var terms = 100_000
  /// Folders below folders.
  package var folderDepth = 16

  package init() {}
}
