"""What readers with other eyes and hands need: axe's rules, and a few of our own."""

import unittest

from axe_playwright_python.sync_playwright import Axe

from browser import BrowserTests

VIEWS = ["", "view=table", "view=matrix", "contested=1"]


class AccessTests(BrowserTests):
    def check(self, page, place):
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        told = [f"{rule['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
                for rule in found for node in rule["nodes"][:3]]
        self.assertEqual(told, [], place)

    def test_axe_finds_nothing_in_light_and_dark(self):
        for scheme in ("light", "dark"):
            for view in VIEWS:
                page = self.open("2017-01.json", view, scheme=scheme)
                self.check(page, f"{scheme} {view}")
                if view != "contested=1":
                    continue
                page.locator("#p-panel .row").first.click()
                page.locator("#p-panel .figures summary").click()
                self.check(page, f"{scheme} evidence")

    def test_axe_finds_nothing_on_a_phone_and_in_the_difference(self):
        page = self.open("2017-01.json", width=390, height=844, has_touch=True, is_mobile=True)
        self.check(page, "phone")
        page.get_by_role("button", name="Filtres").click()
        self.check(page, "phone, filters")
        page = self.open("difference")
        self.check(page, "difference")
        page.locator("#p-panel .row").first.click()
        self.check(page, "difference, evidence")

    def test_axe_finds_nothing_in_menus_and_search(self):
        page = self.open("2017-01.json", "ui=en")
        page.locator(".export > button").click()
        self.check(page, "menu")
        page.keyboard.press("Escape")
        page.locator("#p-search").fill("a")
        self.check(page, "search")

    def test_every_control_has_a_name_of_its_own(self):
        page = self.open("2017-01.json")
        nameless = page.evaluate("""[...document.querySelectorAll('button, input, a, [role=button], summary')]
          .filter(e => !e.closest('.gone') && !(e.getAttribute('aria-label') || e.textContent.trim() || e.labels?.[0]?.textContent.trim()))
          .map(e => e.outerHTML.slice(0, 120))""")
        self.assertEqual(nameless, [])

    def test_changes_are_announced(self):
        page = self.open("2017-01.json")
        before = page.locator("[role=status]").text_content()
        page.get_by_label("Contestés seulement").check()
        after = page.locator("[role=status]").text_content()
        self.assertNotEqual(before, after)
        self.assertRegex(after, r"\d+ sur \d+")

    def test_nothing_is_cut_off_at_the_side_of_a_phone_or_a_large_type(self):
        for width in (320, 390, 768, 1024):
            for view in ("", "view=table", "of=khalifa-haftar"):
                page = self.open("2017-01.json", view, width=width, height=800)
                self.assertLessEqual(
                    page.evaluate("document.documentElement.scrollWidth"), width, (width, view))

    def test_what_the_finger_meets_is_large_enough(self):
        page = self.open("2017-01.json", width=390, height=844, has_touch=True, is_mobile=True)
        small = page.evaluate("""[...document.querySelectorAll('.toolbar button, .zoom button, #p-search')]
          .filter(e => e.offsetParent).map(e => [e.getBoundingClientRect(), e.outerHTML.slice(0, 90)])
          .filter(([box]) => box.width < 24 || box.height < 24).map(([, html]) => html)""")
        self.assertEqual(small, [])


if __name__ == "__main__":
    unittest.main()
