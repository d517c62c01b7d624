import { ErrorSummary } from '@digdir/designsystemet-react';
import { type ComponentRef, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { fieldId } from './form-field.js';
import type { Refusal } from './refusal.js';
import { RefusalWords } from './refusal-words.js';

/** What is wrong with the form it stands above, each with a link to where; the focus moves here when it comes. */
export const RefusalSummary = ({
  refusal,
  intent,
  names = {},
  level = 3,
}: {
  refusal: Refusal | null | undefined;
  intent: string;
  /** What the fields are called on the page. */
  names?: Readonly<Record<string, string>>;
  /** The level of its heading: 2 where it stands under the page's own, 3 in a section. */
  level?: 2 | 3;
}): React.ReactNode => {
  const { t } = useTranslation('frame');
  const { t: words } = useTranslation('refusals');
  const { pathname, search } = useLocation();
  const summary = useRef<ComponentRef<typeof ErrorSummary>>(null);
  const mine = refusal?.intent === intent ? refusal : null;
  useEffect(() => {
    if (mine) summary.current?.focus();
  }, [mine]);
  if (!mine) return null;
  return (
    <ErrorSummary ref={summary} tabIndex={-1}>
      <ErrorSummary.Heading level={level}>{words('title')}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {mine.errors.map((error, place) => {
          const name = names[error.field] ?? names[error.field.split('.')[0] ?? ''];
          return (
            <ErrorSummary.Item key={place}>
              <ErrorSummary.Link href={name ? `#${fieldId(intent, error.field.split('.')[0] ?? '')}` : '#main'}>
                {name && `${name}: `}
                <RefusalWords error={error} form={intent} />
              </ErrorSummary.Link>
            </ErrorSummary.Item>
          );
        })}
        {mine.errors.some(({ code }) => code === 'CONFLICT') && (
          <ErrorSummary.Item>
            <ErrorSummary.Link href={pathname + search}>{t('desk.reload')}</ErrorSummary.Link>
          </ErrorSummary.Item>
        )}
      </ErrorSummary.List>
    </ErrorSummary>
  );
};
