/** The text of an error with the text of what caused it, for the log. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const text = error.message || error.name;
  return error.cause instanceof Error ? `${text} (${reasonOf(error.cause)})` : text;
};
