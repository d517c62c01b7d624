/** The languages of texts and labels: bokmål, nynorsk, English, Northern Sami. */
export const LANGUAGES = ['nb', 'nn', 'en', 'se'] as const;

/** One of {@link LANGUAGES}, as an ISO 639-1 code. */
export type Language = (typeof LANGUAGES)[number];

/** Says whether a text is the code of a language we keep texts in. */
export const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

const FALLBACK: Record<Language, readonly Language[]> = {
  nb: ['nb', 'nn', 'en', 'se'],
  nn: ['nn', 'nb', 'en', 'se'],
  en: ['en', 'nb', 'nn', 'se'],
  se: ['se', 'nb', 'nn', 'en'],
};

/** The order in which a reader of one language is offered others: the two written forms of Norwegian stand in for each other first. */
export const fallbackOrder = (language: Language): readonly Language[] => FALLBACK[language];
