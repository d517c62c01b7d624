import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';

/** To write a part, or to see it as readers will; what is not saved is saved before it is shown. */
export const ViewChoice = ({ before }: { before: () => Promise<boolean> }): React.ReactNode => {
  const { t } = useTranslation('write');
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const shown = search.get('view') === 'preview' ? 'preview' : 'write';
  const addressOf = (view: 'write' | 'preview'): string => {
    const next = new URLSearchParams(search);
    if (view === 'preview') next.set('view', view);
    else next.delete('view');
    return next.size > 0 ? `${pathname}?${next}` : pathname;
  };
  return (
    <nav aria-label={t('text.views')} className="write-views">
      {(['write', 'preview'] as const).map((view) => (
        <Link
          key={view}
          to={addressOf(view)}
          preventScrollReset
          replace
          aria-current={view === shown ? 'true' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            void before().then(() => navigate(addressOf(view), { replace: true, preventScrollReset: true }));
          }}
        >
          {t(`text.view.${view}`)}
        </Link>
      ))}
    </nav>
  );
};
