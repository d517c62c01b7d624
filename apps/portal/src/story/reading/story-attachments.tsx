import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../story-types.js';
import { langOf } from '../text-language.js';

/** Documents and recordings; where the story withholds its body, that there is one and no address. */
export const StoryAttachments = ({ story }: { story: Story }): React.ReactNode => {
  const { t } = useTranslation('story');
  const { t: word } = useTranslation('words');
  if (story.attachments.length === 0) return null;
  return (
    <section className="story-part" aria-labelledby="attachments">
      <Heading level={2} id="attachments" data-size="md">
        {t('attachments.title')}
      </Heading>
      <ul className="plain-list story-attachments">
        {story.attachments.map(({ kind, title, url, language, transcriptUrl }, index) => (
          <li key={index}>
            <span lang={language ? langOf(language) : undefined}>
              {url ? (
                <a className="ds-link" href={url} rel="noopener" hrefLang={language ? langOf(language) : undefined}>
                  {title}
                </a>
              ) : (
                title
              )}
            </span>
            <span className="story-quiet">
              {[word(`attachmentKind.${kind}`), language && word(`language.${language}`)].filter(Boolean).join(', ')}
              {!url && `. ${t('attachments.withheld')}`}
            </span>
            {transcriptUrl ? (
              <a className="ds-link" href={transcriptUrl} rel="noopener">
                {t('attachments.transcript')}
              </a>
            ) : (
              kind === 'RECORDING' && url && <span className="story-quiet">{t('attachments.noTranscript')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
