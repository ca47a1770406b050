// The page's own words; those of the map come with the data.

/** The wordings by language. */
export const WORDINGS = {};

/** Returns the words of a language, with those that the data bring. */
export function wording(data, language) {
  return { ...data.words[language], ...WORDINGS[language], language };
}
