import { LANGUAGES } from '#kernel';
import { submissionFaults } from './content-faults.js';
import {
  DEMANDS,
  PARTS,
  type StoryAsDescribed,
  compulsoryParts,
  recommendedParts,
  wordsForMissing,
} from './missing-parts.js';
import { STORY_KINDS, emptyContent } from './story-content.js';
import { BODY_SECTION, sectionsOf } from './story-sections.js';

const nothing: StoryAsDescribed = {
  kind: 'CASE_STORY',
  summary: '',
  sections: [],
  hasSectors: false,
  hasMethods: false,
  hasOwner: false,
  hasPeriod: false,
  hasStatus: false,
  hasOutcome: false,
  hasContributors: false,
  hasBenefits: false,
};
const everything: StoryAsDescribed = {
  kind: 'CASE_STORY',
  summary: 'x'.repeat(80),
  sections: sectionsOf('CASE_STORY'),
  hasSectors: true,
  hasMethods: true,
  hasOwner: true,
  hasPeriod: true,
  hasStatus: true,
  hasOutcome: true,
  hasContributors: true,
  hasBenefits: true,
};
const parts = (story: StoryAsDescribed): string[] =>
  [...compulsoryParts(story), ...recommendedParts(story)].map(({ part, section }) => section ?? part);

describe('what is missing', () => {
  it('is nothing from a story that has all', () => expect(parts(everything)).toEqual([]));

  it('is all from a story that has nothing, what is compulsory first', () => {
    expect(parts(nothing)).toEqual([
      'SUMMARY',
      'TEXT',
      'would-do-differently',
      'need',
      'measures',
      'result',
      'transferability',
      'SECTORS',
      'METHODS',
      'OWNER',
      'PERIOD',
      'STATUS',
      'OUTCOME',
      'CONTRIBUTORS',
      'BENEFITS',
    ]);
  });

  it.each([
    ['summary', 'SUMMARY'],
    ['hasSectors', 'SECTORS'],
    ['hasMethods', 'METHODS'],
    ['hasOwner', 'OWNER'],
    ['hasPeriod', 'PERIOD'],
    ['hasStatus', 'STATUS'],
    ['hasOutcome', 'OUTCOME'],
    ['hasContributors', 'CONTRIBUTORS'],
    ['hasBenefits', 'BENEFITS'],
  ] as const)('without %s is %s alone', (field, part) =>
    expect(parts({ ...everything, [field]: nothing[field] })).toEqual([part]),
  );

  it('is a longer summary where there is a short one', () =>
    expect(parts({ ...everything, summary: 'Kort.' })).toEqual(['LONGER_SUMMARY']));

  it('asks a guide for neither period nor outcome nor benefits', () => {
    const asked = parts({ ...nothing, kind: 'GUIDE' });
    for (const part of ['PERIOD', 'STATUS', 'OUTCOME', 'BENEFITS']) expect(asked).not.toContain(part);
  });

  it.each(STORY_KINDS)('that is compulsory is what keeps a %s from being submitted', (kind) => {
    const content = emptyContent(kind, 'nb');
    const faults = submissionFaults(content, false);
    expect(faults).toHaveLength(compulsoryParts({ kind, summary: '', sections: [] }).length);
    const text = { title: 'Tittel', summary: 'Kort.', sections: [] };
    const sections = sectionsOf(kind)
      .filter((key) => key !== BODY_SECTION)
      .map((key) => ({ key, heading: null, markdown: 'x' }));
    expect(submissionFaults({ ...content, texts: { nb: { ...text, sections } } }, false)).toEqual([]);
    expect(compulsoryParts({ kind, summary: 'Kort.', sections: sections.map(({ key }) => key) })).toEqual([]);
  });

  it('is told in each language, sections by their headings', () => {
    for (const part of PARTS.filter((one) => one !== 'SECTION')) {
      const said = LANGUAGES.map((language) => wordsForMissing({ part, demand: DEMANDS[0], section: null }, language));
      expect(said.every((words) => words.length > 10 && !words.includes('%'))).toBe(true);
    }
    const section = { part: 'SECTION', demand: 'COMPULSORY', section: 'would-do-differently' } as const;
    expect(wordsForMissing(section, 'nn')).toBe('Skriv noko under «Kva vi ville gjort annleis».');
    expect(wordsForMissing(section, 'en')).toBe('Write something under “What we would do differently”.');
  });
});
