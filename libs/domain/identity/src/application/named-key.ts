import { type UserError, missing } from '#kernel';

const SHOWN = 40;

/** Whether a text can be the prefix of a key: the eight characters after `ildsjel_`. */
export const isPrefix = (text: string): boolean => /^[a-z2-7]{8}$/.test(text);

/** There is no such key, or none that the caller is told of. */
export const unknownKey = (prefix: string): UserError =>
  missing(`You administer no key with the prefix "${prefix.slice(0, SHOWN).toWellFormed()}".`, 'prefix');
