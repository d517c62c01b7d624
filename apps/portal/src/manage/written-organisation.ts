import type {
  GovernmentLevel,
  OrganisationKind,
  OrganisationNameInput,
  RegisterOrganisationInput,
} from '../../.generated/documents.js';
import { wordsIn } from '../frame/form-words.js';
import { rowsOf } from './rows.js';

/** Reads what the form says of a body; the slug of one that is known does not change. */
export const writtenOrganisation = (form: FormData, slug: string | undefined): RegisterOrganisationInput => {
  const said = (name: string): string | null => wordsIn(form, name) || null;
  const version = said('version');
  return {
    slug: slug ?? said('slug'),
    ...(version !== null && { expectedVersion: Number(version) }),
    kind: wordsIn(form, 'kind') as OrganisationKind,
    level: said('level') as GovernmentLevel | null,
    country: said('country') ?? 'NO',
    county: said('county'),
    homepage: said('homepage'),
    organisationNumber: said('organisationNumber')?.replaceAll(/\s/g, '') ?? null,
    validFrom: said('validFrom'),
    validTo: said('validTo'),
    names: rowsOf(form, 'name', 'language', 'nameKind', 'nameFrom', 'nameTo').map(
      ({ name, language, nameKind, nameFrom, nameTo }) =>
        ({
          name,
          language,
          kind: nameKind,
          validFrom: nameFrom || null,
          validTo: nameTo || null,
        }) as OrganisationNameInput,
    ),
    codes: rowsOf(form, 'code', 'codeFrom', 'codeTo').map(({ code, codeFrom, codeTo }) => ({
      code,
      validFrom: codeFrom || null,
      validTo: codeTo || null,
    })),
  };
};
