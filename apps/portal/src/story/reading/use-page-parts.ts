import { useTranslation } from 'react-i18next';
import type { Story, StoryText } from '../story-types.js';
import { langOf } from '../text-language.js';
import type { PagePart, PlacedSection } from './story-parts.js';

/** What the table of contents of a story's page leads to: its sections, and what else there is of it. */
export const usePageParts = (
  story: Story,
  text: StoryText,
  sections: readonly PlacedSection[],
): readonly PagePart[] => {
  const { t } = useTranslation('story');
  const lang = langOf(text.textLanguage);
  const parts: readonly (PagePart | false)[] = [
    ...sections.flatMap(({ id, heading }) => (heading === null ? [] : [{ id, title: heading, lang }])),
    text.goals.length > 0 && { id: 'goals', title: t('goals') },
    story.benefits.length > 0 && { id: 'benefits', title: t('benefits.title') },
    text.anchoring.length > 0 && { id: 'anchoring', title: t('anchoring.title') },
    story.attachments.length > 0 && { id: 'attachments', title: t('attachments.title') },
    story.relations.some(({ story: other }) => other !== null) && { id: 'relations', title: t('relations') },
    story.provenance !== null && { id: 'source', title: t('source.title') },
    story.contributors.length > 0 && { id: 'contributors', title: t('people.title') },
    { id: 'sharing', title: t('share.title') },
    { id: 'comments', title: t('talk.label') },
  ];
  return parts.filter((part) => part !== false);
};
