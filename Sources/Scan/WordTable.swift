internal import CScan
package import Serialization

/// Lower-case words, and beginnings of words, found by hash; immutable, for all threads.
@safe public final class WordTable: Sendable {
  private let places: Pinned<UInt32>
  private let numbers: UInt32
  private let list: Pinned<cscan_word>
  private let blob: Pinned<UInt8>
  private let pairs: Pinned<UInt64>
  private let pairsShift: UInt32
  private let stems: Pinned<cscan_stem>
  private let prefixes: Pinned<cscan_prefix>
  private let prefixBlob: Pinned<UInt8>
  private let fives: Pinned<UInt64>
  private let triples: Pinned<UInt64>
  private let shortLengths: UInt32
  private let mostPrefixes: Int
  private let highestAtom: Int

  init(_ builder: borrowing Builder) {
    (places, numbers) = (Pinned(builder.places), builder.numbers)
    var end = cscan_word()
    end.offset = UInt32(builder.blob.count)
    list = Pinned(builder.list + [end])
    blob = Pinned(builder.blob)
    let layout = builder.prefixes.layout()
    let filter = PairFilter(builder.pairs)
    (pairs, pairsShift) = (Pinned(filter.bits), filter.shift)
    stems = Pinned(layout.stems)
    prefixes = Pinned(layout.prefixes)
    prefixBlob = Pinned(layout.blob)
    fives = Pinned(layout.fives)
    triples = Pinned(layout.triples)
    (shortLengths, mostPrefixes) = (layout.shortLengths, layout.most)
    highestAtom = Int(max(builder.list.map(\.atom).max() ?? -1, layout.prefixes.map(\.atom).max() ?? -1))
  }

  // SAFETY: for as long as the table lives.
  private var words: cscan_words {
    unsafe cscan_words(
      places: places.start, mask: UInt32(places.count - 1), numbers: numbers, list: list.start,
      blob: blob.start, pairs: pairs.start, pairs_shift: pairsShift, stems: stems.start,
      stem_mask: UInt32(stems.count - 1), prefixes: prefixes.start, prefix_blob: prefixBlob.start,
      most_prefixes: UInt32(mostPrefixes), fives: fives.start,
      fives_shift: UInt32(64 - PrefixTable.Layout.bits), triples: triples.start, short_lengths: shortLengths)
  }

  /// Looks at some tokens of a text at once.
  /// - Parameters:
  ///   - text: in lower case.
  ///   - start: where the spaces before the tokens are counted from, not behind the first token.
  ///   - tokens: all, ascending, within the text.
  ///   - range: the tokens to look at.
  ///   - phrases: those that the words begin; every root of a word is one of its nodes.
  ///   - memory: what is found out about words is noted there, and not asked again.
  ///   - table: this table's in the memory, of no other.
  ///   - glances: replaced.
  ///   - sightings: replaced.
  /// - Complexity: linear in the bytes of the tokens and between them.
  public func look(
    _ text: [UInt8], from start: Int, _ tokens: [Token], _ range: Range<Int>, _ phrases: PhraseTable,
    memory: inout WordMemory, table: Int = 0, into glances: inout Glances, sightings: inout Sightings
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= tokens.count, "the tokens are outside")
    (glances.count, glances.headCount, glances.places) = (range.count, 0, 0)
    sightings.removeAll()
    guard let first = range.first, let last = range.last else { return }
    precondition(
      start <= Int(tokens[first].start) && Int(tokens[last].end) <= text.count, "a token is outside")
    glances.words.reserve(range.count)
    glances.heads.reserve(range.count)
    // Each space before the last token is a byte of its own.
    glances.firsts.reserve(Int(tokens[last].start) - start + 1)
    // SAFETY: there is room for a word and a head of each token, for a first token behind as many spaces as there
    // can be, and C stops where two batches may have more sightings than there is room for. A token has the layout of
    // its C twin, two 32-bit numbers. `memory` has as many notes as C asks for. Tokens ascend from `start` and end within the text (checked above). The table
    // outlives the calls: places and stems are powers of two of which some are free, so that every search ends, and
    // the bit sets have the sizes that their shifts and masks ask for.
    withExtendedLifetime(self) {
      unsafe text.withUnsafeBufferPointer { text in
        unsafe tokens.withUnsafeBufferPointer { tokens in
          unsafe tokens.withMemoryRebound(to: cscan_token.self) { tokens in
            var (words, phrases) = unsafe (words, phrases.c)
            var state = unsafe cscan_look_state(
              memos: memory.notes(of: table), token: 0, last: start, spaces: 0,
              first_token: Int32(truncatingIfNeeded: first),
              words: glances.words.start, heads: glances.heads.start, head_count: 0, sightings: nil,
              sighting_count: 0, sighting_room: 0, firsts: glances.firsts.start, places: 0)
            let start = unsafe tokens.baseAddress.map { unsafe $0 + first }
            repeat {
              unsafe sightings.items.reserve(
                state.sighting_count + 2 * Int(CSCAN_BATCH) * (1 + mostPrefixes))
              unsafe (state.sightings, state.sighting_room) = (sightings.items.start, sightings.items.count)
            } while unsafe cscan_look(
              &words, &phrases, text.baseAddress, text.count, start, range.count, &state)
              < range.count
            glances.headCount = unsafe state.head_count
            glances.places = unsafe state.places
            sightings.count = unsafe state.sighting_count
          }
        }
      }
    }
    if sightings.count > 0 {
      sightings.highestAtom = highestAtom
      sightings.highestPlace = glances.places - 1
    }
  }

  /// The table that was stored next, by the same build of the program.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    (places, numbers) = (try reader.read(), try reader.read())
    (list, blob) = (try reader.read(), try reader.read())
    (pairs, pairsShift) = (try reader.read(), try reader.read())
    (stems, prefixes, prefixBlob) = (try reader.read(), try reader.read(), try reader.read())
    (fives, triples) = (try reader.read(), try reader.read())
    (shortLengths, mostPrefixes, highestAtom) = (try reader.read(), try reader.read(), try reader.read())
  }
}

extension WordTable: Storable {
  /// All that is in it.
  package func store(in writer: inout ByteWriter) {
    writer.write(places)
    writer.write(numbers)
    writer.write(list)
    writer.write(blob)
    writer.write(pairs)
    writer.write(pairsShift)
    writer.write(stems)
    writer.write(prefixes)
    writer.write(prefixBlob)
    writer.write(fives)
    writer.write(triples)
    writer.write(shortLengths)
    writer.write(mostPrefixes)
    writer.write(highestAtom)
  }
}
