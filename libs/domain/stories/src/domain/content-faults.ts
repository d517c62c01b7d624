import { type UserError, invalid } from '#kernel';
import type { Faults } from './faults.js';
import type { StoryContent } from './story-content.js';
import { type Part, compulsoryParts } from './missing-parts.js';
import { sectionsOf } from './story-sections.js';

/**
 * Finds what is wrong with a story as a whole, however its parts were written.
 *
 * @param today the Norwegian calendar day, `YYYY-MM-DD`.
 */
export const findContentFaults = (content: StoryContent, at: Faults, today: string): void => {
  const { originalLanguage, periodFrom, periodTo, lastConfirmedOn, nextFollowUpOn } = content;
  if (content.texts[originalLanguage] === undefined) {
    at.at('texts').add(`There is no text in "${originalLanguage}", the language the story is originally in.`);
  }
  if (periodFrom !== null && periodTo !== null && periodTo < periodFrom) {
    at.at('periodTo').add(`The period ends (${periodTo}) before it begins (${periodFrom}).`);
  }
  if (lastConfirmedOn !== null && lastConfirmedOn > today) {
    at.at('lastConfirmedOn').add(`${lastConfirmedOn} has not come yet.`);
  }
  if (lastConfirmedOn !== null && nextFollowUpOn !== null && nextFollowUpOn < lastConfirmedOn) {
    at.at('nextFollowUpOn').add(
      `The next follow-up (${nextFollowUpOn}) is before the last confirmation (${lastConfirmedOn}).`,
    );
  }
  const known = sectionsOf(content.kind);
  const strange = Object.values(content.texts).flatMap(({ sections }) =>
    sections.filter(({ key }) => !known.includes(key)).map(({ key }) => key),
  );
  for (const key of new Set(strange)) {
    at.at('kind').add(`A story of kind ${content.kind} has no section "${key}"; it may have ${known.join(', ')}.`);
  }
};

const SAID: Readonly<Partial<Record<Part, string>>> = {
  SUMMARY: 'A summary is needed before the story is submitted.',
  TEXT: 'The story has no text yet.',
};

/**
 * What keeps a story from being submitted: of one written here a summary, some text and the sections that its kind
 * demands, all in the original language; of an imported one nothing.
 */
export const submissionFaults = (content: StoryContent, imported: boolean): readonly UserError[] => {
  if (imported) return [];
  const { kind, originalLanguage: language } = content;
  const { summary = '', sections = [] } = content.texts[language] ?? {};
  return compulsoryParts({ kind, summary, sections: sections.map(({ key }) => key) }).map(({ part, section }) =>
    section === null
      ? invalid(SAID[part] ?? part, 'texts', language, part === 'SUMMARY' ? 'summary' : 'sections')
      : invalid(
          `A story of kind ${kind} must have the section "${section}" before it is submitted.`,
          'texts',
          language,
          'sections',
          section,
        ),
  );
};
