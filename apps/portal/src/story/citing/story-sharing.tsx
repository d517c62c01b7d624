import { Button, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { usePageLanguage, usePath } from '../../frame/path.js';
import type { AskedStory } from '../asked-story.js';
import { formatsOf } from '../../frame/formats.js';
import type { Story, StoryText } from '../story-types.js';
import { langOf } from '../text-language.js';
import { citationText } from './citation-text.js';
import { citedOf } from './cited.js';
import { CopyButton } from './copy-button.js';
import { useInBrowser } from './use-in-browser.js';

interface StorySharingProps {
  readonly asked: AskedStory;
  readonly story: Story;
  readonly text: StoryText;
  readonly today: string;
}

const FORMATS = ['bib', 'ris', 'txt'] as const;

const BrowserShares = ({ title, url }: { title: string; url: string }): React.ReactNode => {
  const { t } = useTranslation('story');
  const canShare = useInBrowser(() => typeof navigator.share === 'function');
  const canPrint = useInBrowser(() => true);
  return (
    <>
      {canShare && (
        <Button
          variant="secondary"
          data-size="sm"
          onClick={() => void navigator.share({ title, url }).catch(() => undefined)}
        >
          {t('share.share')}
        </Button>
      )}
      {canPrint && (
        <Button variant="secondary" data-size="sm" onClick={() => window.print()}>
          {t('share.print')}
        </Button>
      )}
    </>
  );
};

/** A story's lasting address and how it is cited, to be taken along. */
export const StorySharing = ({ asked, story, text, today }: StorySharingProps): React.ReactNode => {
  const { t } = useTranslation('story');
  const path = usePath();
  const formats = formatsOf(usePageLanguage());
  const cited = citedOf(story, text, asked.revision !== null);
  const written = citationText(cited, today, t, formats);
  const query = new URLSearchParams({
    lang: langOf(text.textLanguage),
    ...(asked.revision !== null && { revision: String(asked.revision) }),
  });
  return (
    <section className="story-sharing" aria-labelledby="sharing">
      <Heading level={2} id="sharing" data-size="xs">
        {t('share.title')}
      </Heading>
      <Paragraph className="story-address" data-size="sm">
        <a className="ds-link" href={cited.url}>
          {cited.url}
        </a>
      </Paragraph>
      <div className="row">
        <CopyButton text={cited.url}>{t('share.copyLink')}</CopyButton>
        <BrowserShares title={text.title} url={cited.url} />
      </div>
      <Details data-size="sm" data-color="neutral" id="citation">
        <Details.Summary>{t('citation.title')}</Details.Summary>
        <Details.Content>
          <Paragraph className="story-citation">{written}</Paragraph>
          <div className="row">
            <CopyButton text={written}>{t('citation.copy')}</CopyButton>
            {FORMATS.map((format) => (
              <a
                key={format}
                className="ds-link"
                href={`${path(`/stories/${story.slug}/citation.${format}`)}?${query}`}
                download
              >
                {t(`citation.${format}`)}
              </a>
            ))}
          </div>
        </Details.Content>
      </Details>
    </section>
  );
};
