"""The page works ties out as the command line does: same filters, same ties, same figures."""

import json
import random
import unittest
from urllib.parse import quote

from browser import BrowserTests, Files, records, run

SETS = {"source": "voices", "publisher": "voices", "cited": "voices", "without": "voices"}


def fragment(options):
    return "&".join(f"{name}={quote(value)}" for name, value in options)


class RuleTests(BrowserTests):
    def commands(self, options, data):
        """The same conditions as arguments of the program, which takes names."""
        arguments = []
        for name, value in options:
            if name in SETS:
                value = next(v["name"] for v in data["voices"] if v["id"] == value)
            if name == "of":
                continue
            if name in ("contested", "dated"):
                arguments.append(f"--{name}")
            else:
                arguments += [f"--{name}", value]
        return arguments

    def choices(self, data, seed, count):
        """Combinations of conditions, the same in every run."""
        chance = random.Random(seed)
        voices = [voice["id"] for voice in data["voices"] if voice["id"] != "inconnu"]
        actors = [actor["id"] for actor in data["actors"]]
        relations = sorted({claim["relation"] for claim in data["claims"]})
        stances = ["asserted", "reported", "hedged", "hypothetical", "denied", "negated"]
        for name in ("source", "without"):
            for voice in voices[:12]:
                yield [(name, voice)]
        yield [("contested", "1")]
        yield [("dated", "1")]
        for stance in stances:
            yield [("stance", stance)]
        for _ in range(count):
            options = []
            for name in ("source", "publisher", "cited", "without"):
                if chance.random() < 0.25:
                    options += [(name, voice) for voice in chance.sample(voices, chance.randint(1, 3))]
            if chance.random() < 0.2:
                options += [("actor", actor) for actor in chance.sample(actors, 2)]
            if chance.random() < 0.3:
                options.append(("focus", chance.choice(actors)))
                depth = chance.randint(1, 3)
                if depth > 1:
                    options.append(("depth", str(depth)))
            if chance.random() < 0.3:
                options += [("relation", name) for name in chance.sample(relations, min(4, len(relations)))]
            if chance.random() < 0.3:
                options += [("stance", name) for name in chance.sample(stances, 2)]
            if chance.random() < 0.1:
                options.append(("contested", "1"))
            if chance.random() < 0.3:
                options.append(("min-confidence", str(chance.choice([0.2, 0.35, 0.5, 0.75]))))
            if chance.random() < 0.3:
                options.append(("since", chance.choice(["2015", "2016-10", "2016-11-15"])))
            if chance.random() < 0.3:
                options.append(("until", chance.choice(["2017", "2017-01", "2017-01-10"])))
            if chance.random() < 0.2:
                options.append(("dated", "1"))
            if options:
                yield options

    def compare(self, name, seed, count):
        page = self.open(name)
        data = self.data(page)
        graph = Files.graph(name)
        compared = 0
        for options in self.choices(data, seed, count):
            page.evaluate("hash => { location.hash = hash }", fragment(options))
            page.wait_for_timeout(40)
            expected = run("show", graph, "--format", "json", *self.commands(options, data), status=(0, 1))
            found = self.ties(page)
            self.assertEqual(found, records(expected), options)
            compared += len(found)
        self.assertGreater(compared, 100, "the filters left next to nothing to compare")

    def test_the_sample_gives_the_same_ties_under_every_filter(self):
        self.compare("2017-01.json", 1, 60)

    def test_a_made_graph_gives_the_same_ties_under_every_filter(self):
        self.compare("large-300.jsonl", 2, 60)

    def test_grades_and_relays_count_as_on_the_command_line(self):
        self.compare("graded.json", 3, 40)
        page = self.open("graded.json")
        reasons = [reason for tie in self.ties(page) for reason in tie["reasons"]]
        self.assertTrue(any("has it from" in reason for reason in reasons))
        self.assertTrue(any(reason.startswith("reliability") for reason in reasons))

    def test_csv_is_that_of_the_command_line(self):
        for options in ([], [("stance", "hedged")], [("min-confidence", "0.5")]):
            page = self.open("2017-01.json", fragment(options))
            expected = run("show", Files.graph("2017-01.json"), "--format", "csv",
                           *self.commands(options, self.data(page)))
            # A clipboard may turn the ends of lines.
            self.assertEqual(
                self.export(page, "CSV").splitlines(), expected.decode().splitlines())

    def test_the_shown_command_makes_the_same_selection(self):
        page = self.open("2017-01.json", "min-confidence=0.5&stance=asserted")
        command = page.locator(".command code").text_content()
        self.assertEqual(
            command, "sociogram show GRAPH --evidence --stance asserted --min-confidence 0.5")


class DifferenceTests(BrowserTests):
    def test_operations_are_those_of_the_command_line_under_filters(self):
        page = self.open("difference")
        graphs = [Files.graph("2016-12.json"), Files.graph("2017-01.json")]
        for options, arguments in [
            ("", []), ("stance=asserted", ["--stance", "asserted"]),
            ("min-confidence=0.4", ["--min-confidence", "0.4"]),
            ("focus=khalifa-haftar", ["--focus", "khalifa-haftar"]),
            ("relation=CONSULT&relation=SUPPORT", ["--relation", "CONSULT", "--relation", "SUPPORT"]),
        ]:
            page.evaluate("hash => { location.hash = hash }", options)
            page.wait_for_timeout(60)
            document = json.loads(run("diff", *graphs, "--format", "json", *arguments, status=(0, 1)))
            expected = {(tie["id"], tie["op"]) for tie in document["ties"]}
            found = {(tie["id"], tie["change"]) for tie in self.ties(page)
                     if tie["change"] != "unchanged"}
            self.assertEqual(found, expected, options)

    def test_options_of_the_comparison_hold_for_the_lines_under_filters(self):
        graphs = [Files.graph("2016-12.json"), Files.graph("2017-01.json")]
        for options in (
            "--only removed", "--only added --only changed", "--ignore confidence --ignore origins",
            "--ignore stance --threshold confidence=0.3", "--threshold credibility=1 --threshold dates=40",
            "--cause article-removed", "--cause article-edited --only changed",
        ):
            page = self.open(f"difference {options}")
            for fragment_, arguments in [("", []), ("min-confidence=0.4", ["--min-confidence", "0.4"])]:
                page.evaluate("hash => { location.hash = hash }", fragment_)
                page.wait_for_timeout(60)
                document = json.loads(run("diff", *graphs, "--format", "json", *options.split(),
                                          *arguments, status=(0, 1)))
                expected = {(tie["id"], tie["op"]) for tie in document["ties"]}
                ties = self.ties(page)
                found = {(tie["id"], tie["change"]) for tie in ties if tie["change"] != "unchanged"}
                if fragment_ == "" or "--cause" not in options:
                    self.assertEqual(found, expected, (options, fragment_))
                drawn = page.evaluate("""[...document.querySelectorAll('g.tie:not(.gone)')]
                  .flatMap(g => ['added', 'removed', 'changed'].filter(c => g.classList.contains(c)))""")
                self.assertLessEqual(set(drawn), {change for _, change in found}, options)
            self.assertIn(options.split()[0], page.locator("#p-panel").inner_text())
            self.assertIn(options.split()[0], page.locator(".command code").text_content())

    def test_before_and_after_are_the_two_graphs(self):
        for version, name in (("before", "2016-12.json"), ("after", "2017-01.json")):
            page = self.open("difference", f"version={version}&min-confidence=0.3")
            expected = json.loads(run("show", Files.graph(name), "--format", "json",
                                      "--min-confidence", "0.3"))
            for tie in expected:
                # A page of two versions shows an actor as the later one names it.
                del tie["subject_name"], tie["object_name"]
            found = self.ties(page)
            for tie in found:
                del tie["subject_name"], tie["object_name"]
            self.assertEqual(found, expected)

    def test_nothing_moves_between_the_versions(self):
        page = self.open("difference")
        places = {}
        for version in ("before", "difference", "after"):
            page.locator(f".versions [data-choice={version}]").click()
            boxes = page.evaluate(
                "Object.fromEntries([...document.querySelectorAll('g.actor:not(.gone)')].map(g => "
                "[g.id, [g.getBBox().x, g.getBBox().y]]))")
            for id_, place in boxes.items():
                self.assertEqual(places.setdefault(id_, place), place)

    def test_causes_name_the_articles_and_lead_to_the_ties(self):
        page = self.open("difference")
        causes = page.locator(".causes details")
        self.assertGreater(causes.count(), 3)
        causes.first.locator(".row").first.click()
        self.assertTrue(page.locator("#p-panel .change .why").is_visible())


if __name__ == "__main__":
    unittest.main()
