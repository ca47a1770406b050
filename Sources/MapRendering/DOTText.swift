internal import SociogramModel

/// The one place where text becomes part of a graph in Graphviz's language.
///
/// Whatever comes from articles is untrusted: Graphviz ends its input at NUL, writes control
/// characters into SVG as they are, expands `\N` in labels, and takes long labels very slowly.
enum DOTText {
  /// Returns the text on one line without control characters, directional overrides and
  /// noncharacters, and with an ellipsis where it has more than `limit` scalars.
  static func cleaned(_ text: String, limit: Int) -> String {
    var result = String.UnicodeScalarView()
    var count = 0
    var isGap = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isGap = count > 0
        continue
      }
      guard isDrawable(scalar) else { continue }
      guard count < limit else {
        result.append("…")
        break
      }
      if isGap { result.append(" ") }
      isGap = false
      result.append(scalar)
      count += 1
    }
    return String(result)
  }

  /// Returns the text as a quoted string.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars where isDrawable(scalar) || scalar == "\n" {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "&": result += "&amp;"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Returns the text as content of an HTML-like label; backslashes expand there too, and a square
  /// bracket by itself is a syntax error to Graphviz's parser.
  static func html(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where isDrawable(scalar) {
      switch scalar {
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "]": result += "&#93;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Returns an id as it is where it is short plain ASCII, and else one made of its digest.
  static func plainID(_ id: String) -> String {
    let isPlain =
      !id.isEmpty && id.utf8.count <= 100
      && id.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
    return isPlain ? id : "x-" + ContentDigest(of: id).short
  }

  private static func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: false  // controls
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false  // directional marks
    case 0x2028, 0x2029, 0xFEFF, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
