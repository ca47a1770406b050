internal import CLibXML2

/// A web page as libxml2's HTML parser understands it, in one array in the order of the page.
///
/// The C tree is copied and freed at once: what follows is plain Swift on values. The parser
/// repairs what browsers repair, never reads from the network and reports nothing by itself.
struct HTMLTree: Sendable {
  /// An element, or a run of text between tags.
  struct Node: Sendable {
    /// The tag in lower case; empty for text.
    var tag: String
    /// The text; empty for elements.
    var text: String
    /// The attributes of an element that are of use, by their names in lower case.
    var attributes: [String: String]
    /// The index of the element around it; -1 for the outermost.
    var parent: Int
    /// The index after its last descendant.
    var end: Int
  }

  private(set) var nodes: [Node] = []
  /// Whether the parser gave up where the elements nest too deeply, so that the rest is missing.
  let isCut: Bool

  /// Parses a page.
  ///
  /// - Parameter encoding: The name of the encoding; nil leaves it to the page's own words.
  init(_ bytes: [UInt8], encoding: String?) {
    HTMLTree.prepareParser
    let options = Int32(
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue)
    xmlResetLastError()
    let document = unsafe bytes.withUnsafeBytes { buffer in
      unsafe htmlReadMemory(
        buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, encoding, options)
    }
    // Depth has no error number of its own, and after it the parser reports nothing more.
    isCut = unsafe HTMLTree.string(
      UnsafeRawPointer(xmlGetLastError()?.pointee.message)?.assumingMemoryBound(to: xmlChar.self)
    ).hasPrefix("Excessive depth")
    guard let document = unsafe document else { return }
    defer { unsafe xmlFreeDoc(document) }
    unsafe copy(from: xmlDocGetRootElement(document))
  }

  /// The library asks to be set up once, before threads use it.
  private static let prepareParser: Void = sociogramPrepareParser()

  /// Copies the tree in the order of the page, without recursion: pages may nest without limit.
  private mutating func copy(from root: xmlNodePtr?) {
    var current = unsafe root
    var parent = -1
    while let node = unsafe current {
      var entered = false
      switch unsafe node.pointee.type {
      case XML_ELEMENT_NODE:
        let attributes = unsafe HTMLTree.attributes(of: node)
        unsafe append(tag: HTMLTree.string(node.pointee.name).lowercased(), attributes, parent)
        if let child = unsafe node.pointee.children {
          parent = nodes.count - 1
          unsafe current = child
          entered = true
        }
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        let text = unsafe HTMLTree.string(node.pointee.content)
        nodes.append(
          Node(tag: "", text: text, attributes: [:], parent: parent, end: nodes.count + 1))
      default: break
      }
      if entered { continue }
      var last = unsafe node
      while unsafe last.pointee.next == nil, parent >= 0, let above = unsafe last.pointee.parent {
        nodes[parent].end = nodes.count
        parent = nodes[parent].parent
        unsafe last = above
      }
      if parent < 0 { break }
      unsafe current = last.pointee.next
    }
  }

  private mutating func append(tag: String, _ attributes: [String: String], _ parent: Int) {
    nodes.append(
      Node(tag: tag, text: "", attributes: attributes, parent: parent, end: nodes.count + 1))
  }

  private static func attributes(of node: xmlNodePtr) -> [String: String] {
    var attributes: [String: String] = [:]
    var next = unsafe node.pointee.properties
    while let attribute = unsafe next {
      let name = unsafe string(attribute.pointee.name).lowercased()
      if usedAttributes.contains(name) {
        var value = ""
        var part = unsafe attribute.pointee.children
        while let text = unsafe part {
          if unsafe text.pointee.type == XML_TEXT_NODE {
            value += unsafe string(text.pointee.content)
          }
          unsafe part = text.pointee.next
        }
        attributes[name] = value
      }
      unsafe next = attribute.pointee.next
    }
    return attributes
  }

  private static let usedAttributes: Set<String> = [
    "class", "id", "role", "itemprop", "property", "name", "content", "rel", "href", "lang",
    "datetime", "type", "hidden", "aria-hidden", "style", "itemtype",
  ]

  private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }
}
