import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Story, StoryText } from '../story-types.js';
import { langOf } from '../text-language.js';

const COLOR = {
  ACHIEVED: 'success',
  PARTLY: 'warning',
  NOT_ACHIEVED: 'danger',
  STOPPED: 'danger',
  TOO_EARLY: 'info',
} as const;

/** The title of a story, what it is, how far it has come and how it went, and its ingress. */
export const StoryLead = ({ story, text }: { story: Story; text: StoryText }): React.ReactNode => {
  const { t } = useTranslation('words');
  const { kind, status, outcome } = story;
  return (
    <header className="story-lead">
      <p className="story-tags">
        <Tag data-color="neutral">{t(`kind.${kind}`)}</Tag>
        {status && (
          <Tag data-color="neutral" variant="outline">
            {t(`status.${status}`)}
          </Tag>
        )}
        {outcome && <Tag data-color={COLOR[outcome]}>{t(`outcome.${outcome}`)}</Tag>}
      </p>
      <Heading level={1} data-size="xl" lang={langOf(text.textLanguage)}>
        {text.title}
      </Heading>
      {text.summary && (
        <Paragraph className="story-ingress" data-size="lg" lang={langOf(text.textLanguage)}>
          {text.summary}
        </Paragraph>
      )}
    </header>
  );
};
