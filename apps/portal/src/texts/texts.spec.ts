import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { flat } from './checking/flat-texts.js';
import { differences, faultsOf } from './checking/language-faults.js';
import { mixedNorwegian } from './checking/two-norwegians.js';
import { missingTexts, speechOf, unusedTexts } from './checking/uses-of-texts.js';
import { ALIKE, WHOLE } from './checking/alike.js';
import { byLanguage, PAGE_LANGUAGES, type PageLanguage } from '../languages.js';
import { nb } from './nb.js';

const sources = join(__dirname, '..');
const speeches = globSync('**/*.{ts,tsx}', { cwd: sources })
  .filter((name) => !/\.spec\.ts$|^texts\/(checking\/|\w+\.ts$)/.test(name))
  .map((name) => speechOf(name, readFileSync(join(sources, name), 'utf8')));
const textsOf = (language: PageLanguage): Parameters<typeof flat>[0] =>
  Object.fromEntries(
    globSync('*.json', { cwd: join(__dirname, language) }).map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(join(__dirname, language, file), 'utf8')) as Parameters<typeof flat>[0],
    ]),
  );
const languages = byLanguage((language) => flat(textsOf(language)));
const others = PAGE_LANGUAGES.filter((language) => language !== 'nb');

describe('the texts of the portal', () => {
  it.each(PAGE_LANGUAGES)('say something in every form of number, in %s', (language) =>
    expect(faultsOf(language, languages[language])).toEqual([]),
  );

  it.each(others)('have the same names, and are given the same, in %s as in bokmål', (language) =>
    expect(differences(['nb', languages.nb], [language, languages[language]])).toEqual([]),
  );

  it('keep the two Norwegians apart', () => expect(mixedNorwegian(languages.nb, languages.nn, ALIKE)).toEqual([]));

  it('are all there', () => expect(missingTexts(languages.nb, speeches)).toEqual([]));

  it('are all shown; words for the values of the API stand there whole', () => {
    const shown = new Map([...languages.nb].filter(([key]) => !WHOLE.test(key)));
    expect(unusedTexts(shown, speeches)).toEqual([]);
  });

  it('lie in a file for each language and room', () => {
    const files = globSync('*/*.json', { cwd: __dirname }).map((name) => relative(__dirname, join(__dirname, name)));
    const wanted = PAGE_LANGUAGES.flatMap((language) => Object.keys(nb).map((room) => `${language}/${room}.json`));
    expect(files.toSorted()).toEqual(wanted.toSorted());
  });
});

describe('what looks at the texts', () => {
  const room = (texts: Readonly<Record<string, string | undefined>>) =>
    flat({ frame: JSON.parse(JSON.stringify(texts)) as Record<string, string> });
  const measure = room({ hello: 'Hei, {{name}}', help: 'Les <1>mer</1> her' });

  it.each([
    { fault: 'a missing text', texts: { hello: 'Hi, {{name}}' }, says: 'en lacks frame:help' },
    { fault: 'a text too many', texts: { hello: '{{name}}', help: '<1></1>', more: 'x' }, says: 'nb lacks frame:more' },
    { fault: 'another variable', texts: { hello: 'Hi, {{who}}', help: '<1></1>' }, says: 'en frame:hello is given' },
    { fault: 'another mark', texts: { hello: 'Hi, {{name}}', help: '<2></2>' }, says: 'en frame:help is given' },
  ])('sees $fault', ({ texts, says }) =>
    expect(differences(['nb', measure], ['en', room(texts)])).toEqual([expect.stringContaining(says)]),
  );

  it.each([
    { fault: 'an empty text', texts: { hello: ' ' }, says: 'frame:hello is empty' },
    { fault: 'a number without a form', texts: { days_one: '{{count}} dag' }, says: 'frame:days has forms for one' },
    { fault: 'a form of no number', texts: { days_one: 'a', days_few: 'b', days_other: 'c' }, says: 'one, few, other' },
  ])('sees $fault', ({ texts, says }) => expect(faultsOf('nb', room(texts))).toEqual([expect.stringContaining(says)]));

  it.each([
    { fault: 'bokmål', nb: 'Hva er det?', nn: 'Hva er dette?', says: 'nn frame:x says «Hva»' },
    { fault: 'nynorsk', nb: 'Korleis da?', nn: 'Korleis då?', says: 'nb frame:x says «Korleis»' },
    {
      fault: 'one sentence in both',
      nb: 'Alt er klart her på sida di',
      nn: 'Alt er klart her på sida di',
      says: 'nn frame:x is as in nb',
    },
  ])('sees $fault where it is not spoken', ({ nb: one, nn: other, says }) => {
    expect(mixedNorwegian(room({ x: one }), room({ x: other }), new Set())).toEqual([expect.stringContaining(says)]);
    expect(mixedNorwegian(room({ x: one }), room({ x: other }), new Set([one, other]))).toEqual([]);
  });

  const page = `const { t } = useTranslation('frame'); const { t: word } = useTranslation('words');
    const shown = [t('hello'), t(\`kind.\${kind}\`), word('gone'), count && t('days', { count })];`;

  it('sees what is asked for and not there', () =>
    expect(missingTexts(room({ hello: 'Hei', days_one: 'a', days_other: 'b' }), [speechOf('page.tsx', page)])).toEqual([
      'page.tsx asks for words:gone',
    ]));

  it('sees what nobody shows, and knows names that are put together', () => {
    const texts = flat({
      frame: { hello: 'Hei', kind: { GUIDE: 'x' }, days_one: 'a', days_other: 'b', kinder: 'y' },
      words: { hello: 'z' },
      story: { hello: 'w' },
    });
    expect(unusedTexts(texts, [speechOf('page.tsx', page)])).toEqual(['frame:kinder', 'story:hello']);
  });
});
