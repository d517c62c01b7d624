const HIDDEN = '[hidden]';
const PASSWORD_IN_ADDRESS = /(\w+:\/\/[^\s:/@]*):[^\s/@]+@/g;
const BEARER = /\b(bearer|basic)\s+[\w.~+/=-]+/gi;
const SECRET_NAME = /authorization|cookie|password|secret|token|api-?key|^key$|^body$|^variables$|^parameters$/i;

/** A text fit for the log: without passwords of addresses and without bearer tokens. */
export const scrubbed = (text: string): string =>
  text.replace(PASSWORD_IN_ADDRESS, `$1:${HIDDEN}@`).replace(BEARER, `$1 ${HIDDEN}`);

/** What the log shows of an error: its kind, text, code, stack and causes, and nothing else that hangs on it. */
export const shownError = (error: Error, depth = 0): Record<string, unknown> => {
  const code: unknown = Reflect.get(error, 'code');
  return {
    name: error.name,
    message: scrubbed(error.message),
    ...(typeof code === 'string' && { code }),
    ...(error.stack && { stack: scrubbed(error.stack) }),
    ...(error.cause instanceof Error && depth < 3 && { cause: shownError(error.cause, depth + 1) }),
  };
};

const shownValue = (name: string, value: unknown, depth: number): unknown => {
  if (SECRET_NAME.test(name)) return HIDDEN;
  if (typeof value === 'string') return scrubbed(value);
  if (value instanceof Error) return shownError(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth >= 3) return '[…]';
  if (Array.isArray(value)) return value.map((item) => shownValue('', item, depth + 1));
  return shownFields(value, depth + 1);
};

/** Named values fit for the log: without those whose names tell of secrets or of what people wrote. */
export const shownFields = (fields: object, depth = 0): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, shownValue(name, value, depth)]));
