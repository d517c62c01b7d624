const SIGNS = /[<>&\u2028\u2029]/g;

/** A value as JSON that can stand inside a script: nothing in it can end the script or begin another. */
export const inertJson = (value: unknown): string =>
  JSON.stringify(value).replace(SIGNS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
