internal import CScan

/// What the first look asks of each trigger.
extension TriggerTable {
  /// Where to look for the signs of a neighbour: what a look covers is never less than the distance.
  private struct Look {
    /// Without a neighbour any: the atom itself is always there.
    var signs: UInt64
    var columns = (UInt8(cscan_one), UInt8(cscan_one))
    var offsets: (Int8, Int8) = (0, 0)
  }

  /// - Parameters:
  ///   - beginnings: which of the neighbours is the beginning of the sentence.
  ///   - signs: by one more than a set's number; those of the first, which is none, are all.
  /// - Complexity: O(*n*) in the triggers.
  static func triggers(
    _ near: Pinned<cscan_words_near>, _ beginnings: Pinned<UInt8>, _ signs: Pinned<UInt64>
  ) -> Pinned<cscan_trigger> {
    let (near, beginnings, signs) = (near.elements, beginnings.elements, signs.elements)
    return Pinned(
      near.indices.map { trigger in
        let words = near[trigger]
        func asked(_ set: UInt32, _ which: UInt8) -> UInt64 {
          beginnings[trigger] >> which & 1 == 1 ? 1 << UInt64(startSign) : signs[Int(set)]
        }
        let first = look(for: asked(words.set.0, 0), Int(words.least.0), Int(words.most.0))
        let second = look(for: asked(words.set.1, 1), Int(words.least.1), Int(words.most.1))
        return cscan_trigger(
          signs: (first.signs, second.signs), column: (first.columns, second.columns),
          offset: (first.offsets, second.offsets))
      })
  }

  private static func look(for signs: UInt64, _ least: Int, _ most: Int) -> Look {
    var look = Look(signs: signs)
    let (margin, reach) = (Int(cscan_margin), most - least + 1)
    let (onward, upto) = (UInt8(cscan_onward), UInt8(cscan_upto))
    if least >= -margin, most < margin, reach <= 16 {
      let (column, width) =
        switch reach {
        case 8...: (cscan_eight, 8)
        case 4...: (cscan_four, 4)
        case 2...: (cscan_two, 2)
        default: (cscan_one, 1)
        }
      look.columns = (UInt8(column), UInt8(column))
      look.offsets = (Int8(least), Int8(most - width + 1))
    } else if least >= 0 {
      let offset = Int8(min(least, margin - 1))
      (look.columns, look.offsets) = ((onward, onward), (offset, offset))
    } else if most <= 0 {
      let offset = Int8(max(most, -margin))
      (look.columns, look.offsets) = ((upto, upto), (offset, offset))
    } else {
      look.columns = (onward, upto)
    }
    return look
  }
}
