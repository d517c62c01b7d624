import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { StoryText } from '../story-types.js';

/** What was to be reached. */
export const StoryGoals = ({ text, lang }: { text: StoryText; lang: string }): React.ReactNode => {
  const { t } = useTranslation('story');
  const { t: word } = useTranslation('words');
  if (text.goals.length === 0) return null;
  return (
    <section className="story-part" aria-labelledby="goals">
      <Heading level={2} id="goals" data-size="md">
        {t('goals')}
      </Heading>
      <dl className="story-goals">
        {text.goals.map(({ kind, text: goal }, index) => (
          <div key={index}>
            <dt>{word(`goalKind.${kind}`)}</dt>
            <dd lang={lang}>{goal}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** How those who had a stake in it were brought along. */
export const StoryAnchoring = ({ text, lang }: { text: StoryText; lang: string }): React.ReactNode => {
  const { t } = useTranslation('story');
  if (text.anchoring.length === 0) return null;
  return (
    <section className="story-part" aria-labelledby="anchoring">
      <Heading level={2} id="anchoring" data-size="md">
        {t('anchoring.title')}
      </Heading>
      <ul className="plain-list story-anchoring">
        {text.anchoring.map(({ stakeholder, interest, action }, index) => (
          <li key={index}>
            <Heading level={3} data-size="2xs" lang={lang}>
              {stakeholder}
            </Heading>
            {interest && (
              <Paragraph>
                <span className="story-quiet">{t('anchoring.interest')}</span> <span lang={lang}>{interest}</span>
              </Paragraph>
            )}
            {action && (
              <Paragraph>
                <span className="story-quiet">{t('anchoring.action')}</span> <span lang={lang}>{action}</span>
              </Paragraph>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
