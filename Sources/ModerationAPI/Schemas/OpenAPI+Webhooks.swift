import JSON
import Moderation

extension OpenAPI {
  /// What the service sends by itself.
  func writeWebhooks(to json: inout JSONWriter) {
    json.object("webhooks") { json in
      for event in Webhook.Event.allCases {
        json.key(event.rawValue)
        json.beginObject()
        json.object("post") { json in write(event, to: &json) }
        json.endObject()
      }
    }
  }

  private func write(_ event: Webhook.Event, to json: inout JSONWriter) {
    json.text("operationId", "webhook_" + event.rawValue.replacing(".", with: "_"))
    json.text("summary", event.summary)
    json.name("security")
    json.beginArray()
    json.endArray()
    json.list(
      "parameters",
      of: [
        ("webhook-id", "The same on every try, so that repeats can be told"),
        ("webhook-timestamp", "When this try was made, in seconds since 1970"),
        (
          "webhook-signature",
          "`v1,` and in base64 the HMAC with SHA-256 over id, timestamp and body, with full stops between them"
        ),
      ]
    ) { header, json in
      json.text("name", header.0)
      json.text("in", "header")
      json.flag("required", true)
      json.text("description", header.1)
      json.name("schema")
      Schema.text.write(to: &json)
    }
    json.object("requestBody") { json in
      json.flag("required", true)
      json.object("content") { json in
        json.object("application/json") { json in
          json.name("schema")
          Schema.named(event.schema).write(to: &json)
        }
      }
    }
    json.object("responses") { json in
      json.object("2XX") { json in json.text("description", "It was taken") }
      json.object("default") { json in
        json.text("description", "It was not, and is sent again later")
      }
    }
  }
}
