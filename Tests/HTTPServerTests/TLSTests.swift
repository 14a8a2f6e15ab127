import Foundation
import HTTPServer
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct TLSTests {
  private func serve() throws -> HTTPServer {
    try server(
      { $0.identity = .init(certificate: TestIdentity.certificate, key: TestIdentity.key) },
      handler: { request, responder in
        if request.target.path == "/stream" {
          let stream = BodyStream()
          responder.respond(with: HTTPResponse(.ok, body: .stream(stream)))
          later {
            _ = stream.write(Array("streamed".utf8))
            stream.close()
          }
        } else {
          later { echo(request, responder) }
        }
      }
    )
  }

  @Test func `Who speaks plain HTTP to TLS gets no answer`() throws {
    let server = try serve()
    defer { server.stop(within: .zero) }
    let client = try Client(server)
    try client.send(get("/"))
    #expect(!(try client.receiveAll().contains("HTTP/")))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")))
  func `A client that trusts the certificate gets its answers`() throws {
    let server = try serve()
    defer { server.stop(within: .zero) }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("moderato-\(UUID().uuidString).pem")
    try Data(TestIdentity.certificate.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let origin = "https://localhost:\(server.address.port)"
    let curl = Process()
    let output = Pipe()
    curl.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
    curl.arguments = [
      "--silent", "--show-error", "--ipv4", "--noproxy", "*", "--cacert", file.path,
      "--data", "text", "\(origin)/a", "\(origin)/stream",
    ]
    curl.standardOutput = output
    curl.standardError = output
    try curl.run()
    let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    curl.waitUntilExit()
    #expect(answer == "post [\"a\"]  [text]streamed")
  }
}
