/** Says whether a text can be kept: PostgreSQL takes neither NUL nor half a surrogate pair. */
export const isStorableText = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
