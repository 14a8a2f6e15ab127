import Glibc
import Moderation
import SQLiteStore
import StoreSamples
import Synchronization

// StoreLoad submit DATABASE FIRST COUNT    prints the number of each comment once its answer has come
// StoreLoad fill DATABASE FIRST COUNT      the same without a word, then how fast it was
// StoreLoad pages DATABASE                 how long opening and pages of the queue take
// StoreLoad service DATABASE MODERATO      what `MODERATO serve` does with the database, beside what it should

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  print("usage: StoreLoad submit|fill|pages|service DATABASE [FIRST COUNT | MODERATO]")
  exit(2)
}

if arguments[1] == "service" {
  let moderato = arguments.count > 3 ? arguments[3] : ".build/release/moderato"
  try measureService(moderato, rules: "Rules", database: arguments[2], seconds: 10)
  exit(0)
}

let clock = ContinuousClock()
let start = clock.now
let store = try SQLiteStore(arguments[2])
let opening = clock.now - start
let first = arguments.count > 3 ? Int(arguments[3]) ?? 0 : 0
let count = arguments.count > 4 ? Int(arguments[4]) ?? 0 : 0
let load = Load(store: store, town: try Town())

switch arguments[1] {
case "submit":
  load.submit(first..<first + count) { number, result, _ in
    guard case .success = result else { return }
    // One call for each: what was written is read by others even if this process is killed now.
    let line = Array("\(number)\n".utf8)
    _ = line.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
case "fill":
  let failures = Atomic<Int>(0)
  let times = Mutex<[Duration]>([])
  let begin = clock.now
  load.submit(first..<first + count) { _, result, time in
    if case .failure = result { failures.add(1, ordering: .relaxed) }
    times.withLock { $0.append(time) }
  }
  let seconds = (clock.now - begin) / .seconds(1)
  let counts = store.counts
  print(
    "\(counts.commands) commands in \(counts.commits) commits, \(failures.load(ordering: .relaxed)) failed"
  )
  print("\(Int(Double(counts.commands) / seconds)) commands a second")
  let sorted = times.withLock { $0.sorted() }
  for (name, share) in [("half", 50), ("99 of 100", 99), ("all", 100)] where !sorted.isEmpty {
    print("\(name) within \(sorted[min(sorted.count * share / 100, sorted.count - 1)])")
  }
default:
  print("opened in \(opening)")
  try measurePages(store)
}
store.stop()
