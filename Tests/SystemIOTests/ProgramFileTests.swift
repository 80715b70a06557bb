import DetenteTestSupport
import Foundation
import SystemIO
import Testing

@Suite("Sections of a program's file")
struct ProgramFileTests {
  private let own = URL(filePath: CommandLine.arguments[0])

  @Test("a section is found by its whole name")
  func found() throws {
    #expect(ProgramFile.section(named: ".nothing-of-the-kind") == nil)
    #expect(ProgramFile.section(named: ".shstrt") == nil)
    // The names of all sections are a section as well.
    let names = try #require(ProgramFile.section(named: ".shstrtab"))
    #expect(String(decoding: names, as: UTF8.self).contains("\0.shstrtab\0"))
    #expect(ProgramFile.section(named: ".shstrtab", of: Path(own.path)) == names)
  }

  @Test("what is no such file, or is cut or bent, has no sections and does no harm")
  func broken() throws {
    let scratch = try Scratch()
    #expect(ProgramFile.section(named: ".shstrtab", of: scratch.path("none")) == nil)
    let whole = try Data(contentsOf: own)
    var header = whole.prefix(64)
    for (name, bytes) in [
      ("empty", Data()), ("text", Data("no program".utf8)), ("cut", Data(header)),
      ("short", Data(header.prefix(40))),
    ] {
      try scratch.write(name, bytes)
      #expect(ProgramFile.section(named: ".shstrtab", of: scratch.path(name)) == nil, "\(name)")
    }
    // Where the table of sections is said to be: its place, and the number of the section of names.
    for place in [0x28, 0x2C, 0x2F, 0x3A, 0x3C, 0x3D, 0x3E, 0x3F] {
      for value in [0x00, 0x7F, 0xFF] as [UInt8] {
        header = whole.prefix(64)
        header[place] = value
        try scratch.write("bent", header + whole.prefix(4096).dropFirst(64))
        #expect(ProgramFile.section(named: ".shstrtab", of: scratch.path("bent")) == nil, "\(place) \(value)")
      }
    }
  }
}
