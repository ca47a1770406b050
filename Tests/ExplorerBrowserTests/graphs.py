"""Graphs made for the tests of the explorer: a large one, and one whose articles are hostile."""

import hashlib
import json
import random
import re


def digest(fields):
    return hashlib.sha256(b"".join(field.encode() + b"\x1f" for field in fields)).hexdigest()[:20]


def normalized(name):
    """The normal form of a name, for ASCII and what is neither letter nor digit."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


SYMMETRIC = {"CONSULT", "COOPERATE", "AGREE"}


def claim(article, quote, subject, relation, obj, stance, sources, reading, date=None, reasons=()):
    """A line of a file of claims; its ids follow from its values as the program makes them."""
    ends = [subject["id"], obj["id"]]
    if relation in SYMMETRIC:
        ends.sort(key=lambda text: text.encode())
    last = sources[-1]
    voice = last["voice"]
    if last.get("described"):
        voice += "/" + normalized(last["described"])
    size = len(quote.encode())
    line = {
        "id": "c-" + digest([article, ends[0], relation, ends[1], voice, normalized(quote)]),
        "article": article, "sentence": 0, "quote": quote, "start": 0, "end": size,
        "proposition": "p-" + digest([ends[0], relation, ends[1]]),
        "subject": subject, "object": obj, "relation": relation, "mode": None,
        "predicate": "dire", "stance": stance, "sources": sources, "date": date,
        "reading": reading, "reasons": list(reasons), "trigger": [0, min(4, size)],
    }
    return line


def actor(name, kind="person", id_=None):
    return {"id": id_ or normalized(name), "name": name, "kind": kind, "state": None}


def voice(name, role="publisher", described=None):
    if described:
        return {"name": "anonymous", "role": role, "described": described, "voice": "anonymous"}
    return {"name": name, "role": role, "voice": normalized(name)}


RELATIONS = [
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT", "AFFILIATION",
]


def large(tie_count, seed=7):
    """Claims that make a given number of ties between a quarter as many actors."""
    chance = random.Random(seed)
    actors = [
        actor(f"Acteur {number}", chance.choice(["person", "state", "organisation", "armed-group"]))
        for number in range(tie_count // 4)
    ]
    publishers = [voice(f"Journal {number}") for number in range(12)]
    cited = [voice(f"Agence {number}", "agency") for number in range(8)]
    cited += [voice("", "official", f"un responsable {number}") for number in range(6)]
    ties, lines = set(), {}
    while len(ties) < tie_count:
        # A few actors have many ties, as in the news.
        a = actors[int(len(actors) * chance.random() ** 2.2)]
        b = chance.choice(actors)
        relation = chance.choice(RELATIONS)
        ends = (a["id"], b["id"])
        if a is b or (*ends, relation) in ties:
            continue
        if relation in SYMMETRIC and (*ends[::-1], relation) in ties:
            continue
        ties.add((*ends, relation))
        for _ in range(chance.choice([1, 1, 1, 2, 3])):
            sources = [chance.choice(publishers)]
            if chance.random() < 0.4:
                sources.append(chance.choice(cited))
            if chance.random() < 0.25:
                # Outlets that cite each other, so that some only relay.
                outlet = chance.choice(publishers)
                if outlet is not sources[0]:
                    sources.insert(1, {**outlet, "role": "medium"})
            stance = chance.choices(
                ["asserted", "reported", "hedged", "hypothetical", "denied", "negated"],
                [10, 4, 3, 2, 1, 0.5])[0]
            date = None
            if chance.random() < 0.5:
                day = f"20{chance.randint(14, 17)}-{chance.randint(1, 12):02}"
                date = {"start": day, "precision": "month"}
            article = f"article-{normalized(sources[0]['name'])}-{chance.randint(0, 60)}"
            quote = f"{a['name']} et {b['name']}, phrase {chance.randint(0, 10 ** 9)}."
            line = claim(article, quote, a, relation, b, stance, sources,
                         round(chance.uniform(0.3, 0.99), 2), date)
            lines[line["id"]] = line
        if chance.random() < 0.15:
            # One outlet cites another, which has it from an agency itself.
            first, second = chance.sample(publishers, 2)
            for number, chain in enumerate((
                    [first, {**second, "role": "medium"}], [second, chance.choice(cited[:8])])):
                quote = f"{a['name']} et {b['name']}, relais {number} {chance.randint(0, 10 ** 9)}."
                line = claim(f"article-{normalized(chain[0]['name'])}-r", quote, a, relation, b,
                             "reported", chain, 0.8)
                lines[line["id"]] = line
    return "".join(json.dumps(line) + "\n" for line in lines.values())


def grades():
    """A file of grades for the voices of a large graph."""
    rows = [f"Journal {number}\t{'ABCDE'[number % 5]}" for number in range(0, 12, 2)]
    rows += ["Agence 1\tA", "un responsable 2\tE"]
    return "".join(row + "\n" for row in rows)


HOSTILE = [
    "<script>window.ran = 1</script>",
    "</script><script>window.ran = 1</script>",
    "<!--<script>", "-->", "]]>", "<img src=x onerror=window.ran=1>",
    "\"><svg onload=window.ran=1>", "' onmouseover='window.ran=1",
    "javascript:window.ran=1", "{{constructor.constructor('window.ran=1')()}}",
    "\u202egnol\u202c \u2066bidi\u2069 \u200f", "\u2028window.ran=1\u2029", "&lt;script&gt;&#60;b&#62;",
    "`${window.ran=1}`", "\x1b[31m\x07\x00", "__proto__", "constructor", "=HYPERLINK(\"http://x\")",
]


def hostile(megabytes=0):
    """Claims whose every text tries to run something or to turn the page around."""
    lines = []
    for number, text in enumerate(HOSTILE):
        name = text.replace("\x00", "")
        a, b = actor(f"{name} A", id_=f"a{number}"), actor(f"{name} B", "state", f"b{number}")
        quote = text + " citation"
        if megabytes and number == 0:
            quote = (text + " ") * (megabytes * 1_000_000 // (len(text) + 1))
        publisher = {"name": name, "role": "publisher", "voice": f"v{number}"}
        anonymous = {"name": "anonymous", "role": "official", "voice": "anonymous", "described": name}
        for stance, sources in (("asserted", [publisher]), ("denied", [publisher, anonymous])):
            line = claim(f"article{number}", quote, a, "ACCUSE", b, stance, sources, 0.8,
                         reasons=[name])
            line["predicate"] = name
            line["quote"] = quote
            lines.append(line)
    return lines


def hostile_document(megabytes=0):
    """A sociogram of hostile claims, with articles that have hostile titles and addresses."""
    lines = hostile(megabytes)
    articles, actors = {}, {}
    for line in lines:
        at = int(line["article"].removeprefix("article"))
        text = HOSTILE[at].replace("\x00", "")
        # An id follows from the normal form of a quote, which only the program knows for all letters.
        articles[line["article"]] = {
            "id": line["article"], "publisher": text, "date": None, "title": text, "author": text,
            "url": ["javascript:window.ran=1", "JaVaScRiPt:alert(1)", "data:text/html,x",
                    "https://example.org/\"><script>window.ran=1</script>",
                    "https://example.org/ok", " javascript:window.ran=1"][at % 6],
            "archive": "vbscript:window.ran=1", "language": "fr", "credits": [],
            "digest": hashlib.sha256(text.encode()).hexdigest(), "fingerprints": [],
        }
        for end in (line["subject"], line["object"]):
            actors[end["id"]] = {
                "id": end["id"], "name": end["name"], "kind": end["kind"], "names": [text]}
    return {
        "format": "sociogram", "version": 1, "label": HOSTILE[0],
        "provenance": {"program": HOSTILE[1], "registry": "", "language": ""},
        "articles": list(articles.values()), "actors": list(actors.values()), "claims": lines,
        "origins": [], "ties": [],
    }


def small():
    """A handful of claims of every look, for pictures that do not change with the way of reading."""
    people = {
        name: actor(name, kind) for name, kind in [
            ("Ana Roy", "person"), ("Bruno Sal", "person"), ("Castille", "state"),
            ("Dorie", "state"), ("Ligue du Nord", "organisation"), ("Brigade 12", "armed-group"),
            ("Compagnie des Eaux", "company"),
        ]
    }
    echo, gazette = voice("L'Echo"), voice("La Gazette")
    agency = voice("Agence Une", "agency")
    source = voice("", "official", "un diplomate")
    month = {"start": "2016-10", "precision": "month"}
    day = {"start": "2017-01-12", "precision": "day"}
    rows = [
        ("Ana Roy", "AFFILIATION", "Castille", "asserted", [echo], 0.95, None),
        ("Castille", "SUPPORT", "Ana Roy", "asserted", [echo], 0.9, month),
        ("Castille", "SUPPORT", "Ana Roy", "reported", [gazette, agency], 0.8, month),
        ("Ana Roy", "CONSULT", "Bruno Sal", "asserted", [echo], 0.85, day),
        ("Dorie", "AID", "Brigade 12", "hedged", [gazette, source], 0.6, None),
        ("Dorie", "AID", "Brigade 12", "denied", [gazette, voice("Dorie", "official")], 0.7, None),
        ("Brigade 12", "ASSAULT", "Castille", "asserted", [gazette], 0.75, day),
        ("Ligue du Nord", "REQUEST", "Castille", "reported", [echo, source], 0.7, None),
        ("Bruno Sal", "ACCUSE", "Compagnie des Eaux", "hypothetical", [gazette], 0.5, None),
        ("Dorie", "COOPERATE", "Ligue du Nord", "negated", [echo], 0.6, None),
    ]
    lines = []
    for number, (a, relation, b, stance, sources, reading, date) in enumerate(rows):
        quote = f"Dire {number}: {a}, {b}."
        lines.append(claim(
            f"article-{normalized(sources[0]['name'])}", quote, people[a], relation, people[b],
            stance, sources, reading, date, ["direct arguments"]))
    return "".join(json.dumps(line) + "\n" for line in lines)
