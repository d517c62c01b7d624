import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inLanguage, languageName, localesOf, namedLanguage, PAGE_LANGUAGES, withoutLanguage } from './languages.js';

/** Where the languages of stories are named, which are more than the portal speaks: as a filter, and as LaTeX calls them. */
const OF_STORIES = ['search/search-state.ts', 'story/citing/bibtex.ts'];

describe('the languages of the portal', () => {
  it('have a folder of texts each, and no folder is without one', () => {
    const folders = new Set(globSync('*/*.json', { cwd: join(__dirname, 'texts') }).map((file) => file.split('/')[0]));
    expect([...folders].toSorted()).toEqual(PAGE_LANGUAGES.toSorted());
  });

  it.each(PAGE_LANGUAGES)('have a name, and days and numbers that are known here: %s', (language) => {
    expect(languageName(language)).not.toBe('');
    expect(Intl.DateTimeFormat.supportedLocalesOf(localesOf(language))).toEqual(localesOf(language));
  });

  it.each(PAGE_LANGUAGES)('are addresses: %s', (language) => {
    const address = inLanguage(language, '/search');
    expect(withoutLanguage(address)).toBe('/search');
    expect(namedLanguage(language === 'nb' ? undefined : language)).toBe(language);
  });

  it('are told in one place: no other source names them one by one', () => {
    const naming = globSync('**/*.{ts,tsx}', { cwd: __dirname })
      .filter((file) => !file.includes('.spec.') && !file.startsWith('texts/checking'))
      .filter((file) => {
        const text = readFileSync(join(__dirname, file), 'utf8');
        return /\bnb\b/.test(text) && /['"/|(]nn['"/|)\\]|\bnn:/.test(text);
      });
    expect(naming.toSorted()).toEqual(['languages.ts', ...OF_STORIES]);
  });
});
