import Outbound

extension Courier.Counts {
  /// In the text format of Prometheus.
  var metrics: String {
    """
    # HELP moderato_webhook_messages_total Messages to webhooks that were taken, or will never be.
    # TYPE moderato_webhook_messages_total counter
    moderato_webhook_messages_total{result="delivered"} \(delivered)
    moderato_webhook_messages_total{result="given_up"} \(givenUp)
    # HELP moderato_webhook_failures_total Tries to tell webhooks that came to nothing.
    # TYPE moderato_webhook_failures_total counter
    moderato_webhook_failures_total \(failed)

    """
  }
}
