import MemoryStore
import Moderation
import Screening
import Testing

@Suite struct ErasingTests {
  @Test func `Erasing an author takes their answers out of what is counted under comments`() throws
  {
    var forum = try Forum()
    let asked = try #require(try forum.submit("What do you think?", by: "a", id: "1").comment)
    let answer = try #require(
      try forum.submit("It is fine.", by: "b", id: "2", parent: "1").comment
    )
    try forum.submit("I said so.", by: "b", id: "3", parent: "2")
    for comment in forum.memory.tables.comments.values.sorted(by: { $0.id < $1.id }) {
      if let open = comment.openCase { try forum.decide(open, .approve) }
    }
    #expect(try forum.comment(asked.id).replies == 1)
    #expect(try forum.comment(answer.id).replies == 1)
    let author = try #require(answer.author)
    let desk = forum.desk
    _ = try forum.run { memory throws(ModerationError) in
      try desk.erase(author, by: .site(Forum.site), in: &memory)
    }
    #expect(try forum.comment(asked.id).replies == 0)
    #expect(try forum.comment(answer.id).replies == 0)
    #expect(try forum.comment(answer.id).status == .deleted)
  }
}
