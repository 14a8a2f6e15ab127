// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is built with.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .treatWarning("DeprecatedDeclaration", as: .warning),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A room of the product: everything above, and every unsafe line marked as such.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name,
    dependencies: dependencies,
    swiftSettings: settings + [.strictMemorySafety()]
  )
}

func tests(
  _ name: String,
  _ dependencies: [Target.Dependency],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: dependencies + [.byName(name: name), "TestSupport"],
    exclude: exclude,
    swiftSettings: settings
  )
}

func library(_ name: String, pkgConfig: String? = nil, debian: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([debian])])
}

let package = Package(
  name: "moderato",
  products: [.executable(name: "moderato", targets: ["moderato"])],
  targets: [
    // C libraries: a module map and a shim each.
    library("CPCRE2", pkgConfig: "libpcre2-8", debian: "libpcre2-dev"),
    library("CICU", pkgConfig: "icu-uc", debian: "libicu-dev"),
    library("CStemmer", debian: "libstemmer-dev"),
    library("CSodium", pkgConfig: "libsodium", debian: "libsodium-dev"),
    library("CSQLite", pkgConfig: "sqlite3", debian: "libsqlite3-dev"),
    library("CMicroHTTPD", pkgConfig: "libmicrohttpd", debian: "libmicrohttpd-dev"),
    library("CCurl", pkgConfig: "libcurl", debian: "libcurl4-openssl-dev"),

    // Their safe Swift faces.
    room("PCRE2", ["CPCRE2"]),
    room("ICU", ["CICU"]),
    room("Stemming", ["CStemmer"]),
    room("Crypto", ["CSodium"]),
    room("SQLite", ["CSQLite"]),
    room("HTTPServer", ["CMicroHTTPD"]),
    room("HTTPClient", ["CCurl"]),

    // The rules language, as text.
    room("SourceText"),
    room("RuleSyntax", ["SourceText"]),

    // What a comment says.
    room("TextMatching", ["PCRE2", "ICU", "Stemming"]),
    room("Markup"),
    room("Topics", ["TextMatching", "Stemming"]),
    room("Screening", ["TextMatching", "Topics", "Markup", "ICU", "Crypto"]),

    // From rules to a rule set, and what follows from verdicts.
    room(
      "RuleCompiler",
      ["SourceText", "RuleSyntax", "Screening", "TextMatching", "Topics", "Crypto"]
    ),
    room("Moderation", ["Crypto", "JSON", "Screening", "TextMatching", "Topics"]),
    room("MemoryStore", ["Moderation", "Screening", "Topics"]),
    room("SQLiteStore", ["Moderation", "POSIX", "Screening", "SQLite"]),
    room(
      "RuleTesting",
      [
        "RuleCompiler", "Moderation", "MemoryStore", "Screening", "SourceText", "TextMatching",
      ]
    ),

    // The service.
    room("Outbound", ["Moderation", "Screening", "JSON", "Crypto", "HTTPClient"]),
    room(
      "Workshop",
      ["RuleTesting", "RuleCompiler", "Moderation", "Screening", "TextMatching", "JSON", "Crypto"]
    ),
    room(
      "ModerationAPI",
      [
        "Moderation", "Workshop", "HTTPServer", "MemoryStore", "RuleTesting", "RuleCompiler",
        "Records", "JSON", "Screening", "SourceText", "Topics", "Crypto", "HTTPClient", "Outbound",
      ]
    ),

    // Comments in, verdicts out.
    room("POSIX"),
    room("JSON", ["SourceText"]),
    room("Records", ["JSON", "POSIX", "Screening", "SourceText", "Topics"]),

    // The command line.
    room(
      "ModeratoCommands",
      [
        "RuleTesting", "RuleCompiler", "RuleSyntax", "SourceText", "Screening", "Moderation",
        "MemoryStore", "Topics", "TextMatching", "Markup", "JSON", "Records", "POSIX",
        "HTTPServer", "ModerationAPI", "SQLiteStore", "Workshop", "Crypto",
      ]
    ),
    .executableTarget(
      name: "moderato",
      dependencies: ["ModeratoCommands"],
      swiftSettings: settings + [.strictMemorySafety()]
    ),

    // Tests.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("PCRE2", []),
    tests("Crypto", []),
    .target(name: "FaultyDisk", dependencies: ["CSQLite"], path: "Tests/FaultyDisk"),
    tests("SQLite", ["FaultyDisk"]),
    tests("HTTPServer", []),
    tests("HTTPClient", ["HTTPServer"]),
    tests("Outbound", ["Crypto", "HTTPClient", "Moderation", "Screening"]),
    tests("SourceText", [], exclude: ["Goldens"]),
    tests("RuleSyntax", ["SourceText"], exclude: ["Fixtures", "Goldens"]),
    tests("TextMatching", ["PCRE2", "ICU", "Stemming"]),
    tests("Markup", []),
    tests("JSON", []),
    tests("Topics", ["TextMatching"]),
    tests("Screening", ["TextMatching", "Topics", "Markup"], exclude: ["Explanation/Goldens"]),
    tests(
      "RuleCompiler",
      ["SourceText", "RuleSyntax", "Screening", "TextMatching"],
      exclude: ["Goldens"]
    ),
    tests(
      "Moderation",
      ["JSON", "MemoryStore", "RuleCompiler", "Screening", "TextMatching"]
    ),
    .target(
      name: "StoreSamples",
      dependencies: ["Moderation", "RuleCompiler", "Screening", "SourceText", "Topics"],
      path: "Tests/StoreSamples",
      swiftSettings: settings
    ),
    .target(
      name: "StoreConformance",
      dependencies: ["Crypto", "Moderation", "Screening", "StoreSamples", "TestSupport"],
      path: "Tests/StoreConformance",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "StoreLoad",
      dependencies: ["Moderation", "Screening", "SQLiteStore", "StoreSamples"],
      path: "Tests/StoreLoad",
      exclude: ["Service/Scripts"],
      swiftSettings: settings
    ),
    tests(
      "SQLiteStore",
      [
        "Crypto", "FaultyDisk", "MemoryStore", "Moderation", "Screening", "SQLite",
        "StoreConformance", "StoreLoad", "StoreSamples",
      ]
    ),
    tests(
      "MemoryStore",
      ["Moderation", "Screening", "StoreConformance", "TextMatching", "Topics"]
    ),
    tests(
      "RuleTesting",
      ["RuleCompiler", "Screening", "Moderation", "SourceText"],
      exclude: ["Goldens"]
    ),
    tests(
      "Workshop",
      [
        "MemoryStore", "Moderation", "RuleCompiler", "Screening", "StoreConformance",
        "StoreSamples",
      ]
    ),
    tests(
      "ModerationAPI",
      [
        "Crypto", "HTTPClient", "HTTPServer", "JSON", "MemoryStore", "Moderation", "Outbound",
        "POSIX", "RuleCompiler", "SQLiteStore", "Screening", "Topics", "Workshop",
      ]
    ),
    tests(
      "Records",
      ["JSON", "POSIX", "Screening", "SourceText", "Topics", "TextMatching"],
      exclude: ["Goldens"]
    ),
    tests(
      "ModeratoCommands",
      [
        "Crypto", "HTTPServer", "JSON", "Moderation", "POSIX", "Records", "SQLite", "SQLiteStore",
        "Screening", "StoreSamples", "Topics", "Workshop",
      ],
      exclude: ["Goldens"]
    ),
    // The pack that the project ships.
    .testTarget(
      name: "RulesTests",
      dependencies: ["RuleSyntax", "RuleCompiler", "RuleTesting", "Screening", "SourceText"],
      swiftSettings: settings
    ),
  ]
)
