import Foundation
import RuleCompiler
import Testing

/// Packs on a real disk, with what only a disk has: links, pipes, permissions.
@Suite struct DiskFilesTests {
  /// A folder that is gone when the test is over.
  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "moderato-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "pack"),
      withIntermediateDirectories: true
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private static func write(_ text: String, _ url: URL) throws {
    try Data(text.utf8).write(to: url)
  }

  private static func codes(_ folder: URL) -> [String] {
    let path = folder.appending(path: "pack").path(percentEncoded: false)
    return Compiler.compile(path: path).codes
  }

  @Test func `a link that leads out of the folder is not followed`() throws {
    try Self.withFolder { folder in
      let pack = folder.appending(path: "pack")
      try Self.write("secret", folder.appending(path: "secret.terms"))
      try FileManager.default.createSymbolicLink(
        at: pack.appending(path: "list.terms"),
        withDestinationURL: folder.appending(path: "secret.terms")
      )
      try Self.write("terms t from \"list.terms\"\n", pack.appending(path: "a.rules"))
      #expect(Self.codes(folder) == ["E202"])
    }
  }

  @Test func `a link to a folder outside brings no rules in`() throws {
    try Self.withFolder { folder in
      let pack = folder.appending(path: "pack")
      let outside = folder.appending(path: "outside")
      try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
      try Self.write("nonsense", outside.appending(path: "b.rules"))
      try FileManager.default.createSymbolicLink(
        at: pack.appending(path: "linked"),
        withDestinationURL: outside
      )
      try Self.write("// nothing\n", pack.appending(path: "a.rules"))
      #expect(Self.codes(folder) == ["E202"])
    }
  }

  @Test func `a link within the folder is fine, and its file counts once`() throws {
    try Self.withFolder { folder in
      let pack = folder.appending(path: "pack")
      try Self.write("conduct { a rejection is 1 strike }\n", pack.appending(path: "a.rules"))
      try FileManager.default.createSymbolicLink(
        at: pack.appending(path: "b.rules"),
        withDestinationURL: pack.appending(path: "a.rules")
      )
      #expect(Self.codes(folder) == [])
    }
  }

  @Test func `links that lead in a circle come to an end`() throws {
    try Self.withFolder { folder in
      let pack = folder.appending(path: "pack")
      try FileManager.default.createSymbolicLink(
        at: pack.appending(path: "again"),
        withDestinationURL: pack
      )
      try Self.write("// nothing\n", pack.appending(path: "a.rules"))
      #expect(Self.codes(folder) == [])
    }
  }

  @Test(.timeLimit(.minutes(1))) func `a device is not read`() throws {
    try Self.withFolder { folder in
      let pack = folder.appending(path: "pack")
      try Self.write(
        "terms t from \"../../../../../../dev/zero\"\n",
        pack.appending(path: "a.rules")
      )
      #expect(Self.codes(folder) == ["E202"])
      #expect(Compiler.compile(path: "/dev/zero").codes == ["E201"])
    }
  }
}
