internal import CMalloc
internal import Glibc

extension Machine {
  /// Lets what the program allocates from now on lie in pages of 2 MB, as far as `room` reaches.
  ///
  /// The tables of a pack are asked at random: with pages of 4 KB many questions find their page in no table of the
  /// processor. Only where the kernel gives large pages to who asks (`/sys/kernel/mm/transparent_hugepage/enabled`);
  /// elsewhere nothing changes. Memory that is never touched is never taken. Call it once, before the first thread.
  /// - Parameter room: in bytes; what is allocated beyond it has pages as ever.
  public static func preferLargePages(room: Int) {
    // The heap has to grow once by all of it, must not shrink again, and has to hold large tables as well.
    guard mallopt(M_TOP_PAD, Int32(clamping: room)) == 1, mallopt(M_TRIM_THRESHOLD, Int32.max) == 1,
      mallopt(M_MMAP_THRESHOLD, Int32(clamping: mapped)) == 1
    else { return }
    // SAFETY: freed at once; more than the heap has left, so that it grows.
    guard let first = unsafe malloc(page) else { return }
    unsafe free(first)
    mallopt(M_TOP_PAD, Int32(clamping: padding))
    // SAFETY: no pointer is followed: the whole large pages between here and the end of the heap, where nothing lies yet.
    let start = (Int(bitPattern: first) + page - 1) / page * page
    let end = unsafe Int(bitPattern: sbrk(0)) / page * page
    if end > start {
      _ = unsafe madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, MADV_HUGEPAGE)
    }
  }

  private static var page: Int { 2 << 20 }
  /// What is larger gets memory of its own: the text of a long document, which comes and goes.
  private static var mapped: Int { 30 << 20 }
  /// By how much the heap grows from then on, as ever.
  private static var padding: Int { 128 << 10 }
}
