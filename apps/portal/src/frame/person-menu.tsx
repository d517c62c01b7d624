import { Badge, Button, Dropdown } from '@digdir/designsystemet-react';
import { BellIcon, PersonIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FrameViewer } from './viewer.js';
import { browserStore, forgetWords } from '../write/kept-words.js';
import { usePath } from './path.js';
import { useUnreadNotices } from './use-unread-notices.js';

type Viewer = NonNullable<FrameViewer>;

const has = ({ roles }: Viewer, ...wanted: readonly string[]): boolean =>
  roles.some(({ role, organisation }) => wanted.includes(role) || (organisation === null && role === 'ADMIN'));

/** The rooms that a person has a key to. */
const roomsOf = (viewer: Viewer) =>
  [
    { to: '/write', name: 'write', shown: true },
    { to: '/review', name: 'review', shown: has(viewer, 'EDITOR', 'ADMIN') },
    { to: '/manage', name: 'manage', shown: has(viewer, 'EDITOR', 'ADMIN') },
    { to: '/following', name: 'following', shown: true },
  ] as const;

/** The way to the notices, with how many are unread; one that comes while the page is open is told of politely. */
const NoticesLink = ({ viewer }: { viewer: Viewer }): React.ReactNode => {
  const { t } = useTranslation('frame');
  const path = usePath();
  const { count, isNew } = useUnreadNotices(viewer);
  return (
    <>
      <Button asChild variant="tertiary" data-size="sm">
        <Link to={path('/notices')}>
          <BellIcon aria-hidden className="only-small" />
          <span className="not-small">{t('menu.notices')}</span>
          {count > 0 && <Badge count={count} maxCount={99} data-color="accent" aria-hidden />}
          {count > 0 && <span className="ds-sr-only">{t('menu.unread', { count })}</span>}
        </Link>
      </Button>
      <span role="status" className="ds-sr-only">
        {isNew && t('menu.newNotice', { count })}
      </span>
    </>
  );
};

/** Who is signed in, what there is to be read, the rooms, and the way out. */
export const PersonMenu = ({ viewer }: { viewer: Viewer }): React.ReactNode => {
  const { t } = useTranslation('frame');
  const path = usePath();
  return (
    <>
      <NoticesLink viewer={viewer} />
      <Dropdown.TriggerContext>
        <Dropdown.Trigger variant="secondary" data-size="sm">
          <PersonIcon aria-hidden className="only-small" />
          <span className="not-small person-name">{viewer.name}</span>
        </Dropdown.Trigger>
        <Dropdown placement="bottom-end">
          <Dropdown.Heading className="person-heading">{viewer.name}</Dropdown.Heading>
          <Dropdown.List>
            {roomsOf(viewer)
              .filter(({ shown }) => shown)
              .map(({ to, name }) => (
                <Dropdown.Item key={to}>
                  <Dropdown.Button asChild>
                    <Link to={path(to)}>{t(`menu.${name}`)}</Link>
                  </Dropdown.Button>
                </Dropdown.Item>
              ))}
            <Dropdown.Item>
              <form method="post" action="/auth/sign-out" onSubmit={() => forgetWords(browserStore())}>
                <Dropdown.Button type="submit">{t('signOut')}</Dropdown.Button>
              </form>
            </Dropdown.Item>
          </Dropdown.List>
        </Dropdown>
      </Dropdown.TriggerContext>
    </>
  );
};
