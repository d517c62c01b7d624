import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { ReviewedStory } from './read-review.server.js';

/** Chooses between the text and its changes, and between its languages; both stand in the address. */
export const ViewChoice = ({ story, view }: { story: ReviewedStory; view: 'text' | 'changes' }): React.ReactNode => {
  const { t } = useTranslation('review');
  const { t: word } = useTranslation('words');
  const [search] = useSearchParams();
  const to = (name: string, value: string | null): string => {
    const query = new URLSearchParams(search);
    query.delete('done');
    if (value === null) query.delete(name);
    else query.set(name, value);
    return `?${query}`;
  };
  const hasEarlier = story.revisions.some(({ number }) => number < story.revision);
  if (!hasEarlier && story.languages.length < 2) return null;
  return (
    <nav className="row review-views" aria-label={t('views.label')}>
      {hasEarlier && (
        <ul className="plain-list row">
          {(['text', 'changes'] as const).map((one) => (
            <li key={one}>
              <Link
                className="review-view"
                to={to('view', one === 'text' ? null : one)}
                aria-current={one === view ? 'true' : undefined}
                preventScrollReset
              >
                {t(`views.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {story.languages.length > 1 && (
        <ul className="plain-list row">
          {story.languages.map((language) => (
            <li key={language}>
              <Link
                className="review-view"
                to={to('text', language.toLowerCase())}
                aria-current={language === story.textLanguage ? 'true' : undefined}
                preventScrollReset
              >
                {word(`language.${language}`)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
};
