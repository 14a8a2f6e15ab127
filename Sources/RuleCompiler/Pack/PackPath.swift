/// Paths as text: what can be said of them without looking at a disk.
package enum PackPath {
  /// A path without empty parts, `.` and `..`, or nil where `..` leads out of its beginning.
  ///
  /// An absolute path stays absolute.
  package static func normalised(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// What stands before the last `/`; empty where there is none.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What stands after the last `/`.
  package static func name(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// One path after another, with one `/` between them; an empty folder is where one stands.
  package static func joined(_ folder: String, _ path: String) -> String {
    if folder.isEmpty { return path }
    if path.isEmpty { return folder }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// Whether a resolved path lies in a resolved folder.
  package static func lies(_ path: String, in folder: String) -> Bool {
    folder.isEmpty || folder == "/" || path == folder || path.hasPrefix(folder + "/")
  }
}
