import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { PagePart } from './story-parts.js';
import { useCurrentPart } from './use-current-part.js';

/** What is on the page, and where one is. */
export const StoryContents = ({ parts }: { parts: readonly PagePart[] }): React.ReactNode => {
  const { t } = useTranslation('story');
  const current = useCurrentPart(parts.map(({ id }) => id));
  return (
    <nav className="story-contents" aria-labelledby="contents">
      <Heading level={2} id="contents" data-size="2xs">
        {t('contents')}
      </Heading>
      <ol className="plain-list">
        {parts.map(({ id, title, lang }) => (
          <li key={id}>
            <a href={`#${id}`} lang={lang} aria-current={current === id ? 'location' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
};
