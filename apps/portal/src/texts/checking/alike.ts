/** Texts that are the same in bokmål and nynorsk, or name the other language's words, and are meant to. */
export const ALIKE: ReadonlySet<string> = new Set();

/** Groups of texts that stand there whole, whether or not a page shows each: words for the values of the API. */
export const WHOLE = /^(words:|front:(figures|sectors|methods|allThemes)\b)/;
