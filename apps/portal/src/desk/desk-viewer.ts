import type { DeskViewerQuery } from '../../.generated/documents.js';

/** Somebody signed in, with the roles they hold. */
export type DeskViewer = NonNullable<DeskViewerQuery['viewer']>;

/** A body that somebody holds a role for; null stands for every body. */
export type DeskBody = DeskViewer['roles'][number]['organisation'];

/** A role that a page may ask for; each includes those before it. */
export type DeskRole = 'CONTRIBUTOR' | 'EDITOR' | 'ADMIN';

const ORDER: readonly string[] = ['READER', 'CONTRIBUTOR', 'EDITOR', 'ADMIN'];

/** The bodies for which somebody may do at least what a role may, those for every body first. */
export const rolesFor = (viewer: Pick<DeskViewer, 'roles'>, wanted: DeskRole): readonly DeskBody[] =>
  viewer.roles
    .filter(({ role }) => ORDER.indexOf(role) >= ORDER.indexOf(wanted))
    .map(({ organisation }) => organisation)
    .sort((one, other) => Number(one !== null) - Number(other !== null));

/** Whether somebody may do it for a body, by its slug; for null, for every body. */
export const holdsFor = (viewer: Pick<DeskViewer, 'roles'>, wanted: DeskRole, slug: string | null): boolean =>
  rolesFor(viewer, wanted).some((body) => body === null || body.slug === slug);
