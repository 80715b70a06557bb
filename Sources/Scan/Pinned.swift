internal import Serialization

/// Memory that stays where it is and is never written to again, for C to read as long as the object lives.
@safe final class Pinned<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  // SAFETY (@unchecked): written in `init` alone. Others may read the `count` elements as long as they hold the object.
  let start: UnsafePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    // SAFETY: freed in `deinit` and nowhere else; the elements are initialized here.
    let memory = unsafe Self.memory(for: elements.count)
    _ = unsafe UnsafeMutableBufferPointer(start: memory, count: elements.count).initialize(from: elements)
    unsafe start = UnsafePointer(memory)
    count = elements.count
  }

  /// - Parameter bytes: of so many elements, as they lay in memory.
  private init(_ bytes: ArraySlice<UInt8>, count: Int) {
    // SAFETY: as above; `count` elements of plain bits are as many bytes as there are (below).
    let memory = unsafe Self.memory(for: count)
    unsafe UnsafeMutableRawBufferPointer(start: memory, count: bytes.count).copyBytes(from: bytes)
    unsafe start = UnsafePointer(memory)
    self.count = count
  }

  /// Memory that begins with a line of the cache, so that what divides a line is never in two.
  private static func memory(for count: Int) -> UnsafeMutablePointer<Element> {
    // SAFETY: as large as so many elements, which are bound to it and not initialized yet.
    unsafe UnsafeMutableRawPointer.allocate(
      byteCount: max(1, count) * MemoryLayout<Element>.stride, alignment: 64
    ).bindMemory(to: Element.self, capacity: max(1, count))
  }

  /// A copy of the elements.
  var elements: [Element] {
    // SAFETY: `count` elements, during the call.
    unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  // SAFETY: allocated in `init`; who reads it holds the object.
  deinit { unsafe start.deallocate() }
}

extension Pinned: Storable {
  /// The elements as they lie in memory.
  func store(in writer: inout ByteWriter) {
    writer.write(UInt32(count))
    // SAFETY: the bytes of the elements, during the call.
    unsafe writer.append(
      UnsafeRawBufferPointer(start: start, count: count * MemoryLayout<Element>.stride))
  }

  /// The elements that were stored next.
  convenience init(from reader: inout ByteReader) throws(ByteFault) {
    let count = Int(try reader.read(UInt32.self))
    self.init(try reader.take(count * MemoryLayout<Element>.stride), count: count)
  }
}

/// Memory for C to write to, of one worker; it only grows.
@safe struct Workspace<Element: BitwiseCopyable>: ~Copyable {
  // SAFETY: owned: allocated here, freed when it grows and in `deinit`. All `count` elements are initialized.
  private(set) var start: UnsafeMutablePointer<Element>
  private(set) var count: Int
  private let blank: Element

  /// - Parameter blank: what new elements are.
  init(_ count: Int, blank: Element) {
    self.count = max(1, count)
    self.blank = blank
    // SAFETY: as many elements are initialized as were allocated.
    unsafe start = .allocate(capacity: self.count)
    unsafe start.initialize(repeating: blank, count: self.count)
  }

  // SAFETY: nothing else frees what stands here now; plain bits need no deinitializing.
  deinit { unsafe start.deallocate() }

  /// Makes room for so many elements; those that are there stay.
  @inline(__always)
  mutating func reserve(_ needed: Int) {
    if needed > count { grow(to: max(needed, 2 * count)) }
  }

  private mutating func grow(to size: Int) {
    // SAFETY: `size` is more than `count` (see `reserve`): the old elements, then blank ones fill the new memory.
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: size)
    unsafe larger.initialize(from: start, count: count)
    unsafe (larger + count).initialize(repeating: blank, count: size - count)
    unsafe start.deallocate()
    unsafe start = larger
    count = size
  }

  // SAFETY: the index is checked.
  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count, "outside")
      return unsafe start[index]
    }
    set {
      precondition(index >= 0 && index < count, "outside")
      unsafe start[index] = newValue
    }
  }

  /// Makes all elements blank.
  // SAFETY: all `count` elements are initialized.
  mutating func clear() { unsafe start.update(repeating: blank, count: count) }
}
