import type { StoryContributor } from '#domain/stories';
import { asWord } from '../mapping/words.js';
import type { ExportedBody, ExportedStory, ExportedText } from './exported-story.js';

type Fields = Record<string, unknown>;

const NOON = 'T11:00:00.000Z';

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

const told = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));

const wordOf = (value: string | null): string | null => value && asWord(value);

/** A day of publication is kept as noon in Norway, and told as the day again. */
const dateOf = (moment: string): string => {
  const text = new Date(moment).toISOString();
  return text.endsWith(NOON) ? text.slice(0, -NOON.length) : text;
};

const textOf = ({ title, summary, sections }: ExportedText): Fields => {
  const [only, ...others] = sections;
  const isBody = only?.key === 'body' && only.heading === null && others.length === 0;
  return {
    title,
    ...told({
      summary,
      body: isBody ? only.markdown : null,
      sections: isBody ? [] : sections.map((section) => told({ ...section })),
    }),
  };
};

const bodyOf = ({ name, orgnr, slug, kind, level, country, language }: ExportedBody): Fields =>
  told({ name, orgnr, slug, kind: wordOf(kind), level: wordOf(level), country, language });

const namesOnly = (contributors: readonly StoryContributor[]): boolean =>
  contributors.every(
    (one) => one.role === null && one.affiliation === null && one.bio === null && one.contact === null,
  );

const contributorsOf = ({ contributors }: ExportedStory): Fields =>
  namesOnly(contributors)
    ? { authors: contributors.map(({ name }) => name) }
    : { contributors: contributors.map((one) => told({ ...one })) };

/** A published story as one line of a file: fields in a fixed order, without those that are empty. */
export const exportLine = (story: ExportedStory): string => {
  const { texts, concepts, originalLanguage } = story;
  const original = texts.find(({ language }) => language === originalLanguage);
  const translations = texts.filter((text) => text !== original).map((text) => [text.language, textOf(text)]);
  const namesOf = (scheme: string): string[] =>
    concepts.filter((one) => one.scheme === scheme).map(({ slug, uri }) => uri ?? slug);
  return JSON.stringify({
    format: 'ildsjel-1',
    id: story.externalId,
    source: story.source,
    lang: originalLanguage,
    kind: asWord(story.kind),
    ...(original ? textOf(original) : {}),
    ...told({
      translations: translations.length > 0 ? Object.fromEntries(translations) : null,
      date: dateOf(story.publishedAt),
      ...contributorsOf(story),
      agencies: story.organisations.map(({ role, ...body }) => ({ ...bodyOf(body), role: asWord(role) })),
      managingOrganisation: story.managingOrganisation && bodyOf(story.managingOrganisation),
      sectors: namesOf('SECTOR'),
      methods: namesOf('METHOD'),
      status: wordOf(story.status),
      outcome: wordOf(story.outcome),
      phase: wordOf(story.phase),
      levels: story.levels.map(asWord),
      periodFrom: story.periodFrom,
      periodTo: story.periodTo,
      costBand: wordOf(story.costBand),
      goals: story.goals.map(({ kind, text }) => ({ kind: asWord(kind), text })),
      anchoring: story.anchoring.map(({ stakeholder, interest, action }) => ({
        stakeholder,
        ...told({ interest, action }),
      })),
      places: story.places,
      attachments: story.attachments.map(({ kind, title, url, language, transcriptUrl }) => ({
        kind: asWord(kind),
        title,
        url,
        ...told({ language, transcriptUrl }),
      })),
      relations: story.relations.map(({ kind, source, externalId }) => ({
        kind: asWord(kind),
        source,
        id: externalId,
      })),
      visibility: story.visibility === 'OPEN' ? null : asWord(story.visibility),
      withheldOrganisation: story.withheldOrganisation,
      embargoUntil: story.embargoUntil && new Date(story.embargoUntil).toISOString(),
      lastConfirmedOn: story.lastConfirmedOn,
      nextFollowUpOn: story.nextFollowUpOn,
      changeNote: story.changeNote,
      license: story.license,
      sourceUrl: story.sourceUrl,
    }),
  });
};
