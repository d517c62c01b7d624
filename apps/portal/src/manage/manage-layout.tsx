import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLoaderData } from 'react-router';
import { rolesFor } from '../desk/desk-viewer.js';
import { whoeverIs } from '../desk/guard.server.js';
import { usePath } from '../frame/path.js';
import type { Route } from './+types/manage-layout.js';
import { SECTIONS } from './sections.js';
import '../desk/desk.css';
import './manage.css';

/** Which pages of the room somebody has a key to. */
export const loader = async ({ url, context }: Route.LoaderArgs) => {
  const viewer = await whoeverIs({ url, context }, 'CONTRIBUTOR');
  return { names: SECTIONS.filter(({ role }) => rolesFor(viewer, role).length > 0).map(({ name }) => name) };
};

export default function ManageLayout(): React.ReactNode {
  const { t } = useTranslation('manage');
  const path = usePath();
  const { names } = useLoaderData<typeof loader>();
  return (
    <div className="page manage">
      <nav className="manage-nav" aria-label={t('title')}>
        <ul className="plain-list">
          {names.map((name) => (
            <li key={name}>
              <NavLink to={path(`/manage/${name}`)}>{t(`sections.${name}.title`)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="manage-main">
        <Outlet />
      </div>
    </div>
  );
}
