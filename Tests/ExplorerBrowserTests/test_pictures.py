"""Pictures of the page, compared loosely: a few hundred grey fields each, so that another font or
another shade passes and a lost panel does not. RECORD_SNAPSHOTS=1 renews them."""

import base64
import json
import os
import unittest

from browser import HERE, BrowserTests

PLACE = HERE / "Snapshots" / "pictures.json"
COLUMNS, ROWS = 36, 24

VIEWS = {
    "map, light": ("", {}),
    "map, dark": ("", {"scheme": "dark"}),
    "evidence": ("contested=1", {}),
    "table": ("view=table", {}),
    "matrix": ("view=matrix", {}),
    "phone": ("", {"width": 390, "height": 844}),
    "phone, evidence": ("contested=1", {"width": 390, "height": 844}),
}


class PictureTests(BrowserTests):
    def fields(self, page, picture):
        """The greys of a picture in columns and rows, worked out by a blank page."""
        blank = page.context.new_page()
        grey = blank.evaluate("""async ([picture, columns, rows]) => {
          const image = new Image();
          image.src = 'data:image/png;base64,' + picture;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = columns; canvas.height = rows;
          const context = canvas.getContext('2d');
          context.imageSmoothingQuality = 'high';
          context.drawImage(image, 0, 0, columns, rows);
          const bytes = context.getImageData(0, 0, columns, rows).data;
          return Array.from({ length: columns * rows }, (_, at) => Math.round(
            0.3 * bytes[4 * at] + 0.6 * bytes[4 * at + 1] + 0.1 * bytes[4 * at + 2]));
        }""", [base64.b64encode(picture).decode(), COLUMNS, ROWS])
        blank.close()
        return grey

    def test_pictures_look_as_before(self):
        known = json.loads(PLACE.read_text()) if PLACE.exists() else {}
        found = {}
        for name, (fragment, options) in VIEWS.items():
            page = self.open("small.jsonl", fragment, **options)
            if "evidence" in name:
                page.locator("#p-panel .row").first.click()
            page.wait_for_timeout(250)
            found[name] = self.fields(page, page.screenshot())
        if os.environ.get("RECORD_SNAPSHOTS") == "1":
            PLACE.parent.mkdir(exist_ok=True)
            PLACE.write_text(json.dumps(found, separators=(",", ":")) + "\n")
            return
        for name, grey in found.items():
            self.assertIn(name, known, "run with RECORD_SNAPSHOTS=1")
            differences = [abs(a - b) for a, b in zip(grey, known[name])]
            self.assertLess(sum(differences) / len(differences), 9, name)

    def test_light_and_dark_are_different_pictures(self):
        """The comparison above would notice: the two are far apart."""
        greys = []
        for scheme in ("light", "dark"):
            page = self.open("small.jsonl", scheme=scheme)
            greys.append(self.fields(page, page.screenshot()))
        self.assertGreater(sum(abs(a - b) for a, b in zip(*greys)) / len(greys[0]), 50)


if __name__ == "__main__":
    unittest.main()
