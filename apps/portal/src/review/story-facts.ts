import { useTranslation } from 'react-i18next';
import { useFormats } from '../frame/formats.js';
import type { FACTS } from './parts.js';
import type { ReviewedStory } from './read-review.server.js';

interface Fact {
  readonly name: Exclude<(typeof FACTS)[number], 'benefits' | 'visibility'> | 'changeNote' | 'license' | 'provenance';
  /** Empty where nothing is told. */
  readonly value: string;
}

const listed = (words: readonly (string | null | undefined)[]): string => words.filter(Boolean).join(', ');

/** What is told of a story beside its text, in words; by the names of what can be commented on. */
export const useStoryFacts = (story: ReviewedStory): readonly Fact[] => {
  const { t } = useTranslation('review');
  const { t: word } = useTranslation('words');
  const { shortDay } = useFormats();
  const { period } = story;
  const whom = ({ role, organisation, bodyKind }: ReviewedStory['organisations'][number]): string =>
    `${organisation?.name ?? t(`bodyKind.${bodyKind}`)} (${word(`role.${role}`).toLowerCase()})`;
  return [
    { name: 'changeNote', value: story.changeNote ?? '' },
    { name: 'organisations', value: listed(story.organisations.map(whom)) },
    { name: 'sectors', value: listed(story.sectors.map(({ label }) => label)) },
    { name: 'methods', value: listed(story.methods.map(({ label }) => label)) },
    { name: 'places', value: listed(story.places.map(({ name }) => name)) },
    { name: 'levels', value: listed(story.levels.map((level) => word(`level.${level}`))) },
    { name: 'status', value: story.status ? word(`status.${story.status}`) : '' },
    { name: 'outcome', value: story.outcome ? word(`outcome.${story.outcome}`) : '' },
    { name: 'phase', value: story.phase ? t(`phase.${story.phase}`) : '' },
    {
      name: 'period',
      value: period
        ? `${period.from ? shortDay(period.from) : ''} – ${period.to ? shortDay(period.to) : ''}`.trim()
        : '',
    },
    { name: 'costBand', value: story.costBand ? t(`costBand.${story.costBand}`) : '' },
    { name: 'goals', value: story.goals.map(({ text }) => text).join(' · ') },
    { name: 'anchoring', value: listed(story.anchoring.map(({ stakeholder }) => stakeholder)) },
    {
      name: 'contributors',
      value: story.contributors.map(({ name, role, affiliation }) => listed([name, role, affiliation])).join(' · '),
    },
    { name: 'attachments', value: story.attachments.map(({ title, url }) => listed([title, url])).join(' · ') },
    { name: 'relations', value: listed(story.relations.map((relation) => relation.story?.title)) },
    { name: 'provenance', value: story.provenance ? listed([story.provenance.source, story.provenance.url]) : '' },
    { name: 'license', value: story.license },
  ];
};
