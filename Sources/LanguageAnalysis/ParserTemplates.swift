extension ParserState {
  /// Fills a list with what decides the next move and its relation.
  ///
  /// S0 and S1 are the top of the stack and the place below, N0 to N2 the next tokens; h a head, l and
  /// r the outermost children; w a form, p a word class, t word class and morphology, L the relation
  /// to the head. Templates after Zhang and Nivre (2011), then those of Documentation/language.md.
  // Hot: once per move.
  package func features(
    of sentence: ModelSentence, _ table: TraitTable, into list: inout FeatureList
  ) {
    list.removeAll()
    let s0 = top
    let s1 = belowTop
    let n0 = front
    let s0h = Int(heads[s0])
    let s0h2 = Int(heads[s0h])
    let s0l = Int(leftmost[s0])
    let s0l2 = Int(secondLeftmost[s0])
    let s0r = Int(rightmost[s0])
    let s0r2 = Int(secondRightmost[s0])
    let n0l = Int(leftmost[n0])
    let n0l2 = Int(secondLeftmost[n0])

    @inline(__always) func w(_ place: Int) -> Atom {
      table.form[Int(sentence.words[place])]
    }
    @inline(__always) func p(_ place: Int) -> Atom { sentence.tagAtoms[place] }
    @inline(__always) func t(_ place: Int) -> Atom { sentence.fullAtoms[place] }
    @inline(__always) func m(_ place: Int) -> Atom { sentence.lemmaAtoms[place] }
    @inline(__always) func L(_ place: Int) -> Atom { Self.labelAtoms[Int(labels[place])] }

    let s0w = w(s0)
    let s0p = p(s0)
    let s0t = t(s0)
    let n0w = w(n0)
    let n0p = p(n0)
    let n0t = t(n0)
    let n1w = w(n0 + 1)
    let n1p = p(n0 + 1)
    let n2p = p(n0 + 2)
    let n0lw = w(n0l)
    let s0L = L(s0)
    let s0hp = p(s0h)
    let distance = Self.distanceAtoms[min(max(n0 - s0, 0), 15)]

    list.add(s0w, s0p)
    list.add(s0w)
    list.add(s0p)
    list.add(n0w, n0p)
    list.add(n0w)
    list.add(n0p)
    list.add(n1w, n1p)
    list.add(n1w)
    list.add(n1p)
    list.add(w(n0 + 2), n2p)
    list.add(w(n0 + 2))
    list.add(n2p)

    list.add(s0w, s0p, n0w, n0p)
    list.add(s0w, s0p, n0w)
    list.add(s0w, n0w, n0p)
    list.add(s0w, s0p, n0p)
    list.add(s0p, n0w, n0p)
    list.add(s0w, n0w)
    list.add(s0p, n0p)
    list.add(n0p, n1p)

    list.add(n0p, n1p, n2p)
    list.add(s0p, n0p, n1p)
    list.add(s0hp, s0p, n0p)
    list.add(s0p, p(s0l), n0p)
    list.add(s0p, p(s0r), n0p)
    list.add(s0p, n0p, p(n0l))
    list.add(s0p, p(s0l), p(s0l2))
    list.add(s0p, p(s0r), p(s0r2))
    list.add(s0p, s0hp, p(s0h2))
    list.add(n0p, p(n0l), p(n0l2))

    list.add(s0w, distance)
    list.add(s0p, distance)
    list.add(n0w, distance)
    list.add(n0p, distance)
    list.add(s0w, n0w, distance)
    list.add(s0p, n0p, distance)

    let s0right = Self.countAtoms[Int(rightCounts[s0])]
    let s0left = Self.countAtoms[Int(leftCounts[s0])]
    let n0left = Self.countAtoms[Int(leftCounts[n0])]
    list.add(s0w, s0right)
    list.add(s0p, s0right)
    list.add(s0w, s0left)
    list.add(s0p, s0left)
    list.add(n0w, n0left)
    list.add(n0p, n0left)

    list.add(w(s0h))
    list.add(s0hp)
    list.add(s0L)
    list.add(w(s0l))
    list.add(p(s0l))
    list.add(L(s0l))
    list.add(w(s0r))
    list.add(p(s0r))
    list.add(L(s0r))
    list.add(n0lw)
    list.add(p(n0l))
    list.add(L(n0l))
    list.add(w(s0h2))
    list.add(p(s0h2))
    list.add(L(s0h))
    list.add(w(s0l2))
    list.add(p(s0l2))
    list.add(L(s0l2))
    list.add(w(s0r2))
    list.add(p(s0r2))
    list.add(L(s0r2))
    list.add(w(n0l2))
    list.add(p(n0l2))
    list.add(L(n0l2))

    let s0rightLabels = scrambled(rightLabels[s0])
    let s0leftLabels = scrambled(leftLabels[s0])
    let n0leftLabels = scrambled(leftLabels[n0])
    list.add(s0w, s0rightLabels)
    list.add(s0p, s0rightLabels)
    list.add(s0w, s0leftLabels)
    list.add(s0p, s0leftLabels)
    list.add(n0w, n0leftLabels)
    list.add(n0p, n0leftLabels)

    list.add(s0t)
    list.add(n0t)
    list.add(t(n0 + 1))
    list.add(s0t, n0t)
    list.add(n0t, t(n0 + 1))
    list.add(t(s0h), s0t)
    list.add(s0t, n0t, t(n0 + 1))
    list.add(s0t, n0t, distance)
    list.add(p(s1))
    list.add(p(s1), s0p)
    list.add(p(s1), s0p, n0p)
    list.add(p(s1), n0p, n1p)
    list.add(p(s1), s0p, n0p, n1p)
    list.add(w(s1), n0p)
    list.add(w(s1), s0w)
    list.add(s0w, n0lw)
    list.add(s0w, n0lw, n0w)
    list.add(s0p, n0lw, n0p)
    list.add(s0p, n0lw, n0w)
    list.add(w(s0h), w(s0l), s0L)
    list.add(s0t, s0leftLabels, n0p)
    list.add(s0t, s0rightLabels, n0p)
    list.add(n0t, n0leftLabels, s0p)
    list.add(s0L, s0p, n0p)
    list.add(s0L, s0hp, n0p)
    list.add(s0p, n0p, L(n0l))
    list.add(s0p, n0p, L(s0r))
    list.add(s0w, L(s0r), n0p)
    list.add(n0p, n1w)
    list.add(s0p, n0p, n1w)
    list.add(s0w, n0p, n1p)
    list.add(s0p, n0w, n1p)
    list.add(s0p, n0p, n1p, n2p)

    let s0m = m(s0)
    let n0m = m(n0)
    list.add(s0m, s0p)
    list.add(n0m, n0p)
    list.add(s0m, n0p)
    list.add(s0p, n0m)
    list.add(s0m, n0m)
    list.add(s0m, n0lw, n0p)
    list.add(s0m, n0lw, n0m)
    list.add(m(s0h), s0L, n0p)
    list.add(s0m, s0rightLabels, n0p)
  }

  private static let labelAtoms = InlineArray<64, Atom> { scrambled(0x4C42 << 32 | UInt64($0)) }
  private static let countAtoms = InlineArray<6, Atom> { scrambled(0x434E << 32 | UInt64($0)) }
  /// 1 to 5 apart, 6 to 9, more.
  private static let distanceAtoms = InlineArray<16, Atom> {
    scrambled(0x4453 << 32 | UInt64($0 < 6 ? $0 : $0 < 10 ? 6 : 7))
  }
}
