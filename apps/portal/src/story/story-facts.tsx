import './story-facts.css';
import { Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { StoryCardFragment } from '../../.generated/documents.js';
import { PageLink } from '../frame/page-link.js';
import { ShownDate } from '../frame/shown-date.js';

type Story = StoryCardFragment;

const OUTCOME_COLOURS = {
  ACHIEVED: 'success',
  PARTLY: 'info',
  NOT_ACHIEVED: 'warning',
  STOPPED: 'warning',
  TOO_EARLY: 'neutral',
} as const;

/** What sort of text a story is, and since when it is out. */
export const StoryKindAndDay = ({ story }: { story: Story }): React.ReactNode => {
  const { t } = useTranslation('words');
  return (
    <p className="story-overline">
      <span>{t(`kind.${story.kind}`)}</span>
      {story.publishedAt && <ShownDate day={story.publishedAt} />}
    </p>
  );
};

/** Whose a story is: those that own the measure before those that took part. One that is withheld is told by its kind. */
export const StoryBodies = ({ story, linked }: { story: Story; linked: boolean }): React.ReactNode => {
  const { t } = useTranslation('words');
  const owners = story.organisations.filter(({ role }) => role === 'OWNER');
  const shown = owners.length > 0 ? owners : story.organisations;
  if (shown.length === 0) return null;
  return (
    <ul className="story-bodies">
      {shown.slice(0, 4).map(({ organisation, bodyKind, role }, place) => (
        <li key={organisation?.slug ?? `${role}${place}`}>
          {!organisation && t(`withheld.${bodyKind}`)}
          {organisation && !linked && organisation.name}
          {organisation && linked && (
            <PageLink to={`/organisations/${organisation.slug}`} data-color="neutral">
              {organisation.name}
            </PageLink>
          )}
        </li>
      ))}
    </ul>
  );
};

/** How far a story's measure has come, how it went, and whether anybody has looked since. */
export const StoryMarks = ({ story }: { story: Story }): React.ReactNode => {
  const { t } = useTranslation('words');
  const { status, outcome, followUpOverdue } = story;
  if (!status && !outcome && !followUpOverdue) return null;
  return (
    <ul className="story-marks">
      {outcome && (
        <li>
          <Tag data-size="sm" data-color={OUTCOME_COLOURS[outcome]}>
            {t(`outcome.${outcome}`)}
          </Tag>
        </li>
      )}
      {status && status !== outcome && (
        <li>
          <Tag data-size="sm" data-color="neutral" variant="outline">
            {t(`status.${status}`)}
          </Tag>
        </li>
      )}
      {followUpOverdue && (
        <li>
          <Tag data-size="sm" data-color="warning" variant="outline">
            {t('overdue')}
          </Tag>
        </li>
      )}
    </ul>
  );
};
