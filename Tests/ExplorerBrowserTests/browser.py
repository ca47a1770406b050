"""What the browser tests share: pages made by the program, and a Chromium that watches them."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

from playwright.sync_api import sync_playwright

import graphs

HERE = pathlib.Path(__file__).parent
PROJECT = HERE.parent.parent
PROGRAM = os.environ["SOCIOGRAM"]


def run(*arguments, status=(0,)):
    """Runs the program and returns what it wrote."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, check=False)
    if done.returncode not in status:
        raise AssertionError(f"{arguments} ended with {done.returncode}: {done.stderr.decode()}")
    return done.stdout


class Files:
    """Graphs and pages in a folder that goes with the tests."""

    _folder = None

    @classmethod
    def folder(cls):
        if cls._folder is None:
            cls._folder = tempfile.TemporaryDirectory()
        return pathlib.Path(cls._folder.name)

    @classmethod
    def graph(cls, name):
        """The file of a graph; made when first asked for."""
        place = cls.folder() / name
        if place.exists():
            return place
        if name in ("2016-12.json", "2017-01.json"):
            label = name.removesuffix(".json")
            run("extract", PROJECT / "Data/Corpora/libye" / label, "--label", label, "-o", place,
                "--data", PROJECT / "Data")
        elif name == "graded.json":
            grades = cls.folder() / "grades.tsv"
            grades.write_text(graphs.grades(), encoding="utf-8")
            run("filter", cls.graph("large-300.jsonl"), "--grades", grades, "--weigh-reliability",
                "-o", place)
        elif name.startswith("large-"):
            place.write_text(graphs.large(int(name[6:].split(".")[0])), encoding="utf-8")
        elif name == "hostile.json":
            place.write_text(json.dumps(graphs.hostile_document()), encoding="utf-8")
        elif name == "huge.json":
            place.write_text(json.dumps(graphs.hostile_document(10)), encoding="utf-8")
        elif name == "small.jsonl":
            place.write_text(graphs.small(), encoding="utf-8")
        else:
            raise ValueError(name)
        return place

    @classmethod
    def page(cls, name):
        """The page of a graph; `difference` is that of the sample corpus, options may follow it."""
        place = cls.folder() / f"{name}.html"
        if place.exists():
            return place
        if name.startswith("difference"):
            run("diff", cls.graph("2016-12.json"), cls.graph("2017-01.json"), *name.split()[1:],
                "-o", place, status=(0, 1))
        else:
            run("render", cls.graph(name), "-o", place)
        return place


class BrowserTests(unittest.TestCase):
    """A test with a page of its own; any message of the console and any request fails it."""

    @classmethod
    def setUpClass(cls):
        cls._playwright = sync_playwright().start()
        cls.browser = cls._playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls._playwright.stop()

    def setUp(self):
        self.faults = []
        self.contexts = []

    def tearDown(self):
        for context in self.contexts:
            context.close()
        self.assertEqual(self.faults, [], "the console said something, or something was loaded")

    def open(self, name, fragment="", width=1440, height=900, scheme="light", **options):
        """Opens the page of a graph at a fragment."""
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, locale="fr-FR",
            permissions=["clipboard-read", "clipboard-write"], accept_downloads=True, **options)
        self.contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: self.faults.append(message.text))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("dialog", lambda dialog: (self.faults.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: self.watch(request))
        address = Files.page(name).as_uri()
        page.goto(address + (f"#{fragment}" if fragment else ""))
        page.wait_for_selector("html.live")
        return page

    def watch(self, request):
        if not request.url.startswith(("file://", "blob:")):
            self.faults.append(request.url)

    # What a page holds and shows.

    def data(self, page):
        return json.loads(page.locator("#p-data").text_content())

    def export(self, page, label):
        """What the menu of exports copies."""
        page.locator(".export > button").click()
        page.locator(".menu button", has_text=label).click()
        page.wait_for_timeout(30)
        return page.evaluate("navigator.clipboard.readText()")

    def ties(self, page):
        return json.loads(self.export(page, "JSON"))

    def settle(self, page):
        """Waits until the address tells the state."""
        page.wait_for_timeout(250)

    def shown_lines(self, page):
        return page.locator("g.tie:not(.gone)").count()


def records(document):
    """The list that `show --format json` writes; nothing where nothing matched."""
    return json.loads(document) if document else []
