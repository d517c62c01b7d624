import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../frame/page-link.js';
import { StoryCard } from '../story-card.js';
import type { Story } from '../story-types.js';
import { langOf } from '../text-language.js';

/** Other stories it stands in relation to. */
export const StoryRelations = ({ story }: { story: Story }): React.ReactNode => {
  const { t } = useTranslation('story');
  const { t: word } = useTranslation('words');
  const seen = story.relations.flatMap(({ kind, story: other }) => (other ? [{ kind, other }] : []));
  if (seen.length === 0) return null;
  return (
    <section className="story-part" aria-labelledby="relations">
      <Heading level={2} id="relations" data-size="md">
        {t('relations')}
      </Heading>
      <ul className="plain-list story-relations">
        {seen.map(({ kind, other }) => (
          <li key={`${kind}-${other.slug}`}>
            <span className="story-quiet">{word(`relation.${kind}`)}</span>{' '}
            <span lang={langOf(other.textLanguage)}>
              <PageLink to={`/stories/${other.slug}`}>{other.title}</PageLink>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Where it was imported from. */
export const StorySource = ({ story }: { story: Story }): React.ReactNode => {
  const { t } = useTranslation('story');
  if (!story.provenance) return null;
  const { source, url } = story.provenance;
  return (
    <section className="story-part" aria-labelledby="source">
      <Heading level={2} id="source" data-size="md">
        {t('source.title')}
      </Heading>
      <Paragraph>
        {url ? t('source.from') : t('source.fromNamed', { source })}{' '}
        {url && (
          <a className="ds-link" href={url} rel="noopener">
            {new URL(url).host}
          </a>
        )}
      </Paragraph>
    </section>
  );
};

/** Stories that are like it. */
export const StorySimilar = ({ similar }: { similar: Story['similar'] }): React.ReactNode => {
  const { t } = useTranslation('story');
  if (similar.length === 0) return null;
  return (
    <section className="story-similar" aria-labelledby="similar">
      <Heading level={2} id="similar" data-size="md">
        {t('similar')}
      </Heading>
      <ul className="story-cards">
        {similar.map((story) => (
          <li key={story.slug}>
            <StoryCard story={story} />
          </li>
        ))}
      </ul>
    </section>
  );
};
