/// A pack that is held in memory, by path.
package struct MemoryFiles: PackFiles {
  private let files: [String: [UInt8]]
  private let folders: Set<String>

  /// Takes the files by their paths, such as `terms/slurs.terms`.
  package init(_ files: [String: [UInt8]]) {
    var kept: [String: [UInt8]] = [:]
    var folders: Set<String> = [""]
    for (path, bytes) in files {
      guard let path = PackPath.normalised(path) else { continue }
      kept[path] = bytes
      var folder = PackPath.folder(of: path)
      while !folder.isEmpty {
        folders.insert(folder)
        folder = PackPath.folder(of: folder)
      }
    }
    self.files = kept
    self.folders = folders
  }

  package func kind(of path: String) -> PackEntry? {
    guard let path = PackPath.normalised(path) else { return nil }
    if files[path] != nil { return .file }
    return folders.contains(path) ? .folder : nil
  }

  package func resolved(_ path: String) -> String? {
    kind(of: path) == nil ? nil : PackPath.normalised(path)
  }

  package func names(in folder: String) throws(PackFileError) -> [String] {
    guard let folder = PackPath.normalised(folder), folders.contains(folder) else {
      throw .missing
    }
    let inside = files.keys.filter { PackPath.folder(of: $0) == folder }
    let below = folders.filter { !$0.isEmpty && PackPath.folder(of: $0) == folder }
    return (inside + below).map(PackPath.name)
  }

  package func contents(of path: String, limit: Int) throws(PackFileError) -> [UInt8] {
    guard let path = PackPath.normalised(path), let bytes = files[path] else { throw .missing }
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    return bytes
  }
}
