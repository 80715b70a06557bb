import DetenteRules
import Testing

@Suite struct SHA256Tests {
  private func digest(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes.span)
    return hash.hexDigest()
  }

  @Test(
    "the vectors of FIPS 180-4 come out",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func vectors(_ message: String, _ expected: String) { #expect(digest(Array(message.utf8)) == expected) }

  @Test("a million letters a, as in FIPS 180-4")
  func million() {
    #expect(
      digest([UInt8](repeating: 0x61, count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("pieces give the digest of the whole, at every block border")
  func pieces() {
    let bytes = (0..<200).map { UInt8($0) }
    for cut in 0...200 {
      var hash = SHA256()
      hash.update(Array(bytes[..<cut]).span)
      hash.update(Array(bytes[cut...]).span)
      #expect(hash.hexDigest() == digest(bytes))
    }
  }

  @Test("a pack's digest depends on paths, borders and bytes, not on the order given")
  func packDigest() {
    func digest(_ files: [(String, String)]) -> String {
      RulePackReader.read(files.map { PackFile(path: $0.0, bytes: Array($0.1.utf8)) }).0.digest
    }
    let base = digest([("a.yaml", "x"), ("b.yaml", "y")])
    #expect(base.utf8.count == 64)
    #expect(base == digest([("b.yaml", "y"), ("a.yaml", "x")]))
    #expect(base != digest([("a.yaml", "xy"), ("b.yaml", "")]))
    #expect(base != digest([("a.yam", "lx"), ("b.yaml", "y")]))
    #expect(base != digest([("a.yaml", "x"), ("b.yaml", "z")]))
  }
}
