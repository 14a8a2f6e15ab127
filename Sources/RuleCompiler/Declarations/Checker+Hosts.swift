import RuleSyntax
import Screening
import SourceText

extension Checker {
  mutating func checkHosts() {
    for declaration in hostsDeclarations {
      var names: Set<String> = []
      var isWhole = true
      for literal in declaration.hosts {
        if let host = HostName.normalised(literal.text) {
          names.insert(host)
        } else {
          reportMalformedHost(literal.text, at: literal.span)
          isWhole = false
        }
      }
      if declaration.hosts.isEmpty {
        report(
          .emptyList,
          "`\(declaration.name.value)` has no hosts",
          at: declaration.name.span
        )
        continue
      }
      guard isWhole else { continue }
      hosts[declaration.name.value] = HostList(
        name: declaration.name.value,
        hosts: names.sorted()
      )
    }
  }

  mutating func reportMalformedHost(_ text: String, at span: SourceSpan) {
    report(
      .malformedHost,
      "`\(text)` is not a host name such as `example.org`",
      at: span,
      notes: text.contains("/") ? ["a host stands without `https://` and without a path"] : []
    )
  }

  mutating func checkClassifiers() {
    for declaration in classifierDeclarations {
      let name = declaration.name
      var isRight = true
      if let url = declaration.url {
        let isWeb = url.value.hasPrefix("https://") || url.value.hasPrefix("http://")
        if !isWeb || url.value.contains(where: \.isWhitespace) {
          report(
            .malformedClassifier,
            "a classifier's address begins with `https://` or `http://`",
            at: url.span
          )
          isRight = false
        }
      } else {
        report(.malformedClassifier, "classifier `\(name.value)` has no `url`", at: name.span)
        isRight = false
      }
      let timeout = declaration.timeout.map { checkTimeout($0) } ?? 1000
      // Those that are broken keep their place, so that scores of theirs mean something.
      classifiers.append(
        Classifier(
          name: name.value,
          url: isRight ? declaration.url?.value ?? "" : "",
          timeout: timeout ?? 1000,
          holdsWhenDown: declaration.whenDown?.value != "ignore"
        )
      )
    }
  }

  private mutating func checkTimeout(_ literal: NumberLiteral) -> Int64? {
    guard let timeout = positive(literal) else { return nil }
    guard timeout <= 30_000 else {
      report(.numberOutOfRange, "a timeout is at most 30 seconds", at: literal.span)
      return nil
    }
    return timeout
  }
}
