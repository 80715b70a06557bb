/// A number with its noun, in the plural that the number asks for.
package func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}

/// The form of a verb that a number of things takes.
package func agreeing(_ count: Int, _ one: String, _ several: String) -> String { count == 1 ? one : several }
