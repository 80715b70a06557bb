import DetenteTestSupport
import Foundation
import FuzzEntries
import Testing

/// A stored input and the door it goes to.
struct StoredInput: CustomTestStringConvertible {
  var target: FuzzTarget
  var url: URL

  var testDescription: String {
    "\(url.deletingLastPathComponent().lastPathComponent)/\(url.lastPathComponent)"
  }

  static func all(in folder: String) -> [StoredInput] {
    FuzzTarget.allCases.flatMap { target -> [StoredInput] in
      let path = Checkout.root.appending(path: "fuzz/\(folder)/\(target.rawValue)")
      let files =
        (try? FileManager.default.contentsOfDirectory(at: path, includingPropertiesForKeys: nil)) ?? []
      return files.map { StoredInput(target: target, url: $0) }.sorted { $0.url.path < $1.url.path }
    }
  }
}

@Suite("Inputs kept from fuzzing")
struct ReplayTests {
  @Test("every door has seeds")
  func seeds() {
    for target in FuzzTarget.allCases {
      #expect(StoredInput.all(in: "corpus").contains { $0.target == target }, "\(target)")
    }
  }

  @Test("a seed breaks no promise", arguments: StoredInput.all(in: "corpus"))
  func replaySeed(_ input: StoredInput) throws {
    let faults = input.target.faults(Array(try Data(contentsOf: input.url)))
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test("what once broke a promise no longer does", arguments: StoredInput.all(in: "regressions"))
  func replayFind(_ input: StoredInput) throws {
    let faults = input.target.faults(Array(try Data(contentsOf: input.url)))
    #expect(faults.isEmpty, "\(faults)")
  }
}
