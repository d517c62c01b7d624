import type { OrganisationReader, OrganisationRef } from '#domain/organisations';
import type { LoaderCache } from '#platform/graphql-kit';

/** The body that a role is held for, those of one answer read together; null for every body. */
export const roleBody = async (
  organisationId: string | null,
  organisations: OrganisationReader,
  loaders: LoaderCache,
): Promise<OrganisationRef | null> =>
  organisationId === null
    ? null
    : loaders.load('organisation.nb', organisationId, (ids) => organisations.byIds(ids, 'nb'));
