// Texts: how they compare, and how they are made harmless.

/** Compares two texts by their code points, as the program does. */
export function byScalars(a, b) {
  const left = Array.from(a.normalize("NFC"));
  const right = Array.from(b.normalize("NFC"));
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = left[at].codePointAt(0) - right[at].codePointAt(0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * Returns a text in which characters that nobody sees, and that turn the direction of writing or
 * command a device, are written out.
 */
export function safeText(text) {
  return String(text).replace(HARMFUL, (sign) => `\\u{${sign.codePointAt(0).toString(16)}}`);
}

/** Returns a text without case and accents, for searching. */
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[’']/g, " ").replace(/\s+/g, " ").trim();
}

/** Returns how many bytes a text takes in UTF-8. */
export function byteCount(text) {
  return new TextEncoder().encode(text).length;
}
