internal import MapRendering

/// The colours of maps for the whole page, which follows the reader's system until the reader asks
/// for light or dark.
enum PageColors {
  /// The rules.
  static let style = """

    :root,:root .sociogram{color-scheme:light;\(MapVocabulary.colors(isDark: false))}
    @media (prefers-color-scheme:dark){
    :root:not([data-theme=light]),:root:not([data-theme=light]) .sociogram\
    {color-scheme:dark;\(MapVocabulary.colors(isDark: true))}}
    :root[data-theme=dark],:root[data-theme=dark] .sociogram\
    {color-scheme:dark;\(MapVocabulary.colors(isDark: true))}

    """
}
