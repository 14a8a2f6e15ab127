extension ModerationAPI {
  /// In the order in which a description lists them.
  static var allRoutes: [Route<Store>] {
    articleRoutes + commentRoutes + queueRoutes + decisionRoutes
      + authorRoutes + suspensionRoutes + appealRoutes
      + rulesRoutes + guidelineRoutes + screeningRoutes + settingsRoutes + webhookRoutes
      + recordRoutes + observingRoutes
  }
}
