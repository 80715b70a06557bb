internal import DetenteMatching
internal import DetenteRules
package import Serialization

extension ScoringModel: Storable {
  /// All that scoring asks for; the constants of the fold are the build's.
  package func store(in writer: inout ByteWriter) {
    writer.write(catalog)
    writer.write(rules)
    writer.write(roles)
    writer.write(operators)
    writer.write(factors)
    writer.write(fold.unassertedCap)
    writer.write(covers)
    writer.write(actorKinds)
    writer.write(anchorKinds.map(\.rawValue).sorted())
    writer.write(conditional)
    writer.write(allegation)
    writer.write(forms)
    writer.write(language)
  }

  /// The model that was stored next, by the same build of the program.
  package convenience init(from reader: inout ByteReader) throws(ByteFault) {
    let (catalog, rules): (Catalog, RuleSet) = (try reader.read(), try reader.read())
    let (roles, operators): ([UnitRole], [CompiledOperator]) = (try reader.read(), try reader.read())
    let (factors, cap): (FactorTable, Double) = (try reader.read(), try reader.read())
    let (covers, actorKinds): ([Set<String>], [Actor.Kind]) = (try reader.read(), try reader.read())
    let anchorKinds: [String] = try reader.read()
    self.init(
      catalog: catalog, rules: rules, roles: roles, operators: operators, factors: factors,
      fold: Fold(unassertedCap: cap), covers: covers, actorKinds: actorKinds,
      anchorKinds: Set(anchorKinds.compactMap(Actor.Kind.init)), conditional: try reader.read(),
      allegation: try reader.read(), forms: try reader.read(), language: try reader.read())
  }
}

extension CompiledOperator: Storable {
  func store(in writer: inout ByteWriter) {
    writer.write(form)
    writer.write(scope)
    writer.write(asksSubject)
    writer.write(acts)
    writer.write(cells)
  }

  init(from reader: inout ByteReader) throws(ByteFault) {
    (form, scope, asksSubject) = (try reader.read(), try reader.read(), try reader.read())
    (acts, cells) = (try reader.read(), try reader.read())
  }
}

/// A class with a weight, as an operator or condition adds it.
private struct WeighedClass: Storable {
  var signalClass: Int
  var weight: Double

  init?(_ pair: (signalClass: Int, weight: Double)?) {
    guard let pair else { return nil }
    (signalClass, weight) = pair
  }

  var pair: (signalClass: Int, weight: Double) { (signalClass, weight) }

  func store(in writer: inout ByteWriter) {
    writer.write(signalClass)
    writer.write(weight)
  }

  init(from reader: inout ByteReader) throws(ByteFault) {
    (signalClass, weight) = (try reader.read(), try reader.read())
  }
}

extension CompiledCell: Storable {
  func store(in writer: inout ByteWriter) {
    writer.write(subject)
    writer.write(after)
    writer.write(near)
    writer.write(outcome)
    writer.write(status)
    writer.write(WeighedClass(adds))
  }

  init(from reader: inout ByteReader) throws(ByteFault) {
    (subject, after, near) = (try reader.read(), try reader.read(), try reader.read())
    (outcome, status) = (try reader.read(), try reader.read())
    adds = try reader.read(WeighedClass?.self)?.pair
  }
}

extension CompiledCell.Outcome: Storable {
  func store(in writer: inout ByteWriter) {
    switch self {
    case .becomes(let signalClass, let weight):
      writer.write(UInt8(0))
      writer.write(signalClass)
      writer.write(weight)
    case .keeps(let factor, let raised):
      writer.write(UInt8(1))
      writer.write(factor)
      writer.write(raised)
    case .restores(let factor):
      writer.write(UInt8(2))
      writer.write(factor)
    case .nothing: writer.write(UInt8(3))
    }
  }

  init(from reader: inout ByteReader) throws(ByteFault) {
    switch try reader.read(UInt8.self) {
    case 0: self = .becomes(signalClass: try reader.read(), weight: try reader.read())
    case 1: self = .keeps(factor: try reader.read(), raised: try reader.read())
    case 2: self = .restores(factor: try reader.read())
    case 3: self = .nothing
    default: throw ByteFault()
    }
  }
}

extension CompiledConditional: Storable {
  func store(in writer: inout ByteWriter) {
    writer.write([antecedent, consequent, remote, unless])
    writer.write(offers)
    writer.write(demands)
    writer.write(WeighedClass(condition))
  }

  init(from reader: inout ByteReader) throws(ByteFault) {
    let statuses: [Int] = try reader.read()
    guard statuses.count == 4 else { throw ByteFault() }
    self.init(
      antecedent: statuses[0], consequent: statuses[1], remote: statuses[2], unless: statuses[3],
      offers: try reader.read(), demands: try reader.read(),
      condition: try reader.read(WeighedClass?.self)?.pair)
  }
}

extension CompiledAllegation: Storable {
  func store(in writer: inout ByteWriter) {
    writer.write(status)
    writer.write(signalClass)
    writer.write(weight)
  }

  init(from reader: inout ByteReader) throws(ByteFault) {
    (status, signalClass, weight) = (try reader.read(), try reader.read(), try reader.read())
  }
}

extension CompiledCue: Storable {
  func store(in writer: inout ByteWriter) {
    writer.write(index)
    writer.write(factor)
    writer.write(direction)
    writer.write(scope)
    writer.write(on)
  }

  init(from reader: inout ByteReader) throws(ByteFault) {
    (index, factor, direction) = (try reader.read(), try reader.read(), try reader.read())
    (scope, on) = (try reader.read(), try reader.read())
  }
}

extension FactorTable: Storable {
  func store(in writer: inout ByteWriter) {
    writer.write(status)
    writer.write(isUnasserted)
    writer.write(question)
    writer.write(history)
    writer.write(background)
    writer.write(factuality)
    writer.write(degree)
    writer.write(degreeClip)
    writer.write(DiscourseRole.allCases.map { discourse[$0] })
    writer.write(scareQuote)
  }

  init(from reader: inout ByteReader) throws(ByteFault) {
    (status, isUnasserted) = (try reader.read(), try reader.read())
    (question, history, background) = (try reader.read(), try reader.read(), try reader.read())
    (factuality, degree, degreeClip) = (try reader.read(), try reader.read(), try reader.read())
    let roles: [Double?] = try reader.read()
    discourse = [:]
    for (role, factor) in zip(DiscourseRole.allCases, roles) { discourse[role] = factor }
    scareQuote = try reader.read()
  }
}
