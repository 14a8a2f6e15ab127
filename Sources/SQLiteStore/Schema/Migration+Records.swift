extension Migration {
  /// Version 1.
  ///
  /// Sites are numbered, and every key has that number in it, behind what tells most rows apart: SQLite compares keys
  /// column by column, and the first as an integer fastest. What is on record is a document, beside it the
  /// columns that queries ask for.
  static let records = Migration(
    script: """
      CREATE TABLE sites (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        -- The last number that was given to anything of the site's.
        last_number INTEGER NOT NULL DEFAULT 0,
        open_cases INTEGER NOT NULL DEFAULT 0
      ) STRICT;

      CREATE TABLE settings (
        site INTEGER PRIMARY KEY,
        document BLOB NOT NULL
      ) STRICT;

      CREATE TABLE comments (
        site INTEGER NOT NULL,
        id INTEGER NOT NULL,
        author INTEGER,
        article INTEGER,
        posted_at INTEGER NOT NULL,
        judged_at INTEGER NOT NULL,
        fingerprint INTEGER,
        -- Whether readers see it.
        is_published INTEGER NOT NULL,
        replies INTEGER NOT NULL,
        -- Since when readers don't see it and nobody has to decide about it, as long as its texts are kept.
        removed_at INTEGER,
        document BLOB NOT NULL,
        UNIQUE (site, id)
      ) STRICT;
      CREATE INDEX comments_by_author ON comments (author, site, posted_at, id)
        WHERE author IS NOT NULL;
      CREATE INDEX comments_by_article ON comments (article, site, is_published, posted_at, id)
        WHERE article IS NOT NULL;
      CREATE INDEX comments_by_replies ON comments (article, site, replies, posted_at, id)
        WHERE article IS NOT NULL AND is_published = 1;
      CREATE INDEX comments_by_text ON comments (fingerprint, site, judged_at, author)
        WHERE fingerprint IS NOT NULL;
      CREATE INDEX comments_by_author_and_text ON comments (author, site, fingerprint, judged_at, id)
        WHERE author IS NOT NULL AND fingerprint IS NOT NULL;
      CREATE INDEX comments_removed ON comments (site, removed_at, id)
        WHERE removed_at IS NOT NULL;

      CREATE TABLE authors (
        site INTEGER NOT NULL,
        id INTEGER NOT NULL,
        document BLOB NOT NULL,
        PRIMARY KEY (site, id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE articles (
        site INTEGER NOT NULL,
        id INTEGER NOT NULL,
        document BLOB NOT NULL,
        PRIMARY KEY (site, id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE cases (
        site INTEGER NOT NULL,
        id INTEGER NOT NULL,
        is_open INTEGER NOT NULL,
        priority INTEGER NOT NULL,
        opened_at INTEGER NOT NULL,
        claimed_by INTEGER,
        claimed_until INTEGER,
        -- The text that the case is about.
        fingerprint INTEGER,
        document BLOB NOT NULL,
        UNIQUE (site, id)
      ) STRICT;
      CREATE INDEX cases_open ON cases (site, priority, opened_at, id) WHERE is_open = 1;
      -- What open cases are looked for by, in the order in which they are worked on.
      CREATE TABLE case_labels (
        site INTEGER NOT NULL,
        kind TEXT NOT NULL,
        label TEXT NOT NULL,
        priority INTEGER NOT NULL,
        opened_at INTEGER NOT NULL,
        id INTEGER NOT NULL,
        PRIMARY KEY (label, kind, site, priority, opened_at, id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE decisions (
        site INTEGER NOT NULL,
        id INTEGER NOT NULL,
        comment INTEGER NOT NULL,
        author INTEGER,
        at INTEGER NOT NULL,
        -- Whether it is against the comment's author and stands.
        is_against INTEGER NOT NULL,
        document BLOB NOT NULL,
        UNIQUE (site, id)
      ) STRICT;
      CREATE INDEX decisions_by_comment ON decisions (comment, site, id);
      CREATE INDEX decisions_by_author ON decisions (author, site, id) WHERE author IS NOT NULL;
      CREATE INDEX decisions_against ON decisions (author, site, at, comment)
        WHERE author IS NOT NULL AND is_against = 1;

      CREATE TABLE appeals (
        site INTEGER NOT NULL,
        id INTEGER NOT NULL,
        decision INTEGER NOT NULL,
        is_open INTEGER NOT NULL,
        document BLOB NOT NULL,
        UNIQUE (site, id)
      ) STRICT;
      CREATE INDEX appeals_by_decision ON appeals (site, decision);
      CREATE INDEX appeals_open ON appeals (site, id) WHERE is_open = 1;

      CREATE TABLE flags (
        site INTEGER NOT NULL,
        comment INTEGER NOT NULL,
        author INTEGER NOT NULL,
        at INTEGER NOT NULL,
        document BLOB NOT NULL
      ) STRICT;
      CREATE INDEX flags_of_comment ON flags (site, comment, author);
      CREATE INDEX flags_by_author ON flags (site, author, at);

      CREATE TABLE ledger (
        site INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        at INTEGER NOT NULL,
        kind TEXT NOT NULL,
        actor TEXT NOT NULL,
        body BLOB NOT NULL,
        previous BLOB NOT NULL,
        hash BLOB NOT NULL,
        UNIQUE (site, sequence)
      ) STRICT;
      CREATE TABLE ledger_subjects (
        site INTEGER NOT NULL,
        kind TEXT NOT NULL,
        number INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        PRIMARY KEY (number, kind, site, sequence)
      ) STRICT, WITHOUT ROWID;

      -- The vault: what follows holds texts and names, and nothing above does.

      CREATE TABLE names (
        site INTEGER NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        number INTEGER NOT NULL,
        PRIMARY KEY (name, kind, site)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX names_by_number ON names (site, number);

      CREATE TABLE vault (
        site INTEGER NOT NULL,
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        revision INTEGER NOT NULL,
        value BLOB NOT NULL,
        PRIMARY KEY (site, number, kind, revision)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE packs (
        site INTEGER NOT NULL,
        digest TEXT NOT NULL,
        value BLOB NOT NULL,
        UNIQUE (site, digest)
      ) STRICT;

      CREATE TABLE words (
        site INTEGER NOT NULL,
        about INTEGER NOT NULL,
        -- Whose part of the vault they are in.
        author INTEGER,
        document BLOB NOT NULL
      ) STRICT;
      CREATE INDEX words_about ON words (site, about);
      CREATE INDEX words_of_author ON words (site, author) WHERE author IS NOT NULL;

      CREATE TABLE memos (
        site INTEGER NOT NULL,
        key TEXT NOT NULL,
        value BLOB NOT NULL,
        until INTEGER NOT NULL,
        PRIMARY KEY (site, key)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX memos_by_end ON memos (site, until);

      CREATE TABLE tokens (
        id INTEGER PRIMARY KEY,
        site TEXT NOT NULL,
        role TEXT NOT NULL,
        name TEXT NOT NULL,
        hash BLOB NOT NULL UNIQUE,
        created_at INTEGER NOT NULL,
        revoked_at INTEGER
      ) STRICT;
      """
  )
}
