import SociogramModel
import Testing

/// When an event takes place: the date that the text gives, counted from that of the article.
@Suite struct EventDateTests {
  /// The dates of what a sentence says of Russie and Syrie, in an article of Thursday 2016-12-01.
  private func dates(_ sentence: String, published: String? = "2016-12-01") throws -> [String] {
    let date = published.flatMap { PartialDate(iso: $0) }
    return try French.shared.claims(in: sentence, date: date)
      .filter { Set([$0.subject.name, $0.object.name]) == ["Russie", "Syrie"] }
      .map { claim in
        guard let date = claim.date else { return "none" }
        return date.start.description + (date.end.map { "/\($0)" } ?? "")
      }
  }

  @Test(arguments: [
    ("le 11 janvier 2015", "2015-01-11"), ("le 11 janvier", "2016-01-11"),
    ("le 24 décembre", "2015-12-24"), ("le 1er décembre", "2016-12-01"),
    ("lundi 28 novembre", "2016-11-28"),
    ("dans la nuit du 28 au 29 novembre", "2016-11-28/2016-11-29"),
    ("les 12 et 13 mai", "2016-05-12/2016-05-13"),
    ("du 28 avril au 2 mai 2016", "2016-04-28/2016-05-02"),
    ("entre le 3 et le 5 mai", "2016-05-03/2016-05-05"),
    ("en octobre", "2016-10"), ("en octobre 2014", "2014-10"), ("en octobre dernier", "2016-10"),
    ("en décembre dernier", "2015-12"), ("fin novembre", "2016-11"), ("début 2015", "2015"),
    ("mi-novembre", "2016-11"), ("au mois de mars", "2016-03"), ("en 2014", "2014"),
    ("depuis 2014", "2014"), ("entre 2011 et 2013", "2011/2013"), ("de 2011 à 2013", "2011/2013"),
    ("dans les années 1980", "1980/1989"), ("à l'été 2015", "2015-06/2015-08"),
    ("l'été dernier", "2016-06/2016-08"), ("cet automne", "2016-09/2016-11"),
    ("hier", "2016-11-30"), ("hier soir", "2016-11-30"), ("avant-hier", "2016-11-29"),
    ("aujourd'hui", "2016-12-01"), ("ce matin", "2016-12-01"), ("cette nuit", "2016-12-01"),
    ("dimanche", "2016-11-27"), ("jeudi", "2016-12-01"), ("dimanche dernier", "2016-11-27"),
    ("jeudi dernier", "2016-11-24"), ("dimanche soir", "2016-11-27"),
    ("cette semaine", "2016-11-28/2016-12-04"),
    ("la semaine dernière", "2016-11-21/2016-11-27"),
    ("le week-end dernier", "2016-11-26/2016-11-27"), ("ce mois-ci", "2016-12"),
    ("le mois dernier", "2016-11"), ("l'an dernier", "2015"), ("l'année dernière", "2015"),
    ("cette année", "2016"), ("il y a deux mois", "2016-10"), ("il y a trois jours", "2016-11-28"),
    ("il y a deux semaines", "2016-11-14/2016-11-20"), ("il y a dix ans", "2006"),
    ("voici un an", "2015"), ("depuis deux ans", "2014"), ("le 27/11/2016", "2016-11-27"),
    ("récemment", "none"), ("il y a quelques jours", "none"), ("la veille", "none"),
    ("il y a plus de deux ans", "none"), ("trois jours plus tôt", "none"),
    ("chaque lundi", "none"), ("avant 2014", "none"), ("à 14 heures", "none"),
  ])
  func readsTheDateOfAnAct(_ words: String, _ date: String) throws {
    #expect(try dates("La Russie a bombardé la Syrie \(words).") == [date])
  }

  @Test(arguments: [
    ("La Russie bombardera la Syrie dimanche.", "2016-12-04"),
    ("La Russie doit bombarder la Syrie lundi.", "2016-12-05"),
    ("La Russie bombardera la Syrie lundi prochain.", "2016-12-05"),
    ("La Russie bombardera la Syrie demain.", "2016-12-02"),
    ("La Russie bombardera la Syrie en mars.", "2017-03"),
    ("La Russie bombardera la Syrie dans trois jours.", "2016-12-04"),
    ("La Russie bombardera la Syrie la semaine prochaine.", "2016-12-05/2016-12-11"),
    ("La Russie bombardera la Syrie l'an prochain.", "2017"),
    ("La Russie devait bombarder la Syrie lundi.", "2016-11-28"),
  ])
  func readsTheDateOfWhatIsToCome(_ sentence: String, _ date: String) throws {
    #expect(try dates(sentence) == [date])
  }

  @Test(arguments: [
    ("Lundi, la Russie a bombardé la Syrie.", "2016-11-28"),
    ("L'Iran a annoncé lundi que la Russie avait bombardé la Syrie.", "none"),
    ("L'Iran a annoncé lundi que la Russie avait bombardé la Syrie en 2014.", "2014"),
    ("L'Iran a dénoncé lundi le bombardement de la Syrie par la Russie.", "none"),
    ("La Russie a signé un accord avec la Syrie en 2014.", "2014"),
    ("La Russie a apporté son soutien à la Syrie en 2014.", "2014"),
  ])
  func givesADateToTheEventThatItHangsOn(_ sentence: String, _ date: String) throws {
    #expect(try dates(sentence) == [date])
  }

  @Test func givesNoWeekdayWhereTheArticleHasNoDay() throws {
    #expect(try dates("La Russie a bombardé la Syrie lundi.", published: nil) == ["none"])
    #expect(try dates("La Russie a bombardé la Syrie lundi.", published: "2016-12") == ["none"])
    #expect(try dates("La Russie a bombardé la Syrie en octobre.", published: nil) == ["none"])
  }

  @Test func neverTakesThePublicationForTheEvent() throws {
    #expect(try dates("La Russie a bombardé la Syrie.") == ["none"])
  }
}
