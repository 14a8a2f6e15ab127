internal import FoundationEssentials

/// A pack that lies on a disk.
package struct DiskFiles: PackFiles {
  package init() {}

  package func kind(of path: String) -> PackEntry? {
    guard let real = resolved(path),
      let type = try? FileManager.default.attributesOfItem(atPath: real)[.type]
        as? FileAttributeType
    else { return nil }
    switch type {
    case .typeRegular: return .file
    case .typeDirectory: return .folder
    default: return .other
    }
  }

  package func resolved(_ path: String) -> String? {
    guard !path.utf8.contains(0) else { return nil }
    let real = URL(filePath: path.isEmpty ? "." : path).standardizedFileURL
      .resolvingSymlinksInPath().path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: real) else { return nil }
    return real.count > 1 && real.hasSuffix("/") ? String(real.dropLast()) : real
  }

  package func names(in folder: String) throws(PackFileError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    } catch {
      throw Self.reason(for: error)
    }
  }

  package func contents(of path: String, limit: Int) throws(PackFileError) -> [UInt8] {
    guard let real = resolved(path) else { throw .missing }
    do {
      // The size is asked first, so that a huge file never comes into memory.
      let size = try FileManager.default.attributesOfItem(atPath: real)[.size]
      // Which integer type it is depends on the platform, and on whether all of Foundation is loaded:
      // then it is a number that only a cast to a certain type opens.
      let bytes = size as? Int ?? (size as? any BinaryInteger).map { Int(clamping: $0) }
      guard let bytes, bytes <= limit else { throw PackFileError.tooLarge(limit: limit) }
      let data = try Data(contentsOf: URL(filePath: real))
      guard data.count <= limit else { throw PackFileError.tooLarge(limit: limit) }
      return [UInt8](data)
    } catch let error as PackFileError {
      throw error
    } catch {
      throw Self.reason(for: error)
    }
  }

  private static func reason(for error: any Error) -> PackFileError {
    guard let error = error as? CocoaError else { return .unreadable("it can't be read") }
    switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: return .missing
    case .fileReadNoPermission: return .unreadable("permission denied")
    default: return .unreadable("it can't be read")
    }
  }
}
