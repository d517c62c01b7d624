import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteLoaderData } from 'react-router';
import { NonceContext } from '../../frame/nonce.js';
import { PageHead } from '../../frame/page-head.js';
import type { AskedStory } from '../asked-story.js';
import type { Story, StoryText } from '../story-types.js';
import { storyAddresses } from '../text-language.js';
import { inertJson } from './inert-json.js';
import { storyJsonLd } from './story-json-ld.js';

interface StoryHeadProps {
  readonly asked: AskedStory;
  readonly story: Story;
  readonly text: StoryText;
}

/** What a story's page says of itself: its addresses, what is shared of it, and the story in the words of schema.org. */
export const StoryHead = ({ asked, story, text }: StoryHeadProps): React.ReactNode => {
  const { t } = useTranslation('frame');
  const nonce = use(NonceContext);
  const publicUrl = useRouteLoaderData<{ publicUrl: string }>('frame/language-layout')?.publicUrl ?? '';
  const isListed = asked.revision === null && story.editorialState === 'PUBLISHED' && story.visibility === 'OPEN';
  const told = isListed && inertJson(storyJsonLd(story, text, t('product'), publicUrl));
  return (
    <>
      <PageHead
        title={text.title}
        description={text.summary || undefined}
        type="article"
        listed={isListed}
        addresses={storyAddresses(publicUrl, story, text.textLanguage)}
      />
      {story.publishedAt && <meta property="article:published_time" content={story.publishedAt} />}
      {story.revisionPublishedAt && <meta property="article:modified_time" content={story.revisionPublishedAt} />}
      {story.contributors.map(({ name }, index) => (
        <meta key={`${name}-${index}`} property="article:author" content={name} />
      ))}
      {[...story.sectors, ...story.methods].map(({ slug, label }) => (
        <meta key={slug} property="article:tag" content={label} />
      ))}
      {told && (
        <script
          type="application/ld+json"
          nonce={nonce}
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: told }}
        />
      )}
    </>
  );
};
