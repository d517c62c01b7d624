import { readFileSync } from 'node:fs';
import path from 'node:path';
import { STORY_KINDS, STORY_OUTCOMES, STORY_STATUSES } from '#domain/stories';
import { asOurs, asWord, kindOf, languageOf, levelOf, outcomeOf, statusOf } from './words.js';

const curated = readFileSync(path.join(process.cwd(), 'libs/flows/exchange/content/curated-cases.ndjson'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { contentType: string; status: string });

describe('the words of files', () => {
  it.each([...STORY_KINDS, ...STORY_STATUSES, ...STORY_OUTCOMES])('%s is the same there and back', (value) => {
    expect(asOurs(asWord(value))).toBe(value);
    expect([kindOf, statusOf, outcomeOf].map((find) => find(asWord(value)))).toContain(value);
  });

  it.each([
    [kindOf, 'case-story', 'CASE_STORY'],
    [kindOf, 'article', 'CASE_STORY'],
    [kindOf, 'blog', 'CASE_STORY'],
    [kindOf, 'guide', 'GUIDE'],
    [kindOf, 'poem', null],
    [kindOf, 'constructor', null],
    [statusOf, 'in-use', 'IN_USE'],
    [statusOf, 'Not in use anymore', 'STOPPED'],
    [statusOf, 'Pilot', 'PILOTING'],
    [statusOf, 'toString', null],
    [outcomeOf, 'time-saved', 'ACHIEVED'],
    [outcomeOf, 'not-achieved', 'NOT_ACHIEVED'],
    [levelOf, 'Local Government', 'MUNICIPALITY'],
    [levelOf, 'Private sector', null],
    [languageOf, 'nb-NO', 'nb'],
    [languageOf, 'no', 'nb'],
    [languageOf, 'SME', 'se'],
    [languageOf, 'fr', null],
    [languageOf, 'constructor', null],
  ] as const)('%p: %s is %s', (find, word, value) => {
    expect(find(word)).toBe(value);
  });

  it('cover every word of the curated cases', () => {
    expect(
      curated.filter(({ contentType, status }) => kindOf(contentType) === null || statusOf(status) === null),
    ).toEqual([]);
  });
});
