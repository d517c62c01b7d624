import { array, assert, boolean, constantFrom, integer, option, property, record, subarray } from 'fast-check';
import { ANONYMOUS, type Actor, ROLES, holdsRole, systemActor } from '#kernel';
import { searchedStories } from '../../../../../test/support/builders/story-entry.builder.js';
import type { SearchCondition } from '../application/search-question.js';
import { WORD_FIELDS } from './fields.js';
import { OUT_OF_SIGHT } from './sight.js';

const NOW = new Date('2024-06-01T12:00:00Z');
const BODIES = ['asker', 'bergen'];
const moment = (shift: number): number => NOW.getTime() + shift;

const given = record({
  visibility: constantFrom('OPEN', 'PUBLIC_SECTOR', 'AGENCY'),
  body: constantFrom(...BODIES, null),
  visibleFrom: constantFrom(0, moment(-1), moment(0), moment(1)),
  publishedDay: integer({ min: 20_240_101, max: 20_240_105 }),
  measuredBenefits: boolean(),
  sectors: subarray(['helse', 'skole', 'hav']),
  kind: constantFrom('GUIDE', 'LESSON'),
  words: integer({ min: 0, max: 5 }),
});

const keyOf = (role: (typeof ROLES)[number], organisationId: string | null): Actor => ({
  ...ANONYMOUS,
  kind: 'KEY',
  grants: [{ role, organisationId }],
});
const ACTORS = [
  ANONYMOUS,
  systemActor('test'),
  ...ROLES.flatMap((role) => [...BODIES, null].map((body) => keyOf(role, body))),
];

const day = constantFrom('2024-01-02', '2024-01-04');
const conditions = record({
  sectors: option(subarray(['helse', 'hav', 'unknown'], { minLength: 1 })),
  from: option(day),
  to: option(day),
  measured: option(boolean()),
  either: option(constantFrom('GUIDE', 'helse')),
});

type Given = typeof given extends { generate: (...args: never[]) => { value: infer T } } ? T : never;
type Wanted = typeof conditions extends { generate: (...args: never[]) => { value: infer T } } ? T : never;

/** Each condition as the product has it, beside what it means in plain words. */
const asConditions = (wanted: Wanted): { condition: SearchCondition; holds: (story: Given) => boolean }[] => {
  const all: { condition: SearchCondition; holds: (story: Given) => boolean }[] = [];
  const { sectors, from, to, measured, either } = wanted;
  if (sectors) {
    all.push({
      condition: { kind: 'ANY_OF', facet: 'SECTOR', fields: ['sectors'], values: sectors },
      holds: (story) => story.sectors.some((sector) => sectors.includes(sector)),
    });
  }
  if (from ?? to) {
    const bounds = [from, to].map((one) => (one === null ? null : Number(one.replaceAll('-', ''))));
    all.push({
      condition: { kind: 'PUBLISHED_BETWEEN', facet: 'YEAR', from, to },
      holds: ({ publishedDay }) => publishedDay >= (bounds[0] ?? 0) && publishedDay <= (bounds[1] ?? Infinity),
    });
  }
  if (measured !== null) {
    all.push({
      condition: { kind: 'MEASURED', facet: null, measured },
      holds: (story) => story.measuredBenefits === measured,
    });
  }
  if (either !== null) {
    all.push({
      condition: { kind: 'ANY_OF', facet: null, fields: ['sectors', 'kind'], values: [either] },
      holds: (story) => story.kind === either || story.sectors.some((sector) => sector === either),
    });
  }
  return all;
};

/** The policy of the stories room in plain words. */
const isSeen = (actor: Actor, story: Given): boolean =>
  story.visibleFrom <= NOW.getTime() &&
  (story.visibility === 'OPEN' ||
    (story.visibility === 'PUBLIC_SECTOR' && holdsRole(actor, 'READER')) ||
    (story.visibility === 'AGENCY' && holdsRole(actor, 'READER', story.body)));

describe('sight', () => {
  it('is what the policy says, without what is hidden or gone, with a bit for each condition that fails', () => {
    assert(
      property(
        array(given, { maxLength: 25 }),
        constantFrom(...ACTORS),
        conditions,
        array(integer({ min: 0, max: 30 })),
        array(integer({ min: 0, max: 30 })),
        (stories, actor, wanted, hidden, gone) => {
          const searched = searchedStories(
            Object.fromEntries(
              stories.map(({ body, sectors, kind, words, ...story }, number) => [
                `s${number}`,
                {
                  ...story,
                  managingBody: story.visibility === 'AGENCY' ? body : null,
                  values: { sectors, kind: [kind] },
                  says: { body: 'ord '.repeat(words), title: 'tittel' },
                },
              ]),
            ),
          );
          for (const number of gone) searched.take(`s${number}`);
          const all = asConditions(wanted);
          const sight = searched.sight(
            { actor, now: NOW, conditions: all.map(({ condition }) => condition) },
            hidden.map((number) => `s${number}`),
          );
          const seen = stories.map(
            (story, number) => !hidden.includes(number) && !gone.includes(number) && isSeen(actor, story),
          );
          const expected = stories.map((story, number) =>
            seen[number] ? all.reduce((bits, { holds }, bit) => bits | (holds(story) ? 0 : 1 << bit), 0) : OUT_OF_SIGHT,
          );
          expect([...sight.failing]).toEqual(expected);
          const inSight = stories.filter((_, number) => seen[number]);
          const bodies = inSight.reduce((sum, { words }) => sum + words, 0) / Math.max(1, inSight.length);
          expect(sight.stories).toBe(inSight.length);
          expect(sight.weights.averages[WORD_FIELDS.indexOf('body')]).toBeCloseTo(bodies, 9);
          expect(sight.weights.averages[WORD_FIELDS.indexOf('title')]).toBe(inSight.length > 0 ? 1 : 0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
