/// A colour by what it means on the map, with its value on light and on dark paper.
///
/// The light values are all different, so that the SVG's style sheet can tell from a value what it
/// means and exchange it in dark mode. The four hues of ties and the colours of text and nodes were
/// chosen for contrast (at least 4.5:1 on their paper) and for the smallest difference between two
/// hues under normal, protan, deutan and tritan vision (CIEDE2000 of at least 16.8 on light paper
/// and 13.6 on dark, simulated after Machado 2009). The colours of a difference were chosen likewise
/// (19.0 and 17.1); on light paper they are one digit off those of ties, to be told apart here.
enum MapColor: String, CaseIterable {
  case paper, ink, muted
  case support, hostility, material, contact
  case state, stateBorder, onState
  case person, organisation, other, border
  case armedGroup, onArmedGroup
  case cluster, clusterBorder
  case added, removed, changed, unchanged

  /// The value on white, in lower case as Graphviz writes it.
  var light: String {
    switch self {
    case .paper: "#ffffff"
    case .ink: "#1f2328"
    case .muted: "#59626c"
    case .support: "#0b62d6"
    case .hostility: "#b85a00"
    case .material: "#4a1440"
    case .contact: "#6b7075"
    case .state: "#26384d"
    case .stateBorder: "#26384e"
    case .onState: "#f8fafc"
    case .person: "#fdfdfe"
    case .organisation: "#eaeff5"
    case .other: "#f6f7f8"
    case .border: "#3c4043"
    case .armedGroup: "#1d1e20"
    case .onArmedGroup: "#f9f9fa"
    case .cluster: "#f4f6f9"
    case .clusterBorder: "#d5dbe3"
    case .added: "#0b62d7"
    case .removed: "#b85a01"
    case .changed: "#4a1441"
    case .unchanged: "#8a9099"
    }
  }

  /// The value on almost black paper.
  var dark: String {
    switch self {
    case .paper: "#0f1419"
    case .ink: "#e6eaef"
    case .muted: "#a7b0ba"
    case .support: "#6cb6ff"
    case .hostility: "#f0a030"
    case .material: "#c678e6"
    case .contact: "#b8bec5"
    case .state: "#2c4766"
    case .stateBorder: "#7f9dbf"
    case .onState: "#f8fafc"
    case .person: "#171d24"
    case .organisation: "#27313c"
    case .other: "#1c232b"
    case .border: "#9aa4af"
    case .armedGroup: "#dfe4ea"
    case .onArmedGroup: "#101418"
    case .cluster: "#151b22"
    case .clusterBorder: "#2b3540"
    case .added: "#6cb6ff"
    case .removed: "#e8a33d"
    case .changed: "#a946db"
    case .unchanged: "#7c848d"
    }
  }
}
