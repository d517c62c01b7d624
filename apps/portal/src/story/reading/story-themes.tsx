import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../frame/page-link.js';
import type { Story } from '../story-types.js';
import { langOf } from '../text-language.js';

interface ThemesProps {
  readonly id: string;
  readonly title: string;
  readonly room: 'sectors' | 'methods';
  readonly concepts: Story['sectors'];
}

const Themes = ({ id, title, room, concepts }: ThemesProps): React.ReactNode =>
  concepts.length > 0 && (
    <section aria-labelledby={id}>
      <Heading level={2} id={id} data-size="2xs">
        {title}
      </Heading>
      <ul className="plain-list story-themes">
        {concepts.map(({ slug, label, labelLanguage }) => (
          <li key={slug} lang={langOf(labelLanguage)}>
            <PageLink to={`/${room}/${slug}`}>{label}</PageLink>
          </li>
        ))}
      </ul>
    </section>
  );

/** What a story is about: ways to more of the same. */
export const StoryThemes = ({ story }: { story: Story }): React.ReactNode => {
  const { t } = useTranslation('story');
  return (
    <>
      <Themes id="sectors" title={t('sectors')} room="sectors" concepts={story.sectors} />
      <Themes id="methods" title={t('methods')} room="methods" concepts={story.methods} />
    </>
  );
};
