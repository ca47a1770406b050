import Foundation

/// A way to run a program as somebody whom file permissions bind, which root is not.
enum Unprivileged {
  /// What to put before the command: nothing for ordinary users; nil where root cannot step down,
  /// because `setpriv` is missing or the executable lies where others cannot go.
  static var launcher: [String]? {
    guard getuid() == 0 else { return [] }
    let setpriv = "/usr/bin/setpriv"
    let down = [setpriv, "--reuid", "65534", "--regid", "65534", "--clear-groups"]
    guard FileManager.default.isExecutableFile(atPath: setpriv),
      let probe = try? Binary.run(["--version"], launcher: down), probe.status == 0
    else { return nil }
    return down
  }
}
