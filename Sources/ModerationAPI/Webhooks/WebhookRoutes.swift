import HTTPClient
import HTTPServer
import JSON
import Moderation
import Outbound

extension ModerationAPI {
  /// Where a site is told what was decided.
  static var webhookRoutes: [Route<Store>] {
    [
      Route(
        .get,
        "/v1/webhooks",
        "Lists webhooks, and how each of them does",
        .only(),
        answers: [Answer(.ok, "All of them", .named("Webhooks"))]
      ) { call throws(Problem) in
        call.read { reader throws(ModerationError) in
          let webhooks = try reader.settings().webhooks
          return try Reply { json throws(ModerationError) in
            try json.list("webhooks", of: webhooks) { webhook, json throws(ModerationError) in
              json.webhook(webhook, try WebhookState.of(webhook.name, in: reader))
            }
          }
        }
      },
      Route(
        .put,
        "/v1/webhooks/{webhook}",
        "Makes a webhook or changes one; a new secret is shown this once",
        .only(),
        body: .named("NewWebhook"),
        isKeyed: true,
        answers: [
          Answer(.created, "A new one, with its secret", .named("Webhook")),
          Answer(.ok, "As it is now", .named("Webhook")),
        ]
      ) { call throws(Problem) in try call.putWebhook() },
      Route(
        .delete,
        "/v1/webhooks/{webhook}",
        "Removes a webhook; what it was not told yet, it never is",
        .only(),
        isKeyed: true,
        answers: [Answer(.noContent, "It is gone")]
      ) { call throws(Problem) in try call.deleteWebhook() },
    ]
  }
}

extension Call {
  fileprivate func putWebhook() throws(Problem) {
    var webhook = Webhook(name: self["webhook"], url: body.text("url") ?? "")
    do throws(WebAddressError) {
      _ = try WebAddress(webhook.url)
    } catch {
      throw .badMember("url", error.description)
    }
    let words = body.texts("events") ?? []
    webhook.events = Webhook.Event.allCases.filter { words.contains($0.rawValue) }
    let (wanted, wantsSecret) = (webhook, body.flag("new_secret") ?? false)
    try changeWebhooks { desk, transaction throws(ModerationError) in
      var settings = try transaction.settings()
      let known = settings.webhooks.firstIndex { $0.name == wanted.name }
      if let known {
        settings.webhooks[known] = wanted
      } else if settings.webhooks.count < Webhook.most {
        settings.webhooks.append(wanted)
        settings.webhooks.sort { $0.name < $1.name }
      } else {
        throw .refused(
          CommandRefusal(.tooMany, "a site has at most \(Webhook.most) webhooks; remove one first")
        )
      }
      try desk.change(settings, by: self.actor, in: &transaction)
      let kept = try WebhookState.of(wanted.name, in: transaction)
      let secret = kept == nil || wantsSecret ? WebhookSecret() : nil
      let next = DeliveryPlace(try transaction.ledgerHead().sequence + 1)
      var state = kept ?? WebhookState(secret ?? WebhookSecret(), from: next)
      if let secret { state.secret = secret }
      // Whoever mends it wants to see at once whether it works.
      state.recover()
      try WebhookState.keep(state, of: wanted.name, in: &transaction)
      return Reply(known == nil ? .created : .ok) { json in
        json.webhook(wanted, state)
        json.text("secret", secret?.text)
      }
    }
  }

  fileprivate func deleteWebhook() throws(Problem) {
    let name = self["webhook"]
    try changeWebhooks { desk, transaction throws(ModerationError) in
      var settings = try transaction.settings()
      guard let index = settings.webhooks.firstIndex(where: { $0.name == name }) else {
        throw .refused(CommandRefusal(.notFound, "no webhook has this name"))
      }
      settings.webhooks.remove(at: index)
      try desk.change(settings, by: self.actor, in: &transaction)
      try WebhookState.keep(nil, of: name, in: &transaction)
      return .nothing
    }
  }

  /// Carries out a command, and has the courier look at what it did.
  private func changeWebhooks(
    _ body: @escaping @Sendable (Desk, inout Store.Transaction) throws(ModerationError) -> Reply
  ) throws(Problem) {
    try command(
      then: { result in
        if case .success = result { self.service.courier.look(at: self.site) }
        self.answer(result)
      },
      body
    )
  }
}

extension JSONWriter {
  /// The members of a webhook, without its secret.
  fileprivate mutating func webhook(_ webhook: Webhook, _ state: WebhookState?) {
    text("name", webhook.name)
    text("url", webhook.url)
    texts("events", Webhook.Event.allCases.filter(webhook.wants).map(\.rawValue))
    guard let state else { return }
    text("told_through", "\(state.through)")
    number("failures", state.failures)
    time("failing_since", state.failingSince)
    text("last_error", state.lastError)
    time("next_try", state.nextTry)
    number("given_up", state.givenUp)
  }
}
