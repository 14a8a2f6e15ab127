import HTTPServer
import POSIX

/// The command `moderato serve`.
enum ServeCommand: Command {
  static let standardAddress = "127.0.0.1:8080"

  static let spec = CommandSpec(
    "serve",
    "run the moderation service",
    discussion: """
      Comments come in over HTTP, rules decide what they can, people decide the rest in a queue, and all of it is \
      on record. `/openapi.json` describes what can be asked; `moderato token create` makes the tokens that \
      requests show.
      It listens on this machine alone unless it is told otherwise. For others it takes a certificate and its key, \
      or a proxy in front that does TLS.
      After SIGHUP the rules are read again; rules with errors, or whose own tests fail, change nothing. After \
      SIGTERM or Ctrl-C no more connections are taken, what is under way is finished, and the service ends.
      Standard error gets a line of JSON for each request, without any text, name or id that people chose.
      """,
    options: [
      RulesOption.spec,
      DatabaseOption.spec,
      OptionSpec(
        "--listen",
        "ADDRESS:PORT",
        "where to listen; `\(standardAddress)` if not given, port 0 for any that is free"
      ),
      OptionSpec("--tls-certificate", "FILE", "a certificate in PEM, those it rests on after it"),
      OptionSpec("--tls-key", "FILE", "its private key in PEM"),
      OptionSpec(
        "--behind-proxy",
        "other machines reach it through a proxy that does TLS and says in `X-Forwarded-For` for whom"
      ),
      OptionSpec(
        "--site-requests",
        "NUMBER",
        "how many requests one token of a site may send in a minute; 600000 if not given"
      ),
    ],
    examples: [
      .init("moderato serve", "with the rules in `Rules` and the database `moderato.db`"),
      .init(
        "moderato serve --listen 0.0.0.0:443 --tls-certificate site.pem --tls-key site.key",
        "for other machines"
      ),
    ],
    success: "it was asked to stop, and did so in order",
    finding: "it could not start",
    endsBySignal: true
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    let configuration = try configuration(arguments)
    var requests: Int?
    if let text = arguments["--site-requests"] {
      guard let number = Int(text), number > 0 else {
        throw UsageError("`--site-requests` needs a number, found `\(text)`", command: spec.name)
      }
      requests = number
    }
    let run = try ServeRun(arguments, configuration, siteRequests: requests, in: surroundings)
    return try run.untilStopped()
  }

  private static func configuration(
    _ arguments: ParsedArguments
  ) throws -> HTTPServer.Configuration {
    let address: SocketAddress
    do {
      address = try SocketAddress(arguments["--listen"] ?? standardAddress)
    } catch {
      throw UsageError("\(error)", command: spec.name)
    }
    var configuration = HTTPServer.Configuration(address: address)
    switch (arguments["--tls-certificate"], arguments["--tls-key"]) {
    case (nil, nil): break
    case (let certificate?, let key?):
      configuration.identity = HTTPServer.TLSIdentity(
        certificate: String(decoding: try WholeFile.read(certificate), as: UTF8.self),
        key: String(decoding: try WholeFile.read(key), as: UTF8.self)
      )
    default:
      throw UsageError(
        "`--tls-certificate` and `--tls-key` belong together",
        command: spec.name
      )
    }
    let isSafe =
      address.address.isLoopback || configuration.identity != nil || arguments.has("--behind-proxy")
    guard isSafe else {
      throw UsageError(
        "other machines would reach \(address) without TLS, and tokens could be read on the way: give "
          + "`--tls-certificate` and `--tls-key`, or say `--behind-proxy`",
        command: spec.name
      )
    }
    // One proxy stands for all clients.
    configuration.limits.connectionsPerAddress =
      address.address.isLoopback || arguments.has("--behind-proxy") ? nil : 100
    return configuration
  }
}
