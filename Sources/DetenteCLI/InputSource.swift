internal import Decompression
internal import SystemIO

/// One input to read.
struct InputSource {
  /// nil: the standard input.
  var path: Path?
  /// The input as the user named it.
  var name: String

  /// What the name says the input is; nil where it says nothing.
  var kindByName: InputKind? {
    switch contentExtension {
    case "jsonl", "ndjson": .jsonl
    case "csv", "tsv": .csv
    case "txt", "text": .text
    default: isMarkdown ? .text : nil
    }
  }

  /// Whether the name says that it is Markdown.
  var isMarkdown: Bool { ["md", "markdown", "mdown", "qmd", "rmd"].contains(contentExtension) }

  /// Whether its bytes may be long in coming: it is no regular file.
  var mayWait: Bool { path?.fileSize == nil }

  /// Whether the name is rather a sentence than a file's: several words, and no extension.
  var looksLikeText: Bool {
    name.contains(" ") && (contentExtension.isEmpty || contentExtension.contains(" "))
  }

  /// An extension whose content this version cannot read.
  var unreadableExtension: String? {
    let known: Set = ["html", "htm", "tar", "tgz", "zip", "warc", "json"]
    let found = contentExtension
    return known.contains(found) ? found : nil
  }

  /// Extensions of archives, which no `--input` makes readable.
  private static let archives: Set = ["tar", "tgz", "zip"]

  /// Whether content with such an extension might be read nevertheless.
  func mayBeForced(_ name: String) -> Bool { !Self.archives.contains(name) }

  /// What to say to such an extension.
  func whyUnreadable(_ name: String) -> String {
    switch name {
    case "json":
      "JSON is read an object a line, from .jsonl: `jq -c '.[]'` makes that of an array, `jq -c .` of an object"
    case "html", "htm": "HTML is not read; make text of it: pandoc -f html -t plain FILE | detente score"
    case _ where Self.archives.contains(name): "archives are not read; unpack it, and name the folder"
    default: ".\(name) is not read"
    }
  }

  /// The extension, that of a compression left aside: "jsonl" of `news.jsonl.gz`.
  private var contentExtension: String { Path(name).contentExtension }

  func open(quiet: Bool) throws(IOFailure) -> InputFile {
    guard let path else { return Program.standardInput(named: name, quiet: quiet) }
    return try InputFile(path)
  }
}

extension Path {
  /// The path without the extension of a compression.
  var uncompressed: Path {
    let last = fileExtension
    return Compression(rawValue: last) == nil ? self : Path(bytes: bytes.dropLast(last.utf8.count + 1))
  }

  /// The extension, that of a compression left aside.
  var contentExtension: String { uncompressed.fileExtension }
}

extension InputOptions {
  /// A folder's files that are read.
  private static let extensions: Set = ["txt", "text", "jsonl", "ndjson"]

  /// The inputs in order, folders opened; what cannot be listed is reported.
  /// - Parameter skipped: gets what stands in the folders besides.
  func sources(
    skipped: inout SkippedFiles, _ report: (IOFailure) -> Void
  ) throws(Failure) -> [InputSource] {
    var names = inputs.map { Path($0) }
    if let filesFrom { names += try listed(in: filesFrom) }
    if names.isEmpty, filesFrom == nil { names = [Path("-")] }
    var sources: [InputSource] = []
    for path in names {
      if path.bytes == [UInt8(ascii: "-")] {
        sources.append(InputSource(path: nil, name: stdinName))
      } else if Folder.exists(at: path) {
        for file in Folder.files(below: path, unlisted: report) {
          if InputOptions.extensions.contains(file.contentExtension) {
            sources.append(InputSource(path: file, name: file.name))
          } else {
            skipped.add(file)
          }
        }
      } else {
        sources.append(InputSource(path: path, name: path.name))
      }
    }
    return sources
  }

  /// Whether the inputs can only be one article, so that one JSON object is written and no list.
  func isSingle(_ sources: [InputSource]) -> Bool {
    sources.count == 1 && filesFrom == nil && inputs.allSatisfy { $0 == "-" || !Folder.exists(at: Path($0)) }
  }

  private func listed(in list: String) throws(Failure) -> [Path] {
    let bytes: [UInt8]
    do { bytes = try InputStream.bytes(of: list, as: "the list") } catch {
      throw Failure(unread: error, "the list ")
    }
    if !null, bytes.contains(0) {
      throw Failure(.usage, "a path of the list holds NUL: -0 says that its paths end with it")
    }
    let end = null ? UInt8(0) : UInt8(ascii: "\n")
    return bytes.split(separator: end).map { line in
      Path(bytes: Array(!null && line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
    }.filter { !$0.bytes.isEmpty }
  }
}
