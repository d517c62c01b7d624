import { type Result, done, invalid, isStorableText, refused } from '#kernel';

/** What somebody has written, trimmed; or what is wrong with it. */
export const readWords = (text: string, field: string, most: number): Result<string> => {
  const words = text.trim();
  const wrong = (message: string): Result<never> => refused(invalid(message, 'input', field));
  if (words === '') return wrong('This must not be empty.');
  if (words.length > most) return wrong(`This is ${words.length} characters long; at most ${most} are allowed.`);
  return isStorableText(words) ? done(words) : wrong('This text holds characters that cannot be kept.');
};
