// The reasons of a reading in French. The program writes them in English into its files; what stands
// here is their every form, and a form that is missing stays as it is.

const SIDES = { subject: "sujet", object: "objet" };

/** What the model of readings weighs; the keys are the words of ReadingReason. */
const KINDS = {
  "frame of the verb": "verbe qui porte le lien", "frame of the noun": "nom qui porte le lien",
  "frame of the adjective": "adjectif qui porte le lien", "position or bond": "fonction ou attache",
  "through a noun that belongs to the actor": "par un nom qui appartient à l’acteur",
  "through a coordination": "par une coordination",
  "subject shared with the verb before": "sujet partagé avec le verbe précédent",
  "subject of the infinitive by control": "sujet sous-entendu de l’infinitif",
  "subject of the verb that the noun depends on": "sujet du verbe dont dépend le nom",
  "antecedent of a relative clause": "antécédent d’une relative",
  "across other phrases": "au-delà d’autres groupes de mots", "by a pronoun": "par un pronom",
  "by a description": "par une désignation",
  "over several steps of coreference": "par plusieurs reprises successives",
  "one of many actors": "un acteur parmi beaucoup",
  "named where the article told the act": "nommé là où l’article raconte l’acte",
  "as the voice that says it": "comme la voix qui le dit",
  "far apart in the sentence": "éloigné dans la phrase",
  "known from this article only": "connu par ce seul article",
  "a request, a deal or pressure": "une demande, un accord ou une pression",
  "with an organisation": "avec une organisation",
  "a group or an organisation acts": "un groupe ou une organisation agit",
  "a state acts": "un État agit", "planned, supposed or unsure": "projeté, supposé ou incertain",
  "another actor in between": "un autre acteur entre les deux",
  "in a long sentence": "dans une longue phrase",
  "in the headline or the first sentence": "dans le titre ou la première phrase",
  "in the first sentences": "dans les premières phrases",
  "between two states": "entre deux États",
  "who acts is referred to, not named": "celui qui agit est repris, non nommé",
  "somebody else's word": "parole d’un autre",
  "towards an organisation or company": "envers une organisation ou une entreprise",
  "said again in the article": "redit dans l’article", "direct arguments": "arguments directs",
  "voice from a neighbouring sentence": "voix prise d’une phrase voisine",
  "headline: voice of the body that it sums up": "titre : voix du texte qu’il résume",
};

/**
 * How a pronoun or a description was understood: forms of what stands before the colon. Names stand
 * in brackets, since French would want to know their article.
 */
const FORMS = [
  [/^“(.+)”, in this sentence$/, "« $1 », dans cette phrase"],
  [/^“(.+)”, in the sentence before$/, "« $1 », dans la phrase précédente"],
  [/^“(.+)”, (\d+) sentences before$/, "« $1 », $2 phrases plus haut"],
  [/^“(.+)” behind$/, "« $1 », juste après"],
  [/^called “(.+)” before$/, "appelé « $1 » plus haut"],
  [/^holds the office “(.+)”$/, "exerce la fonction de « $1 »"],
  [/^repeats the subject$/, "reprend le sujet"],
  [/^the last one named before$/, "le dernier nommé"],
  [/^the one armed group spoken of$/, "le seul groupe armé dont il est question"],
  [/^the country of an unnamed voice$/, "le pays d’une voix non nommée"],
  [/^the country of the speaker$/, "le pays de qui parle"],
  [/^the countries of these$/, "les pays de ceux-ci"],
  [/^the country of (.+)$/, "le pays ($1)"],
  [/^the speaker of the quotation$/, "qui parle dans la citation"],
  [/^spoken to in the quotation$/, "à qui s’adresse la citation"],
  [/^those of this side spoken of$/, "ceux de ce camp dont il est question"],
  [/^two of one family name$/, "deux du même nom de famille"],
  [/^states that it names$/, "États qu’il nomme"],
  [/^led by this state, or against this enemy$/, "mené par cet État, ou contre cet ennemi"],
  [/^by his country$/, "par son pays"], [/^by its adjective$/, "par son adjectif"],
  [/^a new description of whoever was spoken of$/, "une nouvelle désignation de qui précède"],
  [/^a group in the state spoken of$/, "un groupe de l’État dont il est question"],
  [/^a group by its grammar$/, "un groupe, d’après la grammaire"],
  [/^a branch of (.+)$/, "une branche ($1)"], [/^a part of (.+)$/, "une partie ($1)"],
  [/^another than (.+)$/, "un autre ($1 est exclu)"], [/^head of (.+)$/, "à sa tête ($1)"],
  [/^in the same office as (.+)$/, "à la même fonction ($1)"],
  [/^the group of (.+)$/, "son groupe ($1)"], [/^the only (.+)$/, "le seul : « $1 »"],
  [/^(.+) of the state spoken of, (.+)$/, "« $1 » de l’État dont il est question ($2)"],
  [/^(.+) of the state spoken of$/, "« $1 » de l’État dont il est question"],
  [/^(.+) named before$/, "« $1 », déjà nommé"],
  [/^the (\d+) spoken of$/, "les $1 dont il est question"],
  [/^the (.+) spoken of$/, "« $1 », dont il est question"],
  [/^(.+) spoken of$/, "« $1 », dont il est question"],
  [/^(.+) of (.+) at the article's date$/, "« $1 » ($2), à la date de l’article"],
  [/^short for (.+)$/, "forme courte ($1)"],
  [/^judged the same(.*)$/, "tenus pour le même$1"],
  [/^judged (.+)$/, "jugé : $1"],
  [/^(.+) of (.+)$/, "« $1 » ($2)"],
];

function formFrench(text) {
  const form = FORMS.find(([pattern]) => pattern.test(text));
  return form ? text.replace(form[0], form[1]) : null;
}

/** One way of understanding, such as `called “maréchal” before: Khalifa Haftar`. */
function detailFrench(text) {
  const colon = text.lastIndexOf(": ");
  const form = colon > 0 ? formFrench(text.slice(0, colon)) : null;
  return form ? `${form} : ${text.slice(colon + 2)}` : formFrench(text) ?? text;
}

/** A reason in French. */
export function frenchReason(reason) {
  if (KINDS[reason]) return KINDS[reason];
  const [, side, rest] = /^(?:(subject|object): )?(.*)$/su.exec(reason);
  const before = side ? `${SIDES[side]} : ` : "";
  const kind = Object.keys(KINDS).filter((words) => rest.startsWith(words))
    .sort((a, b) => b.length - a.length)[0];
  if (!kind) return reason;
  const detail = rest.slice(kind.length);
  const word = /^ “(.*)”$/su.exec(detail);
  // Frames of denials are named "reconnaître/ne", those of patterns "=lieu".
  const frame = word?.[1].replace(/^=/, "").replace(/^(.+)\/(.+)$/, "$2 … $1");
  if (frame) return `${before}${KINDS[kind]} : « ${frame} »`;
  const told = detail.replace(/^; /, "");
  return `${before}${KINDS[kind]}${told ? ` ; ${told.split("; ").map(detailFrench).join(" ; ")}` : ""}`;
}
