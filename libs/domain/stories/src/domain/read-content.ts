import { LANGUAGES } from '#kernel';
import { LIMITS } from './content-limits.js';
import type { Faults } from './faults.js';
import { readDay, readList, readMoment, readOneOf, readOptionalText, readText, readWebAddress } from './read-fields.js';
import {
  ATTACHMENT_KINDS,
  COST_BANDS,
  DEFAULT_LICENSE,
  GOAL_KINDS,
  GOVERNMENT_LEVELS,
  STORY_KINDS,
  STORY_OUTCOMES,
  STORY_PHASES,
  STORY_STATUSES,
  type StoryAttachment,
  type StoryContent,
  type StoryContributor,
  type StoryGoal,
  VISIBILITIES,
} from './story-content.js';
import type { StoryAttachmentInput, StoryContentInput, StoryContributorInput, StoryGoalInput } from './story-input.js';

/** What an input says of the fields that stand on their own; left-out fields are undefined. */
export type OwnFields = Partial<
  Omit<StoryContent, 'texts' | 'sectors' | 'methods' | 'organisations' | 'places' | 'relations'>
>;

const given = <T, R>(value: T | undefined, read: (value: T) => R): R | undefined =>
  value === undefined ? undefined : read(value);

const goal = (item: StoryGoalInput, at: Faults): StoryGoal | undefined => {
  const kind = readOneOf(item.kind, at.at('kind'), GOAL_KINDS);
  const text = readText(item.text, at.at('text'), LIMITS.paragraph);
  return kind && { kind, text };
};

const contributor = (item: StoryContributorInput, at: Faults): StoryContributor => ({
  name: readText(item.name, at.at('name'), LIMITS.line),
  role: readOptionalText(item.role, at.at('role'), LIMITS.line),
  affiliation: readOptionalText(item.affiliation, at.at('affiliation'), LIMITS.line),
  bio: readOptionalText(item.bio, at.at('bio'), LIMITS.paragraph),
  contact: readOptionalText(item.contact, at.at('contact'), LIMITS.line),
});

const attachment = (item: StoryAttachmentInput, at: Faults): StoryAttachment | undefined => {
  const kind = readOneOf(item.kind, at.at('kind'), ATTACHMENT_KINDS);
  const language = item.language ? readOneOf(item.language, at.at('language'), LANGUAGES) : null;
  const read = {
    title: readText(item.title, at.at('title'), LIMITS.line),
    url: readWebAddress(item.url, at.at('url'), LIMITS.url),
    transcriptUrl: item.transcriptUrl ? readWebAddress(item.transcriptUrl, at.at('transcriptUrl'), LIMITS.url) : null,
  };
  return kind && { kind, language: language ?? null, ...read };
};

const orNull = <T extends string>(value: T | null | undefined, at: Faults, known: readonly T[]): T | null | undefined =>
  given(value, (one) => (one === null ? null : readOneOf(one, at, known)));

/** Reads all that an input says beside its texts and its references to other rooms. */
export const readOwnFields = (input: StoryContentInput, at: Faults): OwnFields => ({
  kind: given(input.kind, (kind) => readOneOf(kind, at.at('kind'), STORY_KINDS)),
  originalLanguage: given(input.originalLanguage, (language) =>
    readOneOf(language, at.at('originalLanguage'), LANGUAGES),
  ),
  changeNote: given(input.changeNote, (note) => readOptionalText(note, at.at('changeNote'), LIMITS.note)),
  status: orNull(input.status, at.at('status'), STORY_STATUSES),
  outcome: orNull(input.outcome, at.at('outcome'), STORY_OUTCOMES),
  phase: orNull(input.phase, at.at('phase'), STORY_PHASES),
  costBand: orNull(input.costBand, at.at('costBand'), COST_BANDS),
  levels: given(input.levels, (levels) => [
    ...new Set(
      readList(levels, at.at('levels'), GOVERNMENT_LEVELS.length, (level, place) =>
        readOneOf(level, place, GOVERNMENT_LEVELS),
      ),
    ),
  ]),
  periodFrom: given(input.periodFrom, (day) => readDay(day, at.at('periodFrom'))),
  periodTo: given(input.periodTo, (day) => readDay(day, at.at('periodTo'))),
  goals: given(input.goals, (goals) => readList(goals, at.at('goals'), LIMITS.goals, goal)),
  anchoring: given(input.anchoring, (list) =>
    readList(list, at.at('anchoring'), LIMITS.anchoring, (item, place) => ({
      stakeholder: readText(item.stakeholder, place.at('stakeholder'), LIMITS.line),
      interest: readText(item.interest, place.at('interest'), LIMITS.paragraph, true),
      action: readText(item.action, place.at('action'), LIMITS.paragraph, true),
    })),
  ),
  contributors: given(input.contributors, (list) =>
    readList(list, at.at('contributors'), LIMITS.contributors, contributor),
  ),
  attachments: given(input.attachments, (list) => readList(list, at.at('attachments'), LIMITS.attachments, attachment)),
  visibility: given(input.visibility, (visibility) =>
    visibility === null ? 'OPEN' : readOneOf(visibility, at.at('visibility'), VISIBILITIES),
  ),
  withheldOrganisation: given(input.withheldOrganisation, (withheld) => withheld === true),
  embargoUntil: given(input.embargoUntil, (moment) => readMoment(moment, at.at('embargoUntil'))),
  lastConfirmedOn: given(input.lastConfirmedOn, (day) => readDay(day, at.at('lastConfirmedOn'))),
  nextFollowUpOn: given(input.nextFollowUpOn, (day) => readDay(day, at.at('nextFollowUpOn'))),
  license: given(input.license, (license) =>
    license === null ? DEFAULT_LICENSE : readText(license, at.at('license'), LIMITS.license),
  ),
});
