/// Letters that stand for one sound of a language, with a name spelt both ways.
///
/// The letters are folded; what they become are symbols of a key: capitals for the sounds that are
/// spelt in several ways (A for a and e, U for ou, u and o, I for i and y, C for ch, sh and tch, J for
/// dj, j and zh), small letters for the others. A key is compared and never shown.
struct TransliterationRule: Sendable {
  /// Where in a word a rule holds.
  enum Place: Character, Sendable {
    case anywhere = "-"
    case start = "<"
    case end = ">"
    case beforeVowel = "v"
    /// Before e, i and y.
    case beforeFrontVowel = "e"
  }

  /// The letters, folded.
  var letters: String
  /// The symbols that they become.
  var symbols: String
  var place: Place
  var languages: [SourceLanguage]
  /// Two spellings of one name that the rule makes the same.
  var example: (String, String)

  /// Reads a row: letters, symbols, place, languages by their first letters, spelling = spelling.
  private init?(_ row: Substring) {
    let cells = row.split(separator: " ", maxSplits: 4)
    guard cells.count == 5, let place = cells[2].first.flatMap({ Place(rawValue: $0) }) else {
      return nil
    }
    letters = String(cells[0])
    symbols = String(cells[1])
    self.place = place
    languages = SourceLanguage.allCases.filter { cells[3].contains($0.letter) }
    let spellings = cells[4].split(separator: "=").map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard spellings.count == 2 else { return nil }
    example = (spellings[0], spellings[1])
  }

  /// All rules; of several that fit a place, the one with the most letters holds, and one for a
  /// certain place before one for all. Chosen by hand.
  static let all: [TransliterationRule] = table.split(separator: "\n")
    .filter { !$0.hasPrefix("#") }.compactMap { TransliterationRule($0) }

  /// The rows of ``all``. Of places, < is the start of a word, > its end, v stands before a vowel and e
  /// before a front one; of languages, a is Arabic, p Persian, r Russian, h Hebrew, t Turkish, k Korean.
  private static let table = """
    #  All rules; of several that fit a place, the one with the most letters holds, then the first.
    # Vowels.
    ou      U     -  aprhtk Moussa = Musa
    oo      U     -  aprhk  Masoud = Masood
    u       U     -  aprhtk Lukashenko = Loukachenko
    o       U     -  apk    Mohamed = Muhamed
    o       O     -  rht    Porochenko = Poroshenko
    a       A     -  aprh   Sarraj = Serraj
    e       A     -  aprh   Serraj = Sarraj
    e       I     <  p      Esmail = Ismaïl
    ee      I     -  ap     Rasheed = Rachid
    ee      I     -  k      Lee = Li
    ie      I     -  h      Lieberman = Liberman
    ie      A     -  r      Medvediev = Medvedev
    ye      A     -  r      Yeltsine = Eltsine
    iye     A     -  r      Aliyev = Aliev
    i       I     -  aprhk  Zelenski = Zelensky
    y       I     -  aprhk  Sergey = Sergeï
    eo      U     -  k      Seok = Suk
    eu      U     -  k      Eun = Un
    yeo     IU    -  k      Yeol = Youl
    ah      A     >  ap     Attiyah = Attiya
    eh      A     >  ap     Haniyeh = Haniya
    ane     An    >  apr    Burhane = Burhan
    ine     In    >  apr    Poutine = Putin
    ene     An    >  ap     Yacene = Yasen
    oune    Un    >  ap     Haroune = Haroun
    dre     dr    >  r      Alexandre = Alexandr
    der     dr    >  r      Alexander = Alexandre
    # Hissing sounds.
    tch     C     -  aprh   Ianoukovitch = Ianoukovich
    tsch    C     -  r      Klitschko = Klitchko
    ch      C     -  aprh   Choïgou = Shoïgou
    sh      C     -  aprh   Shoigu = Choïgou
    sch     C     -  aprh   Schamil = Shamil
    tch     c     -  t      Tchiller = Çiller
    dj      c     -  t      Djevdet = Cevdet
    ch      s     -  t      Chimchek = Simsek
    dj      J     -  aprh   Djalil = Jalil
    j       J     -  aprh   Jalil = Djalil
    zh      J     -  r      Zhirinovsky = Jirinovski
    tz      ts    -  hr     Gantz = Gants
    # Sounds of the throat.
    kh      h     -  h      Khaïm = Haïm
    gh      g     -  a      Ghannouchi = Gannouchi
    gh      k     -  p      Ghalibaf = Qalibaf
    gu      g     e  aprh   Sergueï = Sergeï
    q       k     -  ap     Qassem = Kassem
    qu      kU    -  ap     Qureshi = Koureshi
    ck      k     -  aprh   Macky = Maky
    c       k     -  aprh   Victor = Viktor
    c       s     e  aprh   Hocine = Hosin
    x       ks    -  aprh   Alexeï = Aleksei
    ph      f     -  aprh   Joseph = Josef
    dh      d     -  ap     Kadhim = Kadim
    th      t     -  ap     Othmane = Otmane
    # Between vowel and consonant.
    w       U     -  ap     Tarawneh = Taraouneh
    w       v     v  aprh   Wattara = Ouattara
    w       v     -  rh     Lawrow = Lavrov
    ou      v     v  ap     Ouattara = Wattara
    wou     U     -  ap     Dawoud = Daoud
    woo     U     -  ap     Dawood = Daoud
    wu      U     -  ap     Dawud = Daoud
    ff      v     >  r      Karpoff = Karpov
    # The article before a letter that takes its sound, and words that hold it.
    ess     s     <  a      Essarraj = Sarraj
    enn     n     <  a      Ennsour = Nsour
    err     r     <  a      Errachid = Rachid
    ett     t     <  a      Ettayeb = Tayeb
    ezz     z     <  a      Ezzawi = Zawi
    eddin   dIn   -  ap     Noureddin = Nourdin
    eddine  dIn   >  ap     Noureddine = Nour al-Din
    uddin   dIn   -  ap     Nouruddin = Nour Eddine
    ouddine dIn   >  ap     Nourouddine = Nour al-Din
    abdel   Abd   <  ap     Abdelaziz = Abd al-Aziz
    abdal   Abd   <  ap     Abdallah = Abdullah
    abdul   Abd   <  ap     Abdullah = Abdallah
    abdoul  Abd   <  ap     Abdoullah = Abdallah
    abderr  Abdr  <  ap     Abderrahmane = Abdel Rahman
    abdurr  Abdr  <  ap     Abdurrahman = Abdel Rahman
    abdess  Abds  <  ap     Abdessalam = Abdel Salam
    abdenn  Abdn  <  ap     Abdennour = Abdel Nour
    ben     bn    <  ap     Benali = Ben Ali
    bin     bn    <  ap     bin Salmane = ben Salman
    ibn     bn    <  ap     ibn Salmane = ben Salman
    """
}
