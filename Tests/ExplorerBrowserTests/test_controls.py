"""Every control does what it says, by pointer and by keyboard alone."""

import json
import unittest
import xml.etree.ElementTree as ElementTree

from browser import BrowserTests, Files, records, run

SVG = "{http://www.w3.org/2000/svg}"


class FilterTests(BrowserTests):
    def count(self, page, expected):
        """The number of ties in the head of the page, which must be that of the lists."""
        self.assertEqual(len(self.ties(page)), expected)

    def shown(self, *arguments):
        return len(records(run(
            "show", Files.graph("2017-01.json"), "--format", "json", *arguments, status=(0, 1))))

    def voice(self, page, name):
        return page.locator(".facet li", has=page.get_by_text(name, exact=True)).first

    def test_a_voice_is_taken_away_and_kept_alone(self):
        page = self.open("2017-01.json")
        name = "Journal du Levant (exemple)"
        row = self.voice(page, name)
        row.locator("input").uncheck()
        self.count(page, self.shown("--without", name))
        row.locator("input").check()
        self.count(page, self.shown())
        row.hover()
        row.get_by_role("button", name="Seulement").click()
        self.count(page, self.shown("--source", name))
        row.hover()
        row.get_by_role("button", name="Sans").click()
        self.count(page, self.shown("--without", name))
        page.locator("#p-filters").get_by_role("button", name="Tout afficher").click()
        self.count(page, self.shown())

    def test_voices_count_as_publishers_or_as_cited(self):
        page = self.open("2017-01.json")
        page.locator("[data-tab=publisher]").click()
        name = "Journal du Levant (exemple)"
        row = self.voice(page, name)
        row.hover()
        row.get_by_role("button", name="Seulement").click()
        self.count(page, self.shown("--publisher", name))
        page.locator("#p-filters").get_by_role("button", name="Tout afficher").click()
        page.locator("[data-tab=cited]").click()
        row = page.locator(".facet li", has_text="toutes les voix anonymes").first
        row.hover()
        row.get_by_role("button", name="Seulement").click()
        self.count(page, self.shown("--cited", "anonymous"))

    def test_counts_say_what_each_box_would_keep(self):
        page = self.open("2017-01.json", "min-confidence=0.3")
        for row in page.locator(".facet").nth(1).locator("li").all()[:4]:
            count = int(row.locator(".count").text_content())
            row.hover()
            row.get_by_role("button", name="Seulement").click()
            self.count(page, count)
            row.hover()
            row.get_by_role("button", name="Seulement").click()

    def test_relation_stance_contradiction_and_confidence(self):
        page = self.open("2017-01.json")
        row = page.locator(".facet li", has_text="soutient")
        row.hover()
        row.get_by_role("button", name="Seulement").click()
        self.count(page, self.shown("--relation", "SUPPORT"))
        page.locator(".chips .chip").click()
        page.locator(".facet li", has_text="affirmé").locator("input").uncheck()
        others = ["reported", "hedged", "hypothetical", "denied", "negated"]
        self.count(page, self.shown(*[part for name in others for part in ("--stance", name)]))
        page.locator(".chips .chip").first.click()
        page.locator("#p-filters").get_by_role("button", name="Tout afficher").click()
        page.get_by_label("Contestés seulement").check()
        self.count(page, self.shown("--contested"))
        page.get_by_label("Contestés seulement").uncheck()
        page.get_by_label("Confiance d’au moins").fill("0.5")
        self.count(page, self.shown("--min-confidence", "0.5"))

    def test_what_is_only_negated_is_drawn_on_demand(self):
        page = self.open("2017-01.json")
        before = self.shown_lines(page)
        page.get_by_label("Montrer ce qui est seulement nié").check()
        self.assertGreater(self.shown_lines(page), before)

    def test_dates_by_handle_by_word_and_without_the_undated(self):
        page = self.open("2017-01.json")
        page.get_by_label("Avec date seulement").check()
        self.count(page, self.shown("--dated"))
        page.locator(".fields input").first.fill("2017")
        page.locator(".fields input").first.press("Enter")
        self.count(page, self.shown("--dated", "--since", "2017"))
        page.locator(".fields input").first.fill("bald")
        page.locator(".fields input").first.press("Enter")
        self.assertEqual(page.locator(".fields input").first.get_attribute("aria-invalid"), "true")
        page.locator("#p-filters").get_by_role("button", name="Tout afficher").click()
        handle = page.locator(".handle.since")
        handle.focus()
        handle.press("End")
        handle.press("ArrowLeft")
        self.settle(page)
        since = page.evaluate("new URLSearchParams(location.hash.slice(1)).get('since')")
        self.count(page, self.shown("--since", since))

    def test_filters_are_worked_out_anew_not_hidden(self):
        """A tie as told by one voice has the figures that this voice gives it."""
        page = self.open("small.jsonl")
        before = {tie["id"]: tie for tie in self.ties(page)}
        page.locator(".facet li", has_text="La Gazette").first.locator("input").uncheck()
        after = {tie["id"]: tie for tie in self.ties(page)}
        changed = [id_ for id_ in after if after[id_]["confidence"] != before[id_]["confidence"]]
        self.assertEqual(len(changed), 1)
        self.assertEqual(before[changed[0]]["credibility"], 1)
        self.assertEqual(after[changed[0]]["credibility"], 2)

    def test_a_line_loses_its_mark_with_the_voice_that_denies(self):
        page = self.open("small.jsonl")
        line = page.locator("g.tie.material")
        self.assertIn("contested", line.get_attribute("class"))
        row = page.locator(".facet li", has_text="Dorie").first
        row.locator("input").uncheck()
        self.assertNotIn("contested", line.get_attribute("class"))
        self.assertEqual(line.locator(".head:not(.gone)").count(), 1)
        row.locator("input").check()
        self.assertIn("contested", line.get_attribute("class"))
        self.assertEqual(line.locator(".head:not(.gone)").count(), 0)


class MapTests(BrowserTests):
    def test_without_filters_lines_are_drawn_as_in_the_picture(self):
        page = self.open("2017-01.json")
        drawn = page.evaluate("""() => Object.fromEntries([...document.querySelectorAll('g.tie')]
          .map(g => [g.id, [...g.querySelectorAll(':scope > path:not(.target)')].map(p => [
            parseFloat(p.getAttribute('stroke-width') ?? 1), p.getAttribute('stroke-dasharray')])]))""")
        markup = Files.page("2017-01.json").read_text(encoding="utf-8")
        start = markup.index("<svg")
        picture = ElementTree.fromstring(markup[start:markup.index("</svg>") + 6])
        compared = 0
        for group in picture.iter(f"{SVG}g"):
            # The samples of the legend have no id.
            if group.get("id") is None or "tie" not in group.get("class", "").split():
                continue
            if "negated" in group.get("class").split():
                continue
            paths = [[float(path.get("stroke-width", 1)), path.get("stroke-dasharray")]
                     for path in group.findall(f"{SVG}path")]
            self.assertEqual(drawn[group.get("id")][:1], paths[:1], group.get("id"))
            compared += 1
        self.assertGreater(compared, 30)

    def test_zoom_pan_and_whole(self):
        page = self.open("2017-01.json")
        box = lambda: [float(n) for n in page.locator("svg.sociogram").get_attribute("viewBox").split()]
        whole = box()
        page.get_by_role("button", name="Agrandir").click()
        self.assertLess(box()[2], whole[2])
        page.get_by_role("button", name="Réduire").click()
        self.assertAlmostEqual(box()[2], whole[2], delta=1)
        page.mouse.move(700, 400)
        page.mouse.wheel(0, -400)
        page.wait_for_timeout(50)
        near = box()
        self.assertLess(near[2], whole[2])
        page.mouse.down()
        page.mouse.move(760, 440, steps=4)
        page.mouse.up()
        self.assertLess(box()[0], near[0])
        self.assertEqual(page.locator("#p-panel.open").count(), 0, "a drag is no click")
        page.get_by_role("button", name="Tout voir").click()
        self.assertEqual(box(), whole)

    def test_a_small_part_is_brought_near_and_the_reader_is_not_overruled(self):
        width = lambda page: float(page.locator("svg.sociogram").get_attribute("viewBox").split()[2])
        page = self.open("2016-12.json")
        whole = width(page)
        page.get_by_label("Contestés seulement").check()
        self.assertLess(width(page), whole * 0.8)
        for group in page.locator("g.actor:not(.gone)").all():
            box = group.bounding_box()
            self.assertGreater(box["x"], 250)
        page.get_by_label("Contestés seulement").uncheck()
        self.assertEqual(width(page), whole)
        page.get_by_role("button", name="Agrandir").click()
        moved = width(page)
        page.get_by_label("Contestés seulement").check()
        self.assertEqual(width(page), moved)
        page.get_by_role("button", name="Tout voir").click()
        self.assertNotEqual(width(page), whole)

    def test_on_a_phone_what_is_chosen_stands_above_its_evidence(self):
        page = self.open("2017-01.json", width=390, height=844, has_touch=True, is_mobile=True)
        for id_ in [tie["id"] for tie in self.ties(page)][:12]:
            page.evaluate("id => { location.hash = 'tie=' + id }", id_)
            page.wait_for_timeout(40)
            middle, sheet = page.evaluate("""() => {
              const line = document.querySelector('g.tie.one .target');
              const point = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM());
              return [point.y, document.getElementById('p-panel').getBoundingClientRect().top] }""")
            self.assertLess(middle, sheet)

    def test_on_a_phone_the_map_begins_large_enough_to_read(self):
        page = self.open("2017-01.json", width=390, height=844)
        self.settle(page)
        width = float(page.locator("svg.sociogram").get_attribute("viewBox").split()[2])
        self.assertLess(width, 390 / 0.5)

    def test_two_fingers_enlarge(self):
        page = self.open("2017-01.json", has_touch=True)
        before = page.locator("svg.sociogram").get_attribute("viewBox")
        session = page.context.new_cdp_session(page)
        def touch(kind, *points):
            session.send("Input.dispatchTouchEvent", {
                "type": kind, "touchPoints": [{"x": x, "y": y, "id": at} for at, (x, y) in enumerate(points)]})
        touch("touchStart", (600, 400), (700, 400))
        touch("touchMove", (560, 400), (740, 400))
        touch("touchMove", (520, 400), (780, 400))
        touch("touchEnd")
        after = page.locator("svg.sociogram").get_attribute("viewBox")
        self.assertLess(float(after.split()[2]), float(before.split()[2]) * 0.7)

    def test_a_click_on_a_line_and_on_an_actor_opens_the_evidence(self):
        page = self.open("small.jsonl")
        line = page.locator("g.tie.contested .target").first
        place = line.evaluate("""path => { const point = path.getPointAtLength(path.getTotalLength() / 2)
          .matrixTransform(path.getScreenCTM()); return [point.x, point.y] }""")
        page.mouse.click(*place)
        self.assertEqual(page.locator("#p-panel.open").count(), 1)
        self.assertEqual(page.locator("#p-panel .claim").count(), 2)
        page.locator("g.actor", has_text="Ana Roy").first.click()
        self.assertIn("Ana Roy", page.locator("#p-panel h2").text_content())

    def test_search_finds_actors_by_other_names_and_ties_by_quotes(self):
        page = self.open("2017-01.json")
        page.keyboard.press("/")
        page.keyboard.type("eau")
        self.assertIn("Émirats arabes unis", page.locator("#p-found").text_content())
        page.locator("#p-search").fill("republique algerienne")
        page.keyboard.press("Enter")
        self.assertEqual(page.locator("#p-panel h2").text_content(), "Algérie")
        page.locator("#p-search").fill("chasseurs et de missiles")
        page.locator("#p-found li").first.click()
        self.assertIn("Sergueï Choïgou", page.locator("#p-panel h2").text_content())
        page.locator("#p-search").fill("zzzz")
        self.assertIn("Rien ne correspond", page.locator("#p-found").text_content())
        page.locator("#p-search").press("Escape")
        self.assertFalse(page.locator("#p-found").is_visible())


class EvidenceTests(BrowserTests):
    def test_a_contested_tie_shows_both_sides_with_chain_figures_and_article(self):
        page = self.open("2017-01.json", "contested=1")
        tie = self.ties(page)[0]
        page.evaluate("id => { location.hash = 'tie=' + id }", tie["id"])
        panel = page.locator("#p-panel")
        panel.locator(".sides").wait_for()
        self.assertGreaterEqual(panel.locator(".side.for .claim").count(), 1)
        self.assertGreaterEqual(panel.locator(".side.against .claim").count(), 1)
        left, right = [panel.locator(f".side.{side}").bounding_box() for side in ("for", "against")]
        self.assertLess(left["x"] + left["width"], right["x"] + 1)
        self.assertAlmostEqual(left["y"], right["y"], delta=2)
        claim = panel.locator(".claim").first
        self.assertGreaterEqual(claim.locator("mark.trigger").count(), 1)
        self.assertGreaterEqual(claim.locator(".chain li").count(), 1)
        self.assertEqual(claim.locator(".place").count(), 1)
        panel.locator(".figures summary").click()
        self.assertIn("×", panel.locator(".figures details").text_content())
        claim.locator(".grounds summary").click()
        self.assertGreaterEqual(claim.locator(".grounds li").count(), 1)

    def test_marks_stand_on_actors_words_and_attribution(self):
        page = self.open("2017-01.json")
        seen = set()
        for id_ in [tie["id"] for tie in self.ties(page)]:
            page.evaluate("id => { location.hash = 'tie=' + id }", id_)
            page.wait_for_timeout(15)
            seen |= set(page.evaluate(
                "[...document.querySelectorAll('#p-panel mark')].map(mark => mark.className)"))
        self.assertEqual(seen, {"subject", "object", "trigger", "cue"})

    def test_reasons_are_french_in_french_and_as_in_the_file_in_english(self):
        given = {reason for claim in self.data(self.open("2017-01.json"))["claims"] for reason in claim["reasons"]}
        for language, isFrench in (("fr", True), ("en", False)):
            page = self.open("2017-01.json", f"ui={language}")
            told = set()
            for id_ in [tie["id"] for tie in self.ties(page)]:
                page.evaluate("hash => { location.hash = hash }", f"ui={language}&tie={id_}")
                page.wait_for_timeout(15)
                told |= set(page.locator("#p-panel .grounds li").all_text_contents())
            self.assertGreater(len(told), 30)
            if isFrench:
                self.assertEqual(told & given, set())
                for reason in told:
                    self.assertNotRegex(reason, r"\b(the|of|before|spoken|subject|object|in this)\b")
            else:
                self.assertLessEqual(told, given)

    def test_links_lead_to_articles_only_and_open_apart(self):
        page = self.open("2017-01.json", "of=khalifa-haftar")
        page.locator("#p-panel .row").first.click()
        anchors = page.locator("#p-panel a")
        self.assertGreater(anchors.count(), 0)
        for anchor in anchors.all():
            self.assertRegex(anchor.get_attribute("href"), r"^https?://")
            self.assertIn("noopener", anchor.get_attribute("rel"))

    def test_an_actor_is_focused_and_kept_alone(self):
        page = self.open("2017-01.json", "of=khalifa-haftar")
        page.get_by_role("button", name="Centrer").click()
        expected = run("show", Files.graph("2017-01.json"), "--format", "json", "--focus", "khalifa-haftar")
        self.assertEqual(self.ties(page), json.loads(expected))
        page.get_by_label("Distance").fill("2")
        page.get_by_label("Distance").press("Enter")
        expected = run("show", Files.graph("2017-01.json"), "--format", "json",
                       "--focus", "khalifa-haftar", "--depth", "2")
        self.assertEqual(self.ties(page), json.loads(expected))


class ViewTests(BrowserTests):
    def test_the_table_sorts_by_every_column_both_ways(self):
        page = self.open("2017-01.json", "view=table")
        for name in ["subject", "relation", "object", "stance", "confidence", "reading",
                     "credibility", "origins", "date"]:
            heading = page.locator(f"thead .{name} button")
            heading.click()
            first = page.locator(f"thead .{name}[aria-sort]").get_attribute("aria-sort")
            order = page.locator("tbody tr").first.get_attribute("data-tie")
            heading.click()
            self.assertNotEqual(page.locator(f"thead .{name}[aria-sort]").get_attribute("aria-sort"), first)
            self.assertEqual(page.locator("th[aria-sort]").count(), 1)
            self.assertNotEqual(page.locator("tbody tr").first.get_attribute("data-tie"), order)
        page.locator("thead .confidence button").click()
        values = [float(text.replace(",", ".")) for text in
                  page.locator("td.confidence .number").all_text_contents()]
        self.assertEqual(values, sorted(values, reverse=True))

    def test_a_row_opens_its_evidence(self):
        page = self.open("2017-01.json", "view=table")
        row = page.locator("tbody tr").nth(2)
        row.click()
        self.assertEqual(page.locator("#p-panel.open").count(), 1)
        self.assertIn("chosen", page.locator("tbody tr").nth(2).get_attribute("class"))

    def test_a_long_table_grows_on_demand(self):
        page = self.open("large-300.jsonl", "view=table")
        self.assertEqual(page.locator("tbody tr").count(), 100)
        page.locator("#p-table > .more").click()
        self.assertEqual(page.locator("tbody tr").count(), 200)

    def test_the_matrix_holds_every_tie_and_opens_it(self):
        page = self.open("small.jsonl", "view=matrix&negated=1")
        ties = self.ties(page)
        symmetric = sum(tie["relation"] in ("CONSULT", "COOPERATE", "AGREE") for tie in ties)
        self.assertEqual(page.locator(".matrix .block").count(), len(ties) + symmetric)
        page.locator(".matrix td.full").first.click()
        self.assertEqual(page.locator("#p-panel.open").count(), 1)

    def test_exports(self):
        page = self.open("2017-01.json", "min-confidence=0.5")
        self.assertEqual(len(self.ties(page)), len(self.export(page, "CSV").splitlines()) - 1)
        page.locator(".export > button").click()
        with page.expect_download() as download:
            page.locator(".menu button", has_text="SVG").click()
        picture = ElementTree.parse(download.value.path()).getroot()
        words = " ".join(node.text or "" for node in picture.iter(f"{SVG}text"))
        self.assertIn("--min-confidence 0.5", words)
        self.assertIn("Une ligne", words)
        shown = self.shown_lines(page)
        lines = [g for g in picture.iter(f"{SVG}g") if "tie" in g.get("class", "").split()]
        self.assertEqual(len(lines), shown)
        self.assertNotIn("script", {node.tag.removeprefix(SVG) for node in picture.iter()})

    def test_the_map_is_saved_from_the_table_too(self):
        page = self.open("small.jsonl", "view=table")
        page.locator(".export > button").click()
        with page.expect_download() as download:
            page.locator(".menu button", has_text="SVG").click()
        picture = ElementTree.parse(download.value.path()).getroot()
        width, height = [float(part) for part in picture.get("viewBox").split()[2:]]
        self.assertGreater(min(width, height), 200)
        self.assertTrue(page.locator("#p-table").is_visible())
        self.assertFalse(page.locator("#p-map").is_visible())

    def test_an_address_tells_the_whole_view(self):
        page = self.open("2017-01.json")
        page.locator(".facet li", has_text="Journal du Levant").first.locator("input").uncheck()
        page.get_by_label("Confiance d’au moins").fill("0.3")
        page.locator("[data-choice=table]").click()
        page.locator("[data-choice=en]").click()
        page.locator("tbody tr").nth(1).click()
        self.settle(page)
        address = self.export(page, "address")
        self.assertIn("#", address)
        other = self.open("2017-01.json", address.split("#", 1)[1])
        self.assertEqual(self.ties(other), self.ties(page))
        self.assertEqual(other.locator("#p-panel h2").text_content(), page.locator("#p-panel h2").text_content())
        self.assertTrue(other.locator("#p-table").is_visible())

    def test_nonsense_in_the_address_is_passed_over(self):
        page = self.open("2017-01.json", "source=%00&tie=%3Cscript%3E&since=9999-99-99&depth=-4&view=x"
                         "&min-confidence=NaN&relation=__proto__&stance=constructor&of=%E0%A4%A")
        self.assertEqual(len(self.ties(page)), len(json.loads(
            run("show", Files.graph("2017-01.json"), "--format", "json"))))

    def test_languages_and_colours(self):
        page = self.open("2017-01.json")
        self.assertEqual(page.locator("html").get_attribute("lang"), "fr")
        self.assertIn("Filtres", page.locator("#p-filters").text_content())
        page.locator("[data-choice=en]").click()
        self.assertEqual(page.locator("html").get_attribute("lang"), "en")
        text = page.locator("body").inner_text()
        for word in ("Filtres", "Confiance", "affirmé", "Tout afficher", "Légende"):
            self.assertNotIn(word, text)
        paper = lambda: page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        light = paper()
        page.locator(".theme").click()
        self.assertEqual(paper(), light)
        page.locator(".theme").click()
        self.assertNotEqual(paper(), light)
        dark = self.open("2017-01.json", scheme="dark")
        self.assertEqual(dark.evaluate("getComputedStyle(document.documentElement).backgroundColor"), paper())

    def test_nothing_left_is_said(self):
        page = self.open("2017-01.json", "min-confidence=1&stance=negated")
        self.assertTrue(page.get_by_text("Aucun lien ne correspond").first.is_visible())


class KeyboardTests(BrowserTests):
    def test_everything_is_reached_by_the_tabulator_alone(self):
        page = self.open("small.jsonl")
        reached = []
        for _ in range(160):
            page.keyboard.press("Tab")
            reached.append(page.evaluate("""() => { const e = document.activeElement;
              return e === document.body ? 'end' : e.id || e.getAttribute('aria-label') || e.textContent.trim() || e.tagName }"""))
            if reached[-1] == "end":
                break
        said = " | ".join(reached)
        for control in ("p-search", "Carte", "Matrice", "Exporter", "English", "Couleurs", "p-map",
                        "Agrandir", "Confiance d’au moins", "Depuis", "Toutes", "Éditeurs"):
            self.assertIn(control, said)
        self.assertLess(len(reached), 160, "the tabulator never comes to an end")

    def test_the_map_is_walked_by_arrows_and_opened_by_enter(self):
        page = self.open("small.jsonl")
        page.locator("#p-map").focus()
        page.keyboard.press("ArrowRight")
        seen = set()
        for key in ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowRight"]:
            seen.add(page.evaluate("document.activeElement.getAttribute('aria-label')"))
            page.keyboard.press(key)
        self.assertGreater(len(seen - {None}), 2)
        page.keyboard.press("Enter")
        self.assertEqual(page.locator("#p-panel.open").count(), 1)
        self.assertEqual(page.evaluate("document.activeElement.id"), "p-panel-title")
        page.keyboard.press("Escape")
        self.assertEqual(page.locator("#p-panel.open").count(), 0)
        self.assertTrue(page.evaluate("document.activeElement.closest('#p-map') !== null"))

    def test_the_table_and_the_matrix_are_worked_by_keys(self):
        page = self.open("small.jsonl", "view=table")
        heading = page.locator("thead .subject button")
        heading.focus()
        page.keyboard.press("Enter")
        self.assertEqual(page.evaluate("document.activeElement.dataset.key"), "sort-subject")
        page.locator("tbody th button").first.focus()
        page.keyboard.press("Enter")
        self.assertEqual(page.locator("#p-panel.open").count(), 1)
        page.keyboard.press("Escape")
        page.locator("[data-choice=matrix]").focus()
        page.keyboard.press("Enter")
        page.locator(".matrix td[tabindex='0']").focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowDown")
        self.assertEqual(page.evaluate(
            "[document.activeElement.dataset.row, document.activeElement.dataset.column]"), ["1", "1"])
        page.locator(".matrix td.full").first.focus()
        page.keyboard.press("Enter")
        self.assertEqual(page.locator("#p-panel.open").count(), 1)

    def test_boxes_keep_the_focus_when_they_change_the_page(self):
        page = self.open("2017-01.json")
        box = page.locator(".facet input").nth(1)
        box.focus()
        page.keyboard.press("Space")
        self.assertTrue(box.evaluate("box => box === document.activeElement"))
        self.assertFalse(box.is_checked())


if __name__ == "__main__":
    unittest.main()
