import { NO_LEXICON, openSight, searchedStories } from '../../../../../test/support/builders/story-entry.builder.js';
import { ANONYMOUS } from '#kernel';
import { queryWords } from '../analysis/query-words.js';
import type { AskedThing } from './asked-things.js';
import type { SynonymSet as WholeSet } from '../application/synonym-set.js';
import { NO_SYNONYMS, Synonyms } from './synonyms.js';
import type { SearchLexicon } from './searched-stories.js';
import type { NearWord } from '../lexicon/most-like.js';

type SynonymSet = Omit<WholeSet, 'from'>;

const NEAR: Readonly<Record<string, readonly NearWord[]>> = {
  gevnist: [
    { word: 'gevinst', distance: 1 },
    { word: 'gevir', distance: 2 },
  ],
  kommuen: [
    { word: 'kommune', distance: 1 },
    { word: 'kommunen', distance: 1 },
  ],
};
const LEXICON: SearchLexicon = {
  ...NO_LEXICON,
  split: (word) => (word === 'gevinstmaal' ? ['gevinst', 'maal'] : []),
  nearWords: () => ({ add: () => undefined, near: (word) => NEAR[word] ?? [] }),
};
const searched = searchedStories(
  {
    a: { says: { title: 'gevinstene gevir kommune', body: 'maalet kunstig intelligens' } },
    b: { says: { title: 'kommunen innkjoep organisation' }, saysAbroad: { body: 'organising procurement' } },
  },
  LEXICON,
);
const { vocabulary } = searched.index;

const nameOf = (number: number): string =>
  ['gevinstene', 'gevir', 'kommune', 'maalet', 'kunstig', 'intelligens', 'kommunen', 'innkjoep', 'organisation']
    .concat(['organising', 'procurement'])
    .find((word) => [vocabulary.numberOf(word, false), vocabulary.numberOf(word, true)].includes(number)) ?? '?';
const met = (meetings: ReadonlyMap<number, number>): Record<string, number> =>
  Object.fromEntries([...meetings].map(([number, weight]) => [nameOf(number), Number(weight.toFixed(2))]));

const asked = (query: string, sets: readonly SynonymSet[] = []): readonly AskedThing[] =>
  searched.asked(queryWords(query), sets.length === 0 ? NO_SYNONYMS : new Synonyms(sets), openSight(searched));
/** What the first word of each wording of a thing is met by. */
const first = (query: string) => {
  const [thing] = asked(query);
  const [word] = thing?.wordings[0]?.words ?? [];
  if (!word) throw new Error('Nothing was asked for.');
  return word;
};
const wordings = (query: string, sets: readonly SynonymSet[]): string[][] =>
  asked(query, sets).map((thing) =>
    thing.wordings.map(({ words, weight }) => `${words.map(({ word }) => word).join(' ')} ${weight}`),
  );

describe('a word asked for', () => {
  it('is met by every inflection, and by nothing else where stories have it', () => {
    expect(met(first('gevinst i').whole.meetings)).toEqual({ gevinstene: 1 });
    expect(met(first('kommuner').whole.meetings)).toEqual({ kommune: 1, kommunen: 1 });
    expect(first('gevinst').corrections).toEqual([]);
  });

  it('is met with a letter left out for less, either way', () => {
    expect(met(first('innkjop').whole.meetings)).toEqual({ innkjoep: 0.6 });
    expect(met(first('malet').whole.meetings)).toEqual({ maalet: 0.6 });
  });

  it('is met by English words of texts that are not Norwegian', () => {
    expect(met(first('organisations').whole.meetings)).toEqual({ organisation: 1, organising: 0.8 });
  });

  it('is taken as the beginning of longer ones where it is the last and unknown', () => {
    expect(met(first('komm').whole.meetings)).toEqual({ kommune: 0.7, kommunen: 0.7 });
    expect(met(first('komm gevinst').whole.meetings)).toEqual({});
    expect(met(first('kom').whole.meetings)).toEqual({});
    expect(met(first('procure').whole.meetings)).toEqual({ procurement: 1 });
  });

  it('is taken as mistyped for its nearest words where nobody writes it', () => {
    const mistyped = first('gevnist kommune');
    expect([mistyped.corrections, met(mistyped.whole.meetings)]).toEqual([['gevinst'], { gevinstene: 0.7 }]);
    expect(first('kommuen').corrections).toEqual(['kommune', 'kommunen']);
    expect(first('gevir').corrections).toEqual([]);
  });

  it('that nobody writes is asked for by the parts of the compound', () => {
    const compound = first('gevinstmål');
    expect([met(compound.whole.meetings), compound.corrections]).toEqual([{}, []]);
    expect(compound.parts.map(({ weight, meetings }) => [weight, met(meetings)])).toEqual([
      [0.6, { gevinstene: 1 }],
      [0.6, { maalet: 1 }],
    ]);
  });
});

describe('what a caller does not see', () => {
  const total = (query: string, hidden: string): number => {
    const stories = searchedStories(
      { a: { says: { title: 'kommune gevinst' } }, h: { says: { title: hidden }, visibility: 'AGENCY' } },
      LEXICON,
    );
    const things = stories.asked(queryWords(query), NO_SYNONYMS, openSight(stories));
    const question = { conditions: [], facets: [], offset: 0, after: null, limit: 20 } as const;
    const asked = { ...question, actor: ANONYMOUS, now: new Date(), order: 'RELEVANCE' } as const;
    return stories.find(asked, things, openSight(stories)).total;
  };

  it.each([
    ['a word mistyped like that', 'kommuen x', 'kommuen'],
    ['a word near what is mistyped', 'gevnist x', 'gevir gevinsten'],
    ['a word unfinished like that', 'gevin', 'gevin'],
    ['fifty words that begin so', 'gevin', Array.from({ length: 60 }, (_, n) => `gevinq${n}`).join(' ')],
    ['both parts of a compound', 'gevinstmål', 'maal'],
  ])('is not told by what is found: %s', (_, query, hidden) => {
    expect([total(query, hidden), total(query, 'noe annet')]).toEqual([1, 1]);
  });
});

describe('synonyms', () => {
  const set = (oneWay: boolean, ...texts: string[]): SynonymSet => ({
    oneWay,
    expressions: texts.map((text) => ({ text, language: null })),
  });

  it('lead both ways, or one', () => {
    const both = [set(false, 'innkjøp', 'procurement')];
    expect(wordings('procurement', both)).toEqual([['procurement 1', 'innkjoep 0.8']]);
    expect(wordings('innkjøp', both)).toEqual([['innkjoep 1', 'procurement 0.8']]);
    const one = [set(true, 'procurement', 'innkjøp')];
    expect(wordings('procurement', one)).toEqual([['procurement 1', 'innkjoep 0.8']]);
    expect(wordings('innkjøp', one)).toEqual([['innkjoep 1']]);
  });

  it('of several words are one thing, the longest expression first', () => {
    const sets = [set(false, 'KI', 'kunstig intelligens'), set(false, 'kunstig', 'gevir')];
    expect(wordings('ki i kommune', sets)).toEqual([['ki 1', 'kunstig intelligens 0.8'], ['kommune 1']]);
    expect(wordings('kunstig intelligens', [...sets, set(false, 'kunstig intelligens', 'gevir')])).toEqual([
      ['kunstig intelligens 1', 'gevir 0.8'],
    ]);
    expect(wordings('kunstig kommune', sets)).toEqual([['kunstig 1', 'gevir 0.8'], ['kommune 1']]);
  });

  it('are known in any inflection, and of other texts only where stories have each word', () => {
    expect(wordings('innkjøpet', [set(false, 'innkjøp', 'procurement')])).toEqual([
      ['innkjoepet 1', 'procurement 0.8'],
    ]);
    expect(wordings('gevinst', [set(false, 'gevinst', 'ukjent gevir')])).toEqual([['gevinst 1']]);
  });

  it('are no more than twelve, and none of what says nothing or of itself', () => {
    const many = Array.from({ length: 40 }, () => set(false, 'gevinst', 'gevir'));
    expect(wordings('gevinst', many)[0]).toHaveLength(13);
    expect(wordings('gevinst', [set(false, 'gevinst', 'gevinsten', '…')])).toEqual([['gevinst 1']]);
  });

  it('do not lead back where the first of a one-way set says nothing', () => {
    expect(wordings('innkjøp', [set(true, '…', 'innkjøp', 'procurement')])).toEqual([['innkjoep 1']]);
  });
});
