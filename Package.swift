// swift-tools-version: 6.2
import PackageDescription

// The target list is the explanation of the program: an article travels from left to right,
// and a target names only targets that stand before it, plus SociogramModel.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
  .enableUpcomingFeature("ExistentialAny"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
  .enableUpcomingFeature("MemberImportVisibility"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
  .enableUpcomingFeature("InternalImportsByDefault"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0458-strict-memory-safety.md
  .strictMemorySafety(),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

// The script and style of the explorer page, embedded so that the program needs no file beside it.
let pageFiles = [
  "page.css", "assessment.js", "changes.js", "dom.js", "evidence.js", "facets.js", "filters.js",
  "graph.js", "labels.js", "legend.js", "lines.js", "listing.js", "main.js", "map.js", "matrix.js",
  "order.js", "panel.js", "picture.js", "reasons-french.js", "search.js", "sidebar.js", "state.js",
  "table.js", "timeline.js", "toolbar.js", "viewport.js", "words.js", "words-english.js",
  "words-french.js",
]

let package = Package(
  name: "sociogram",
  products: [
    .executable(name: "sociogram", targets: ["sociogram"]),
    .executable(name: "sociogram-train", targets: ["sociogram-train"]),
    .library(name: "SociogramKit", targets: ["SociogramKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // C libraries.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CGraphvizSystem", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .target(name: "CGraphviz", dependencies: ["CGraphvizSystem"]),

    // The values that travel; no input, no output.
    .target(name: "SociogramModel"),

    // files → article → sentences → actors → claims → ties → map, store.
    .target(name: "CorpusReading", dependencies: ["SociogramModel", "CLibXML2", yams]),
    .target(name: "LanguageAnalysis", dependencies: ["SociogramModel"]),
    .target(name: "ActorLinking", dependencies: ["SociogramModel", "LanguageAnalysis"]),
    .target(
      name: "ClaimExtraction",
      dependencies: ["SociogramModel", "LanguageAnalysis", "ActorLinking"]),
    .target(name: "GraphAnalysis", dependencies: ["SociogramModel"]),
    .target(name: "MapRendering", dependencies: ["SociogramModel", "GraphAnalysis", "CGraphviz"]),
    .target(name: "GraphStore", dependencies: ["SociogramModel", "GraphAnalysis", grdb]),
    .target(
      name: "ExplorerPage",
      dependencies: ["SociogramModel", "GraphAnalysis", "MapRendering", "GraphStore"],
      resources: pageFiles.map { .embedInCode("Page/" + $0) }),

    // The whole way behind one façade, and the command line on it.
    .target(
      name: "SociogramKit",
      dependencies: [
        "SociogramModel", "CorpusReading", "LanguageAnalysis", "ActorLinking", "ClaimExtraction",
        "GraphAnalysis", "MapRendering", "GraphStore", "ExplorerPage",
      ],
      resources: [.copy("../../Data")]),

    // Builds the model that LanguageAnalysis reads with.
    .target(name: "LanguageTraining", dependencies: ["SociogramModel", "LanguageAnalysis"]),
    .executableTarget(
      name: "sociogram-train",
      dependencies: [
        "SociogramModel", "LanguageAnalysis", "ActorLinking", "ClaimExtraction", "LanguageTraining",
        arguments,
      ]),
    .executableTarget(
      name: "sociogram",
      dependencies: ["SociogramKit", "SociogramModel", "GraphAnalysis", arguments]),
  ]
    + [
      ("SociogramModelTests", ["SociogramModel"]),
      ("CorpusReadingTests", ["SociogramModel", "CorpusReading"]),
      ("LanguageAnalysisTests", ["SociogramModel", "LanguageAnalysis"]),
      ("LanguageTrainingTests", ["LanguageAnalysis", "LanguageTraining"]),
      ("ActorLinkingTests", ["SociogramModel", "LanguageAnalysis", "ActorLinking"]),
      (
        "ClaimExtractionTests",
        ["SociogramModel", "LanguageAnalysis", "ActorLinking", "ClaimExtraction"]
      ),
      ("GraphAnalysisTests", ["SociogramModel", "GraphAnalysis"]),
      ("MapRenderingTests", ["SociogramModel", "GraphAnalysis", "MapRendering"]),
      ("GraphStoreTests", ["SociogramModel", "GraphAnalysis", "GraphStore", "GRDB"]),
      (
        "ExplorerPageTests",
        ["SociogramModel", "GraphAnalysis", "MapRendering", "GraphStore", "ExplorerPage"]
      ),
      ("SociogramKitTests", ["SociogramModel", "SociogramKit"]),
      ("sociogramTests", ["SociogramModel", "SociogramKit", "sociogram"]),
    ].map { name, dependencies in
      .testTarget(
        name: name, dependencies: dependencies.map { $0 == "GRDB" ? grdb : .target(name: $0) })
    }
)

for target in package.targets where target.type != .system && target.name != "CGraphviz" {
  target.swiftSettings = settings
}

// Golden files and annotated articles are read where they stand, not bundled.
let unbundled = ["MapRenderingTests": "Snapshots", "ActorLinkingTests": "Annotated"]
for target in package.targets {
  if let folder = unbundled[target.name] { target.exclude = [folder] }
}
