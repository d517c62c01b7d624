import { createHash } from 'node:crypto';
import type { StoryAtHand, StoryWorld } from './story-world.js';

const LETTERS = 'bcdfghjkmnpqrtvwxz';

/** A word that stands nowhere else: the same for the same names, of no language, and far from every other in spelling. */
export const canary = (...names: readonly string[]): string => {
  const bytes = createHash('sha256').update(names.join('/')).digest();
  const letters = [...bytes.subarray(0, 13)].map((byte) => LETTERS[byte % LETTERS.length]);
  return `q${letters.join('')}q`;
};

const ANY_CANARY = new RegExp(`(?=(q[${LETTERS}]{13}q))`, 'g');

/** Every canary that stands in a text, in whatever case and beside whatever letters. */
export const canariesIn = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.toLowerCase().matchAll(ANY_CANARY), ([, word = '']) => word));

/** Everything that a contributor can say of a story in words. */
const STORY_FIELDS = [
  ...['title', 'summary', 'heading', 'section', 'titleEn', 'summaryEn', 'sectionEn', 'goal', 'stakeholder', 'interest'],
  ...['anchoringAction', 'attachment', 'changeNote'],
] as const;
/** What a story keeps to itself that withholds its organisation. */
const WITHHELD_FIELDS = [
  ...['contributor', 'contributorRole', 'affiliation', 'bio', 'contact', 'attachmentHost', 'transcriptHost'],
] as const;
const BENEFIT_FIELDS = [
  ...['benefit', 'description', 'indicator', 'method', 'frequency', 'deviation', 'precondition', 'action', 'status'],
  ...['comment', 'correction'],
] as const;
/** What a benefit keeps to itself of a story that withholds its organisation. */
const WITHHELD_BENEFIT_FIELDS = ['owner', 'source', 'responsible', 'evidence'] as const;

const wordsOf = (mark: string, fields: readonly string[]): readonly string[] =>
  fields.map((field) => canary(mark, field));

/** The canaries of a story's own text. */
export const storyWords = (mark: string): readonly string[] => wordsOf(mark, STORY_FIELDS);
/** The canaries of what a story may withhold. */
export const withheldWords = (mark: string): readonly string[] => wordsOf(mark, WITHHELD_FIELDS);
/** The canaries of a benefit. */
export const benefitWords = (mark: string): readonly string[] => wordsOf(mark, BENEFIT_FIELDS);
/** The canaries of what a benefit may withhold. */
export const withheldBenefitWords = (mark: string): readonly string[] => wordsOf(mark, WITHHELD_BENEFIT_FIELDS);

/** A story with a canary in every field that takes words. */
export const canaryStory = (mark: string, more: object = {}): object => {
  const word = (field: (typeof STORY_FIELDS)[number] | (typeof WITHHELD_FIELDS)[number]): string => canary(mark, field);
  const text = (language: string, title: string, summary: string, section: string, heading: string | null): object => ({
    language,
    title,
    summary,
    sections: [{ key: 'would-do-differently', markdown: `Spurt **${section}** først.`, ...(heading && { heading }) }],
  });
  return {
    kind: 'CASE_STORY',
    originalLanguage: 'NB',
    texts: [
      text(
        'NB',
        `Historien om ${word('title')}`,
        `Kort om ${word('summary')}.`,
        word('section'),
        `Om ${word('heading')}`,
      ),
      text('EN', `The story of ${word('titleEn')}`, word('summaryEn'), word('sectionEn'), null),
    ],
    goals: [{ kind: 'EFFECT', text: word('goal') }],
    anchoring: [{ stakeholder: word('stakeholder'), interest: word('interest'), action: word('anchoringAction') }],
    contributors: [
      {
        name: word('contributor'),
        role: word('contributorRole'),
        affiliation: word('affiliation'),
        bio: word('bio'),
        contact: `${word('contact')}@example.org`,
      },
    ],
    attachments: [
      {
        kind: 'RECORDING',
        title: word('attachment'),
        url: `https://${word('attachmentHost')}.example.org/opptak`,
        transcriptUrl: `https://${word('transcriptHost')}.example.org/tekst`,
      },
    ],
    changeNote: word('changeNote'),
    sectors: ['helsetjenester'],
    methods: ['procurement'],
    ...more,
  };
};

const canaryBenefit = (mark: string): object => {
  const word = (field: (typeof BENEFIT_FIELDS)[number] | (typeof WITHHELD_BENEFIT_FIELDS)[number]): string =>
    canary(mark, field);
  return {
    title: word('benefit'),
    description: word('description'),
    type: 'FREED_TIME',
    valuation: 'COUNTED',
    recipients: ['CITIZENS'],
    owner: word('owner'),
    indicator: {
      name: word('indicator'),
      unit: 'timer',
      direction: 'DECREASE',
      method: word('method'),
      source: word('source'),
      frequency: word('frequency'),
    },
    baseline: { value: 10, on: '2024-01-01' },
    target: { value: 5, on: '2025-01-01' },
    deviationReason: word('deviation'),
    preconditions: [word('precondition')],
    actions: [{ action: word('action'), responsible: word('responsible'), status: word('status') }],
  };
};

/** Adds a benefit with a canary in every field that takes words, measured and corrected; gives its permanent id. */
export const addCanaryBenefit = async (
  world: StoryWorld,
  story: StoryAtHand,
  mark: string,
  token: string,
): Promise<string> => {
  const call = async (name: string, type: string, input: object): Promise<{ id: string; version: number }> => {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { benefit { id version } errors { message path } } }`;
    const answer = await world.api.ask<
      Record<string, { benefit: { id: string; version: number } | null; errors: unknown }>
    >(query, { input }, token);
    const benefit = answer[name]?.benefit;
    if (!benefit) throw new Error(`${name}: ${JSON.stringify(answer[name]?.errors)}`);
    return benefit;
  };
  const { id } = await call('addBenefit', 'AddBenefitInput', { storyId: story.id, benefit: canaryBenefit(mark) });
  const { version } = await call('recordMeasurement', 'RecordMeasurementInput', {
    benefitId: id,
    value: 7,
    measuredOn: '2025-02-01',
    evidence: canary(mark, 'evidence'),
    comment: canary(mark, 'comment'),
  });
  await call('correctBaseline', 'CorrectBaselineInput', {
    id,
    expectedVersion: version,
    value: 11,
    on: '2024-01-01',
    reason: canary(mark, 'correction'),
  });
  return id;
};
