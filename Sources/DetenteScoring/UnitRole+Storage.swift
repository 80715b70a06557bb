internal import DetenteRules
package import DetenteText
package import Serialization

extension UnitRole: Storable {
  func store(in writer: inout ByteWriter) {
    func tell(_ kind: UInt8, _ numbers: Int...) {
      writer.write(kind)
      for number in numbers { writer.write(number) }
    }
    switch self {
    case .signal(let signal):
      tell(0)
      writer.write(signal)
    case .mask(let index, let signal):
      tell(1, index)
      writer.write(signal)
    case .boilerplate: tell(2)
    case .trigger(let trigger):
      tell(3, trigger.index)
      writer.write(trigger.isBackward)
      writer.write(trigger.within)
      writer.write(trigger.own)
    case .pseudo: tell(4)
    case .factuality(let cue): tell(5, cue)
    case .degree(let cue): tell(6, cue)
    case .near(let list): tell(7, list)
    case .anchor: tell(8)
    case .foreign(let isWeak, let isPlay):
      tell(9)
      writer.write(isWeak)
      writer.write(isPlay)
    case .actor(let index, let name):
      tell(10, index)
      writer.write(name)
    case .leader(let actor, let from, let to): tell(11, actor, from, to)
    case .clause(let opening):
      tell(12)
      writer.write(opening)
    case .speech: tell(13)
    case .remote: tell(14)
    case .word(let role):
      tell(15)
      writer.write(role)
    }
  }

  init(from reader: inout ByteReader) throws(ByteFault) {
    switch try reader.read(UInt8.self) {
    case 0: self = .signal(try reader.read())
    case 1: self = .mask(index: try reader.read(), signal: try reader.read())
    case 2: self = .boilerplate
    case 3:
      self = .trigger(
        Trigger(
          index: try reader.read(), isBackward: try reader.read(), within: try reader.read(),
          own: try reader.read()))
    case 4: self = .pseudo
    case 5: self = .factuality(cue: try reader.read())
    case 6: self = .degree(cue: try reader.read())
    case 7: self = .near(list: try reader.read())
    case 8: self = .anchor
    case 9: self = .foreign(isWeak: try reader.read(), isPlay: try reader.read())
    case 10: self = .actor(index: try reader.read(), name: try reader.read())
    case 11: self = .leader(actor: try reader.read(), from: try reader.read(), to: try reader.read())
    case 12: self = .clause(try reader.read())
    case 13: self = .speech
    case 14: self = .remote
    case 15: self = .word(try reader.read())
    default: throw ByteFault()
    }
  }
}

extension Signal: Storable {
  func store(in writer: inout ByteWriter) {
    writer.write(signalClass)
    writer.write(weight)
    writer.write(isAmbiguous)
    writer.write(priority)
    writer.write(isQuiet)
  }

  init(from reader: inout ByteReader) throws(ByteFault) {
    (signalClass, weight, isAmbiguous) = (try reader.read(), try reader.read(), try reader.read())
    (priority, isQuiet) = (try reader.read(), try reader.read())
  }
}

extension WordRole: Storable {}

extension ClauseMark.Opening: Storable {
  /// Appends the value.
  package func store(in writer: inout ByteWriter) {
    switch self {
    case .subordinate(let kind): writer.write(kind.rawValue)
    case .contrast: writer.write(UInt8.max)
    case .coordination: writer.write(UInt8.max - 1)
    // No unit has these.
    case .resumption: writer.write(UInt8.max - 2)
    case .consequence: writer.write(UInt8.max - 3)
    }
  }

  /// The value that was stored next.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    let code: UInt8 = try reader.read()
    if code >= .max - 3 {
      self =
        switch code {
        case .max: .contrast
        case .max - 1: .coordination
        case .max - 2: .resumption
        default: .consequence
        }
    } else if let kind = ClauseKind(rawValue: code) {
      self = .subordinate(kind)
    } else {
      throw ByteFault()
    }
  }
}
