import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Link as DesignLink } from '@digdir/designsystemet-react';

interface Paged {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null;
}

/** The ways through a list that is longer than a page; the rest of the address stays as it is. */
export const Further = ({ page, label }: { page: Paged; label: string }): React.ReactNode => {
  const { t } = useTranslation('frame');
  const [search] = useSearchParams();
  const to = (after: string | null): string => {
    const query = new URLSearchParams(search);
    query.delete('done');
    if (after === null) query.delete('after');
    else query.set('after', after);
    return `?${query}`;
  };
  if (!page.hasNextPage && !search.has('after')) return null;
  return (
    <nav className="row" aria-label={label}>
      {search.has('after') && (
        <DesignLink asChild>
          <Link to={to(null)}>{t('desk.first')}</Link>
        </DesignLink>
      )}
      {page.hasNextPage && page.endCursor && (
        <DesignLink asChild>
          <Link to={to(page.endCursor)}>{t('desk.next')}</Link>
        </DesignLink>
      )}
    </nav>
  );
};
