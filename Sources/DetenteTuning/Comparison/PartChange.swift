public import DetenteRules

/// How a part of a pack differs between two packs.
public struct PartChange: Sendable, Hashable {
  /// Whether both packs have it.
  public enum Kind: String, Sendable { case added, removed, changed }

  /// Something that is not the same in both.
  public struct Difference: Sendable, Hashable {
    /// What: weight, class, entries, pattern …
    public var name: String
    /// What only the old pack has.
    public var old: [String]
    /// What only the new pack has.
    public var new: [String]
  }

  /// The section, in the singular.
  public var section: String
  /// The id.
  public var id: String
  /// Whether it came, went or changed.
  public var kind: Kind
  /// For a changed part, what changed; never empty there.
  public var differences: [Difference] = []
}

/// The parts of two packs compared by id, whatever their place in the files: by section, then id.
///
/// Examples and tests are no difference: they change no score.
public func changes(from old: RulePack, to new: RulePack) -> [PartChange] {
  let (before, after) = (PartFacts.all(old), PartFacts.all(new))
  var changes: [PartChange] = []
  for (section, parts) in before {
    let others = after.first { $0.0 == section }?.1 ?? [:]
    for id in Set(parts.keys).union(others.keys).sorted() {
      switch (parts[id], others[id]) {
      case (let left?, let right?) where left != right:
        changes.append(
          PartChange(section: section, id: id, kind: .changed, differences: left.differences(to: right)))
      case (nil, _?): changes.append(PartChange(section: section, id: id, kind: .added))
      case (_?, nil): changes.append(PartChange(section: section, id: id, kind: .removed))
      default: break
      }
    }
  }
  return changes
}
