import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { usePath } from '../../frame/path.js';
import type { AskedStory } from '../asked-story.js';
import type { Story, StoryText } from '../story-types.js';
import { langOf } from '../text-language.js';

interface StoryLanguagesProps {
  readonly asked: AskedStory;
  readonly story: Story;
  readonly text: StoryText;
}

/** The languages the text can be read in, which is another thing than the language of the page; and whether one got the one asked for. */
export const StoryLanguages = ({ asked, story, text }: StoryLanguagesProps): React.ReactNode => {
  const { t } = useTranslation('story');
  const { t: word } = useTranslation('words');
  const path = usePath();
  const { languages, slug, originalLanguage } = story;
  const shown = text.textLanguage;
  const revision = asked.revision === null ? '' : `&revision=${asked.revision}`;
  return (
    <>
      {shown !== asked.textLanguage && (
        <Alert data-color="info" data-size="sm">
          <Paragraph>
            {t('languages.fallback', {
              asked: word(`inLanguage.${asked.textLanguage}`),
              shown: word(`inLanguage.${shown}`),
            })}
          </Paragraph>
        </Alert>
      )}
      {languages.length > 1 && (
        <nav className="story-languages" aria-label={t('languages.label')}>
          <span aria-hidden="true">{t('languages.label')}:</span>
          <ul className="plain-list">
            {languages.map((language) => (
              <li key={language}>
                <a
                  className="ds-link"
                  href={`${path(`/stories/${slug}`)}?lang=${langOf(language)}${revision}`}
                  hrefLang={langOf(language)}
                  aria-current={language === shown ? 'true' : undefined}
                >
                  {word(`language.${language}`)}
                  {language === originalLanguage && ` (${t('languages.original')})`}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
};
