import Foundation
import MapRendering
import Testing

@Test func look() throws {
  let s = DemoSociogram.libya.sociogram
  for f in MapFormat.allCases {
    let bytes = try render(s, as: f, options: MapOptions(title: "Libye : qui soutient qui ?"))
    try Data(bytes).write(to: URL(fileURLWithPath: "/tmp/map/libya.\(f)"))
  }
  let map = try SociogramMap(s)
  let d = try GraphvizLayout().draw(map.dot, engine: map.engine, formats: [.svg])
  try Data(d.bytes[.svg] ?? []).write(to: URL(fileURLWithPath: "/tmp/map/raw.svg"))
}
