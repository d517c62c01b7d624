import { Button } from '@digdir/designsystemet-react';
import { BellFillIcon, BellIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { useFetcher, useLocation, useRouteLoaderData } from 'react-router';
import { usePath, useSignInPath } from '../frame/path.js';
import type { FrameViewer } from '../frame/viewer.js';
import type { FollowAnswer } from './follow.route.js';
import type { Followed, FollowTarget } from './follow-target.js';
import './follow.css';

/** What the button is to follow. */
export interface FollowButtonProps {
  readonly target: FollowTarget;
  /** What `followedAs` told the page's loader. */
  readonly followed: Followed | null;
  /** What is followed, in words for those who do not see where the button stands: `temaet Helse`. */
  readonly what: string;
  readonly size?: 'sm' | 'md';
}

/**
 * Follows something, or ends it; for whoever is not signed in, the way to do so and back. Works as a plain form too.
 */
export const FollowButton = ({ target, followed, what, size = 'sm' }: FollowButtonProps): React.ReactNode => {
  const { t } = useTranslation('follow');
  const path = usePath();
  const { pathname, search } = useLocation();
  const signIn = useSignInPath();
  const viewer = useRouteLoaderData<{ viewer: FrameViewer }>('frame/language-layout')?.viewer;
  const fetcher = useFetcher<FollowAnswer>();
  if (viewer?.kind !== 'PERSON')
    return viewer ? null : (
      <Button asChild variant="secondary" data-size={size}>
        <a href={signIn} rel="nofollow">
          <BellIcon aria-hidden />
          {t('button.follow')}
          <span className="ds-sr-only">{t('button.signInFirst', { what })}</span>
        </a>
      </Button>
    );
  return (
    <fetcher.Form method="post" action={path('/follow')} className="follow-button">
      <input type="hidden" name="returnTo" value={pathname + search} />
      <input type="hidden" name="target" value={JSON.stringify(target)} />
      {followed && <input type="hidden" name="end" value={followed.id} />}
      <Button type="submit" variant="secondary" data-size={size} aria-disabled={fetcher.state !== 'idle'}>
        {followed ? <BellFillIcon aria-hidden /> : <BellIcon aria-hidden />}
        {t(followed ? 'button.end' : 'button.follow')} <span className="ds-sr-only">{what}</span>
      </Button>
      <span role="status" className={fetcher.data?.done === 'REFUSED' ? 'follow-refused' : 'ds-sr-only'}>
        {fetcher.state === 'idle' && fetcher.data && t(`button.done.${fetcher.data.done}`)}
      </span>
    </fetcher.Form>
  );
};
