import { LANGUAGES, fallbackOrder, isLanguage } from './language.js';

describe('the languages', () => {
  it.each([
    ['nb', ['nb', 'nn', 'en', 'se']],
    ['nn', ['nn', 'nb', 'en', 'se']],
    ['en', ['en', 'nb', 'nn', 'se']],
    ['se', ['se', 'nb', 'nn', 'en']],
  ] as const)('of a reader of %s are offered in the order %j', (language, order) =>
    expect(fallbackOrder(language)).toEqual(order),
  );

  it('are all offered, one’s own first', () => {
    for (const language of LANGUAGES) {
      expect(fallbackOrder(language)[0]).toBe(language);
      expect(fallbackOrder(language).toSorted()).toEqual([...LANGUAGES].toSorted());
    }
  });

  it('are told by their codes alone', () => {
    expect(LANGUAGES.every(isLanguage)).toBe(true);
    expect(['NB', 'no', '', 'nb-NO', 'constructor', '__proto__'].some(isLanguage)).toBe(false);
  });
});
