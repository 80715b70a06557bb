import Detente
import DetenteScoring
import DetenteTestSupport
import Testing

@Suite("Texts of other languages")
struct LanguageTests {
  private func codes(_ text: String) throws -> [String] {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    return try worker.score(text).notices.map(\.code)
  }

  @Test(
    "are told, for their scores say nothing",
    arguments: [
      """
      Das Heer war am Abend in Alarm versetzt worden, nachdem an der Grenze Schüsse gefallen waren. Der Minister sagte in \
      Bern, man werde die Lage prüfen und so bald wie möglich mit den Nachbarn sprechen. In der Stadt am Fluss gab es \
      keine weiteren Angriffe, hieß es am Morgen.
      """,
      """
      Le ministre a déclaré lundi que les pourparlers reprendraient bientôt, sans que l'on sache si les deux parties \
      veulent signer. Des tirs ont été entendus près du fleuve, selon un porte-parole, et plusieurs civils ont quitté \
      leurs maisons dans la nuit pour gagner la vallée voisine.
      """,
      """
      El ministro dijo a la prensa que no había acuerdo y que las conversaciones seguirían en otoño. Los rebeldes \
      atacaron un convoy en el norte del país y al menos tres soldados murieron, según el ejército, que envió \
      refuerzos a las aldeas de la sierra durante la noche.
      """,
    ])
  func foreign(text: String) throws {
    #expect(try codes(text).contains(Notice.foreignLanguage))
    // A few words do not tell.
    #expect(try !codes(String(text.prefix(60))).contains(Notice.foreignLanguage))
  }

  @Test("prose of the pack's language is not, nor a table of numbers")
  func own() throws {
    // Headlines leave out the words that it is told by.
    let sentences = try #require(BuiltInPack.words).sentences.filter { $0.hasSuffix(".") }
    try #require(sentences.count > 800)
    for start in stride(from: 0, to: sentences.count - 12, by: max(12, sentences.count / 300)) {
      let text = sentences[start..<start + 12].joined(separator: " ")
      #expect(try !codes(text).contains(Notice.foreignLanguage), "\(text)")
    }
    let table = (0..<60).map { "Oats May \($0).25 cents" }.joined(separator: "\n")
    #expect(try !codes(table).contains(Notice.foreignLanguage))
  }

  @Test("real news hardly ever is", .enabled(if: RealText.isThere, RealText.absence))
  func real() throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let articles = try RealText.articles(bytes: 400_000)
    let foreign = try articles.count { article in
      try worker.score(article.text, title: article.title).notices.contains {
        $0.code == Notice.foreignLanguage
      }
    }
    #expect(foreign * 500 <= articles.count, "\(foreign) of \(articles.count)")
  }
}
