package import TextMatching
package import Topics

/// A compiled pack: immutable, shared by all threads, named by its digest.
///
/// Plain data with dense indices; the compiler makes it and nothing here knows how rules are written.
package struct RuleSet: Sendable {
  /// SHA-256 over the pack's files, in hexadecimal.
  package var digest: String
  package var community: Community
  package var conduct: Conduct
  package var guidelines: [Guideline]
  package let rules: [Rule]
  /// What texts are searched for; a ``Leaf`` and a ``TextMatching/Hit`` name one by its index.
  package let matchables: [Matchable]
  /// Host lists for `links has …`.
  package let hostLists: [HostList]
  package let topics: [FixedTopic]
  package let classifiers: [Classifier]
  /// The nodes of all conditions; a rule names its roots.
  package let nodes: [ConditionNode]
  /// All leaves, each once.
  package let leaves: [Leaf]
  /// The windows that leaves ask for, each once.
  package var windows: [WindowQuery]
  package var needs: Needs
  package var matcher: Matcher
  /// How common words are, by which drift weighs them.
  package let background: Background
  /// How rules and leaves are evaluated; made of the above.
  let plan: EvaluationPlan

  package init(
    digest: String,
    community: Community,
    conduct: Conduct,
    guidelines: [Guideline],
    rules: [Rule],
    matchables: [Matchable],
    hostLists: [HostList],
    topics: [FixedTopic],
    classifiers: [Classifier],
    nodes: [ConditionNode],
    leaves: [Leaf],
    windows: [WindowQuery],
    needs: Needs,
    matcher: Matcher,
    background: Background? = nil
  ) {
    self.digest = digest
    self.community = community
    self.conduct = conduct
    self.guidelines = guidelines
    self.rules = rules
    self.matchables = matchables
    self.hostLists = hostLists
    self.topics = topics
    self.classifiers = classifiers
    self.nodes = nodes
    self.leaves = leaves
    self.windows = windows
    self.needs = needs
    self.matcher = matcher
    self.background = background ?? .of(community.language)
    plan = EvaluationPlan(
      rules: rules,
      nodes: nodes,
      leaves: leaves,
      topics: topics,
      hostLists: hostLists,
      matchables: matchables,
      classifiers: classifiers
    )
  }
}

/// Which readings and facts a rule set can need, so that only those are fetched.
package struct Needs: Hashable, Sendable {
  package var topicDrift = false
  package var authorName = false
  package var links = false
  package var sameText = false
  package var parentAuthor = false
  package var flags = false

  package init() {}
}

/// A list or a pattern as verdicts speak of it.
package struct Matchable: Hashable, Sendable {
  package struct Term: Hashable, Sendable {
    /// As it stands in the list, stars included.
    package var text: String
    /// 1 to 4; 1 where nothing is said.
    package var severity: Int
    /// In thousandths; 1000 where nothing is said.
    package var weight: Int64

    package init(text: String, severity: Int = 1, weight: Int64 = 1000) {
      self.text = text
      self.severity = severity
      self.weight = weight
    }
  }

  /// The declared name, or nil for a phrase or pattern that stands in a condition.
  package var name: String?
  /// The list's terms; one for a phrase; the pattern's source for a pattern.
  package var terms: [Term]

  package init(name: String?, terms: [Term]) {
    self.name = name
    self.terms = terms
  }
}

package struct HostList: Hashable, Sendable {
  package var name: String
  /// Lower case, in ASCII (`xn--…`), without a final dot.
  package var hosts: [String]

  package init(name: String, hosts: [String]) {
    self.name = name
    self.hosts = hosts
  }
}

/// A `topic NAME { … }`: `text is about NAME` is true where at least two different words of it, or one
/// in a text of under ten content words, occur.
package struct FixedTopic: Hashable, Sendable {
  package var name: String
  /// The matchable that holds its vocabulary.
  package var matchable: Int

  package init(name: String, matchable: Int) {
    self.name = name
    self.matchable = matchable
  }
}

package struct Classifier: Hashable, Sendable {
  package var name: String
  package var url: String
  /// In milliseconds.
  package var timeout: Int64
  package var holdsWhenDown: Bool

  package init(name: String, url: String, timeout: Int64, holdsWhenDown: Bool) {
    self.name = name
    self.url = url
    self.timeout = timeout
    self.holdsWhenDown = holdsWhenDown
  }
}
