"""Nothing that stands in an article can run, load or turn the page around."""

import re
import unittest

from browser import BrowserTests, Files
from graphs import HOSTILE


class SafetyTests(BrowserTests):
    def visit(self, page):
        """Opens everything that shows text of articles."""
        data = self.data(page)
        for view in ("map", "table", "matrix"):
            page.locator(f"[data-choice={view}]").click()
        page.locator("[data-choice=map]").click()
        for details in page.locator("details:not([open]) > summary").all():
            details.click()
        for id_ in sorted({claim["tie"] for claim in data["claims"]}):
            page.evaluate("id => { location.hash = 'tie=' + id }", id_)
            page.wait_for_timeout(10)
            for summary in page.locator("#p-panel .grounds:not([open]) > summary").all()[:1]:
                summary.click()
            yield
        for actor in data["actors"]:
            page.evaluate("id => { location.hash = 'of=' + encodeURIComponent(id) }", actor["id"])
            page.wait_for_timeout(10)
            yield

    def test_hostile_texts_do_nothing(self):
        page = self.open("hostile.json")
        for _ in self.visit(page):
            self.assertIsNone(page.evaluate("window.ran ?? null"))
            for anchor in page.locator("a[href]:not(.skip)").all():
                self.assertRegex(anchor.get_attribute("href"), r"^https?://")
        for text in HOSTILE:
            page.locator("#p-search").fill(text.replace("\x00", ""))
            page.wait_for_timeout(5)
        self.assertIsNone(page.evaluate("window.ran ?? null"))
        self.assertEqual(page.locator("body img, body iframe, body object, body form").count(), 0)
        handlers = page.evaluate("""[...document.querySelectorAll('*')].filter(element =>
          [...element.attributes].some(attribute => attribute.name.startsWith('on'))).length""")
        self.assertEqual(handlers, 0)
        self.assertEqual(page.locator("body script").count(), 2)

    def test_hostile_texts_in_exports_stay_texts(self):
        page = self.open("hostile.json")
        self.assertEqual(len(self.ties(page)), len(HOSTILE))
        self.assertIn("'=HYPERLINK", self.export(page, "CSV"))
        page.locator(".export > button").click()
        with page.expect_download() as download:
            page.locator(".menu button", has_text="SVG").click()
        other = self.contexts[0].new_page()
        other.goto(f"file://{download.value.path()}")
        self.assertIsNone(other.evaluate("window.ran ?? null"))

    def test_marks_of_direction_are_written_out(self):
        page = self.open("hostile.json")
        for _ in self.visit(page):
            text = page.locator("body").inner_text()
            self.assertNotRegex(text, "[\u202a-\u202e\u2066-\u2069\u200e\u200f]")
        turned = page.evaluate("[...document.querySelectorAll('[title],[aria-label]')]"
                               ".filter(e => /[\\u202a-\\u202e\\u2066-\\u2069]/.test("
                               "e.title + e.getAttribute('aria-label'))).map(e => e.outerHTML.slice(0, 200))")
        self.assertEqual(turned, [])

    def test_the_policy_allows_the_page_alone(self):
        markup = Files.page("2017-01.json").read_text(encoding="utf-8")
        policy = re.search(r'Content-Security-Policy" content="([^"]*)"', markup)[1]
        self.assertIn("default-src 'none'", policy)
        self.assertIn("connect-src 'none'", policy)
        self.assertRegex(policy, r"script-src 'sha256-[A-Za-z0-9+/]{43}='")
        self.assertNotIn("unsafe", policy)
        page = self.open("2017-01.json")
        page.evaluate("""() => { const script = document.createElement('script');
          script.textContent = 'window.ran = 1'; document.body.append(script) }""")
        page.evaluate("() => document.body.insertAdjacentHTML('beforeend', "
                      "'<a id=trap onclick=\"window.ran=1\">x</a>')")
        page.evaluate("document.getElementById('trap').click()")
        refused = page.evaluate("fetch('https://example.org/').then(() => 'loaded', () => 'refused')")
        self.assertEqual(refused, "refused")
        self.assertIsNone(page.evaluate("window.ran ?? null"))
        self.assertTrue(self.faults, "the browser says what it refused")
        self.faults.clear()

    def test_quotes_of_ten_megabytes_leave_the_page_usable(self):
        size = Files.page("huge.json").stat().st_size
        self.assertLess(size, 1_000_000)
        page = self.open("huge.json")
        data = self.data(page)
        cut = next(claim for claim in data["claims"] if claim.get("cut"))
        page.evaluate("id => { location.hash = 'tie=' + id }", cut["tie"])
        page.locator("#p-panel .claim").first.wait_for()
        self.assertIn("abrégée", page.locator("#p-panel").inner_text())
        self.assertIsNone(page.evaluate("window.ran ?? null"))

    def test_the_page_is_one_small_file_without_addresses(self):
        for name in ("2017-01.json", "difference"):
            page = Files.page(name)
            self.assertLess(page.stat().st_size, 1_000_000)
            head = page.read_text(encoding="utf-8").split('id="p-data"')[0]
            self.assertNotRegex(head, r"<(link|img|iframe|script src)|url\(|@import")

    def test_without_scripts_the_map_is_there(self):
        page = self.browser.new_context(java_script_enabled=False).new_page()
        page.goto(Files.page("2017-01.json").as_uri())
        self.assertTrue(page.locator("svg.sociogram").is_visible())
        self.assertTrue(page.locator("h1").is_visible())
        page.context.close()


if __name__ == "__main__":
    unittest.main()
