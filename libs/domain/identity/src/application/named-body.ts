import { type Result, done, missing, refused } from '#kernel';
import type { OrganisationReader } from '#domain/organisations';

const SHOWN = 40;

/** The id of the body that a slug or an organisation number names; null, for every body, where nothing is named. */
export const namedBody = async (
  organisations: OrganisationReader,
  organisation: string | null,
): Promise<Result<string | null>> => {
  if (organisation === null) return done(null);
  const body = await organisations.bySlugOrNumber(organisation, 'nb');
  const told = organisation.slice(0, SHOWN).toWellFormed();
  return body
    ? done(body.id)
    : refused(missing(`There is no body with the slug or organisation number "${told}".`, 'organisation'));
};
