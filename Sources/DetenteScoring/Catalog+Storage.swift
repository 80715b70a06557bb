package import DetenteRules
package import Serialization

extension Catalog: Storable {
  /// Appends the value.
  package func store(in writer: inout ByteWriter) {
    writer.write(pack)
    writer.write(digest)
    writer.write(units)
    writer.write(classes)
    writer.write(operators)
    writer.write(statuses)
    writer.write(degrees)
    writer.write(actors)
  }

  /// The value that was stored next.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    (pack, digest, units) = (try reader.read(), try reader.read(), try reader.read())
    (classes, operators, statuses) = (try reader.read(), try reader.read(), try reader.read())
    (degrees, actors) = (try reader.read(), try reader.read())
  }
}

extension Catalog.UnitName: Storable {
  /// Appends the value.
  package func store(in writer: inout ByteWriter) {
    writer.write(rule)
    writer.write(entry)
  }

  /// The value that was stored next.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    (rule, entry) = (try reader.read(), try reader.read())
  }
}

extension Catalog.ActorName: Storable {
  /// Appends the value.
  package func store(in writer: inout ByteWriter) {
    writer.write(id)
    writer.write(name)
    writer.write(kind)
    writer.write(isRole)
  }

  /// The value that was stored next.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    (id, name, kind, isRole) = (try reader.read(), try reader.read(), try reader.read(), try reader.read())
  }
}

extension PackHeader: Storable {
  /// Appends the value.
  package func store(in writer: inout ByteWriter) {
    writer.write([id, version, language, license, description, requires])
  }

  /// The value that was stored next.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    let texts: [String] = try reader.read()
    guard texts.count == 6 else { throw ByteFault() }
    self.init()
    (id, version, language) = (texts[0], texts[1], texts[2])
    (license, description, requires) = (texts[3], texts[4], texts[5])
  }
}

extension SignalClass: Storable {
  /// Appends the value.
  package func store(in writer: inout ByteWriter) {
    writer.write(id)
    writer.write(side)
    writer.write(weight)
    writer.write(range)
    writer.write(mode)
    writer.write(family)
    writer.write(origin)
    writer.write(isSent)
    writer.write(location)
  }

  /// The value that was stored next.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    self.init(
      id: try reader.read(), side: try reader.read(), weight: try reader.read(), range: try reader.read(),
      mode: try reader.read(), family: try reader.read(), origin: try reader.read(),
      isSent: try reader.read(), at: try reader.read())
  }
}

extension SourceLocation: Storable {
  /// Appends the value.
  package func store(in writer: inout ByteWriter) {
    writer.write(file)
    writer.write(line)
    writer.write(column)
  }

  /// The value that was stored next.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    self.init(file: try reader.read(), line: try reader.read(), column: try reader.read())
  }
}

extension Scope: Storable {
  /// Appends the value.
  package func store(in writer: inout ByteWriter) {
    writer.write(words)
    writer.write(limit)
  }

  /// The value that was stored next.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    self.init(words: try reader.read(), limit: try reader.read())
  }
}

extension Scope.Limit: Storable {}
extension Side: Storable {}
extension Mode: Storable {}
extension FactualityFamily: Storable {}
extension Direction: Storable {}
extension OperatorRule.Form: Storable {}
extension Actor.Kind: Storable {}
extension Actor.NameKind: Storable {}
