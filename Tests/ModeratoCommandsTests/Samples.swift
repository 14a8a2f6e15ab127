/// Rules and comments that show all there is to show.
enum Samples {
  static let rules = #"""
    community "Test" {
      review held comments
    }

    terms insults inflected disguised { idiot, "waste of space" }
    terms you { you }

    guideline respect "Be kind." {
      rule attack {
        when text has insults near you within 4 words
        then hold priority high, strike 1
        because "Argue with what was said."
        catches "You are an idiot."
        allows "What an idiotic plan."
      }
      rule threat {
        when text has "kill you"
        then reject, strike 3, tag threat
        because "Threats are removed."
        catches "I will kill you."
        allows "Smoking kills."
      }
      trial rule mild {
        when text has insults
        then hold
        because "Only tried."
        catches "An idiot!"
        allows "A clever one."
      }
    }

    guideline spam "No advertising." {
      rule links {
        when text.links > 0 and author.age < 1 days
        then hold in spam, tag spam
        because "New members' links are checked."
        catches "See https://x.example" given author { age 2 hours }
        allows "See https://x.example" given author { age 2 years }
      }
      rule flood {
        when comments by author within 1 minutes > 2
        then hold in spam
        because "Please post once."
      }
    }

    conduct {
      strikes expire after 90 days
      at 3 strikes suspend for 1 day
    }

    test "a flood is held" {
      comment "One."
      comment "Two."
      comment "Three."
      expect hold by spam.flood
    }

    """#

  static let comments = #"""
    {"id":"c1","text":"Fine by me.","author":"ann","at":"2026-01-05T10:00:00Z"}
    {"id":"c2","text":"You are an 1d1ot, Zo\u00eb \ud83d\ude00.","author":{"id":"bob","name":"Bob"},"at":"2026-01-05T10:00:05Z","label":"yes"}
    {"id":"c3","text":"See https://spam.example","author":{"id":"cy","created_at":"2026-01-05T09:00:00Z"},"at":"2026-01-05T10:00:10Z"}
    {"id":"c4","text":"I will kill you","author":"dan","at":"2026-01-05T10:00:11Z","label":"yes"}
    {"id":"c5","text":"I am back.","author":"dan","at":"2026-01-05T10:00:12Z","label":"no"}
    {"id":"c6","text":"That idiot \u202egnp.exe\u0007 \u001b[31m again","author":"ann","at":"2026-01-05T10:00:20Z","label":"no"}
    {"id":"c7","text":"Three!","author":"ann","at":"2026-01-05T10:00:30Z","label":"yes"}
    {"id":"c8","text":"No name and no time"}

    """#

  /// Lines 2, 4, 5 and 6 of these are malformed.
  static let brokenComments = #"""
    {"id":"a","text":"One","at":"2026-01-05T10:00:00Z"}
    {"id":"b","text":5}
    {"id":"c","text":"Two","at":"2026-01-05T10:00:02Z"}
    {"id":"d","text":"Too early","at":"2026-01-05T10:00:01Z"}
    not json
    {"id":"e","at":"2026-01-05T10:00:03Z"}
    {"id":"f","text":"Three"}

    """#
}
