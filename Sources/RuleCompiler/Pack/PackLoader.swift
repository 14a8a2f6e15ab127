import Crypto
import RuleSyntax
import SourceText
import Topics

/// Finds and reads the files of a pack: those that are named, those that they include, and the term
/// lists and the background that they take in.
///
/// No path leads out of the pack's folder, not by `..`, not by a link. Files are taken one after the
/// other from a list of those still to read, so that no chain of includes uses up the stack.
struct PackLoader {
  let files: any PackFiles
  let limits: PackLimits
  var pack = LoadedPack()
  /// The pack's folder as it was named; all other paths are relative to it.
  private var folder = ""
  /// The same without links.
  private var root = ""
  private var totalBytes = 0
  /// The folders that have been looked through, without links.
  private var listed: Set<String> = []
  /// What has been read, by path without links.
  private var read: [String: FileID] = [:]
  private var termTrees: [String: TermsFile] = [:]
  private var digests: [String: String] = [:]
  /// Rules files that have been read and not parsed.
  private var waiting: [(path: String, id: FileID)] = []
  private var includes = IncludeGraph()

  init(files: any PackFiles, limits: PackLimits) {
    self.files = files
    self.limits = limits
  }

  /// Reads a file with all that belongs to it, or a folder with all rules files in it and below.
  mutating func load(_ path: String) -> LoadedPack {
    start(at: path)
    var next = 0
    while next < waiting.count {
      let (path, id) = waiting[next]
      next += 1
      parse(path, id: id)
    }
    pack.diagnostics += includes.cycles(in: pack.sources)
    // As `sha256sum` lists files, and in order of their paths.
    let listing = digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
    pack.digest = SHA256Digest(of: Array(listing.utf8)).hexadecimal
    return pack
  }

  private mutating func start(at path: String) {
    switch files.kind(of: path) {
    case .folder:
      folder = path
      root = files.resolved(path) ?? path
      var found: [String] = []
      listRules(in: "", depth: 0, into: &found)
      for name in found.sorted() { take(name, namedAt: nil) }
      if found.isEmpty {
        report(
          .noRules,
          "no `*.rules` file lies in `\(path.isEmpty ? "." : path)`",
          at: place(of: path)
        )
      }
    case .file:
      folder = PackPath.folder(of: path)
      root = files.resolved(folder) ?? folder
      // A link as the starting point is taken for what it leads to.
      if let real = files.resolved(path), !PackPath.lies(real, in: root) {
        root = PackPath.folder(of: real)
      }
      take(PackPath.name(path), namedAt: nil)
    case .other:
      report(.unreadableFile, "`\(path)` is neither a file nor a folder", at: place(of: path))
    case nil:
      report(.unreadableFile, "there is no file `\(path)`", at: place(of: path))
    }
  }

  /// Rules files below a folder, relative to the pack's; hidden files and folders are left out.
  private mutating func listRules(in below: String, depth: Int, into found: inout [String]) {
    let path = PackPath.joined(folder, below)
    // Links can lead in a circle, or to one folder twice.
    guard let real = files.resolved(path), listed.insert(real).inserted else { return }
    guard depth <= limits.folderDepth else {
      report(
        .tooLarge,
        "folders lie more than \(limits.folderDepth) deep in `\(path)`",
        at: place(of: path)
      )
      return
    }
    do {
      for name in try files.names(in: path).sorted() where !name.hasPrefix(".") {
        let inner = PackPath.joined(below, name)
        switch files.kind(of: PackPath.joined(folder, inner)) {
        case .folder: listRules(in: inner, depth: depth + 1, into: &found)
        case .file where name.hasSuffix(".rules"): found.append(inner)
        default: break
        }
        if found.count > limits.files { return }
      }
    } catch {
      report(.unreadableFile, "`\(path)` can't be listed: \(text(of: error))", at: place(of: path))
    }
  }

  private mutating func parse(_ path: String, id: FileID) {
    let parsed = Parser.parse(file: pack.sources[id], id: id)
    take(parsed.diagnostics, dropped: parsed.droppedDiagnostics, in: id)
    pack.suppressions += parsed.suppressions
    pack.files.append(parsed.tree)
    follow(parsed.tree.declarations, in: path, id: id)
  }

  private mutating func take(_ diagnostics: [Diagnostic], dropped: Int, in file: FileID) {
    pack.diagnostics += diagnostics
    if diagnostics.contains(where: { $0.severity == .error }) { pack.brokenFiles.append(file) }
    guard dropped > 0, let last = diagnostics.last else { return }
    pack.diagnostics[pack.diagnostics.count - 1].notes = last.notes + ["and \(dropped) more"]
  }

  private mutating func follow(_ declarations: [Declaration], in path: String, id: FileID) {
    for declaration in declarations {
      switch declaration {
      case .include(let literal, _):
        if let target = locate(literal, from: path).flatMap({ take($0, namedAt: literal.span) }) {
          includes.add(from: id, to: target, at: literal.span)
        } else {
          pack.isIncomplete = true
        }
      case .terms(let terms):
        if case .file(let literal) = terms.source { takeTerms(literal, from: path) }
      case .community(let community):
        if let literal = community.background { takeBackground(literal, from: path) }
      case .scope(let scope): follow(scope.members, in: path, id: id)
      default: break
      }
    }
  }

  /// Reads a rules file unless it has been read, and gives its place among the sources.
  @discardableResult
  private mutating func take(_ path: String, namedAt span: SourceSpan?) -> FileID? {
    guard let real = resolve(path, namedAt: span) else { return nil }
    if let id = read[real] { return id }
    guard let id = readSource(path, real: real, atMost: limits.rulesBytes, namedAt: span) else {
      return nil
    }
    waiting.append((path, id))
    return id
  }

  private mutating func takeTerms(_ literal: StringLiteral, from path: String) {
    guard let path = locate(literal, from: path),
      let real = resolve(path, namedAt: literal.span)
    else { return }
    if let tree = termTrees[real] {
      pack.termFiles[literal.span] = tree
      return
    }
    let limit = limits.termsBytes
    guard let id = readSource(path, real: real, atMost: limit, namedAt: literal.span) else {
      return
    }
    let parsed = TermsParser.parse(
      file: pack.sources[id],
      id: id,
      maximumTerms: limits.terms
    )
    take(parsed.diagnostics, dropped: parsed.droppedDiagnostics, in: id)
    pack.suppressions += parsed.suppressions
    termTrees[real] = parsed.tree
    pack.termFiles[literal.span] = parsed.tree
  }

  private mutating func takeBackground(_ literal: StringLiteral, from path: String) {
    guard let path = locate(literal, from: path),
      let real = resolve(path, namedAt: literal.span)
    else { return }
    let limit = limits.backgroundBytes
    guard read[real] == nil else {
      report(.malformedBackground, "`\(path)` holds something else", at: literal.span)
      return
    }
    guard let id = readSource(path, real: real, atMost: limit, namedAt: literal.span) else {
      return
    }
    // An empty file has no line to point at.
    guard !pack.sources[id].bytes.isEmpty else {
      report(.malformedBackground, "`\(path)` is empty", at: literal.span)
      return
    }
    do {
      pack.backgrounds[literal.span] = try LearnedBackground(parsing: pack.sources[id].bytes.span)
    } catch {
      let (start, end) = (UInt32(error.bytes.lowerBound), UInt32(error.bytes.upperBound))
      report(.malformedBackground, "\(error)", at: SourceSpan(file: id, start: start, end: end))
    }
  }

  /// The path that the file at another path names.
  private mutating func locate(_ literal: StringLiteral, from path: String) -> String? {
    let named = literal.value
    let isPlain = named.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    guard !named.isEmpty, isPlain else {
      report(.unreadableFile, "this is not a path", at: literal.span)
      return nil
    }
    guard !named.hasPrefix("/") else {
      report(
        .pathLeavesPack,
        "paths are relative to the file that names them, not absolute",
        at: literal.span
      )
      return nil
    }
    guard let path = PackPath.normalised(PackPath.joined(PackPath.folder(of: path), named)) else {
      report(.pathLeavesPack, "`\(named)` leads out of the pack's folder", at: literal.span)
      return nil
    }
    return path
  }

  /// A path without links, if something stands there and it lies in the pack.
  private mutating func resolve(_ path: String, namedAt span: SourceSpan?) -> String? {
    let path = PackPath.joined(folder, path)
    guard let real = files.resolved(path) else {
      report(.unreadableFile, "there is no file `\(path)`", at: span ?? place(of: path))
      return nil
    }
    guard PackPath.lies(real, in: root) else {
      report(
        .pathLeavesPack,
        "`\(path)` leads out of the pack's folder",
        at: span ?? place(of: path)
      )
      return nil
    }
    return real
  }

  private mutating func readSource(
    _ path: String,
    real: String,
    atMost limit: Int,
    namedAt span: SourceSpan?
  ) -> FileID? {
    let path = PackPath.joined(folder, path)
    do throws(PackFileError) {
      guard files.kind(of: real) == .file else { throw PackFileError.unreadable("it is no file") }
      guard read.count < limits.files else {
        report(
          .tooLarge,
          "the pack has more than \(limits.files) files",
          at: span ?? place(of: path)
        )
        return nil
      }
      let rest = limits.totalBytes - totalBytes
      let bytes = try files.contents(of: real, limit: min(limit, rest))
      totalBytes += bytes.count
      digests[relative(real)] = SHA256Digest(of: bytes).hexadecimal
      let id = pack.sources.add(SourceFile(path: path, bytes: bytes))
      read[real] = id
      return id
    } catch {
      let code: DiagnosticCode = if case .tooLarge = error { .tooLarge } else { .unreadableFile }
      report(
        code,
        "`\(path)` can't be read: \(text(of: error, limit))",
        at: span ?? place(of: path)
      )
      return nil
    }
  }

  private func relative(_ real: String) -> String {
    guard !root.isEmpty, real.hasPrefix(root) else { return real }
    return String(real.dropFirst(root.count).drop { $0 == "/" })
  }

  /// What an error means for a file of at most so many bytes.
  private func text(of error: PackFileError, _ fileLimit: Int = 0) -> String {
    switch error {
    case .missing: "there is no such file"
    case .unreadable(let reason): reason
    case .tooLarge(let limit) where limit < fileLimit:
      "the pack's files have more than \(limits.totalBytes >> 20) MiB together"
    case .tooLarge: "it has more than \(fileLimit >> 20) MiB"
    }
  }

  /// A place for what is wrong with a path that no file names.
  private mutating func place(of path: String) -> SourceSpan {
    let id = pack.sources.add(SourceFile(path: path.isEmpty ? "." : path, bytes: []))
    return SourceSpan(file: id, start: 0, end: 0)
  }

  private mutating func report(_ code: DiagnosticCode, _ message: String, at span: SourceSpan) {
    pack.diagnostics.append(Diagnostic(code, message, at: span))
  }
}
