/// A number with a fixed count of decimals, at least one, and a true minus sign; never −0.
package func fixed(_ value: Double, _ decimals: Int = 2, signed: Bool = false) -> String {
  var factor = 1
  for _ in 0..<decimals { factor *= 10 }
  // A tie is one only up to the last bits of a double: away from 0 they all go the same way, as people round.
  let scaled = value.magnitude * Double(factor) + 1e-6
  let units = Int(scaled.rounded()) * (value < 0 ? -1 : 1)
  let (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: UInt(factor))
  let digits = String(fraction)
  let sign = units < 0 ? "−" : signed && units > 0 ? "+" : ""
  return sign + "\(whole)." + String(repeating: "0", count: decimals - digits.count) + digits
}

/// A text set at the right end of so many columns; one that is wider stays as it is.
package func rightAligned(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

/// A number with two decimals, or three where the third is not 0.
package func short(_ value: Double, signed: Bool = false) -> String {
  let text = fixed(value, 3, signed: signed)
  return text.hasSuffix("0") ? String(text.dropLast()) : text
}
