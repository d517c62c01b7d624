import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../frame/page-link.js';
import { type Formats, useFormats } from '../../frame/formats.js';
import { licenseName, licenseUrl } from '../license.js';
import type { Story, StoryTalk } from '../story-types.js';
import { langOf } from '../text-language.js';
import { Fact } from './fact.js';

type FollowUp = StoryTalk['followUp'];

const periodOf = ({ period }: Story, { day }: Formats, until: string): string | null => {
  if (!period) return null;
  const { from, to } = period;
  if (from && to) return from === to ? day(from) : `${day(from)} – ${day(to)}`;
  return from ? `${day(from)} –` : to ? `${until} ${day(to)}` : null;
};

/** The last day on which somebody stood by what it tells, where they said so. */
const confirmedOn = ({ lastConfirmedOn }: Story, followUp: FollowUp): string | null =>
  [lastConfirmedOn, followUp?.answeredOn]
    .filter((day) => typeof day === 'string')
    .toSorted()
    .at(-1) ?? null;

/** A story at a glance. */
export const FactsPanel = ({ story, followUp }: { story: Story; followUp: FollowUp }): React.ReactNode => {
  const { t } = useTranslation('story');
  const { t: word } = useTranslation('words');
  const formats = useFormats();
  const { day, list } = formats;
  const confirmed = confirmedOn(story, followUp);
  const next = followUp ? followUp.dueOn : story.nextFollowUpOn;
  const license = licenseUrl(story.license);
  const former = story.revision > 1 && story.revisionPublishedAt;
  return (
    <section className="story-facts" aria-labelledby="facts">
      <Heading level={2} id="facts" data-size="2xs">
        {t('facts.title')}
      </Heading>
      <dl>
        <Fact name={t('facts.kind')}>{word(`kind.${story.kind}`)}</Fact>
        <Fact name={t('facts.status')}>{story.status && word(`status.${story.status}`)}</Fact>
        <Fact name={t('facts.outcome')}>{story.outcome && word(`outcome.${story.outcome}`)}</Fact>
        <Fact name={t('facts.phase')}>{story.phase && word(`phase.${story.phase}`)}</Fact>
        <Fact name={t('facts.period')}>{periodOf(story, formats, t('facts.until'))}</Fact>
        <Fact name={t('facts.cost')}>{story.costBand && word(`costBand.${story.costBand}`)}</Fact>
        <Fact name={t('facts.levels')}>{list(story.levels.map((level) => word(`level.${level}`)))}</Fact>
        <Fact name={t('facts.places')}>
          {story.places.length > 0 && (
            <ul className="plain-list">
              {story.places.map(({ slug, name, nameLanguage }) => (
                <li key={slug} lang={langOf(nameLanguage)}>
                  <PageLink to={`/organisations/${slug}`}>{name}</PageLink>
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name={t('facts.languages')}>{list(story.languages.map((language) => word(`language.${language}`)))}</Fact>
        <Fact name={t('facts.published')}>{story.publishedAt && day(story.publishedAt)}</Fact>
        <Fact name={t('facts.revised')}>{former && day(former)}</Fact>
        <Fact name={t('facts.confirmed')}>{confirmed && day(confirmed)}</Fact>
        <Fact name={t('facts.nextFollowUp')}>{next && day(next)}</Fact>
        <Fact name={t('facts.visibility')}>
          {story.visibility !== 'OPEN' && word(`visibility.${story.visibility}`)}
        </Fact>
        <Fact name={t('facts.license')}>
          {license ? (
            <a className="ds-link" href={license} rel="license">
              {licenseName(story.license)}
            </a>
          ) : (
            story.license
          )}
        </Fact>
      </dl>
    </section>
  );
};
