export { LoadOrganisations } from './application/load-organisations.js';
export type { LoadedOrganisations } from './application/load-organisations.js';
export { shippedOrganisations } from './application/organisation-content.js';
export type { ShippedOrganisation } from './application/organisation-content.js';
export type { RecordSuccessionInput } from './application/record-succession.js';
export { RegisterOrganisation } from './application/register-organisation.js';
export type { RegisterOrganisationInput } from './application/register-organisation.js';
export { GOVERNMENT_LEVELS, ORGANISATION_KINDS } from './organisation.js';
export type {
  GovernmentLevel,
  Lifetime,
  Organisation,
  OrganisationCode,
  OrganisationDescription,
  OrganisationKind,
  OrganisationName,
  OrganisationNameKind,
  OrganisationRef,
  OrganisationView,
  SuccessionKind,
} from './organisation.js';
export { OrganisationsModule } from './organisations.module.js';
export type { LineageMember, OrganisationHistory, Succession } from './persistence/organisation-history.reader.js';
export { OrganisationReader } from './persistence/organisation.reader.js';
export { organisationRights } from './application/organisation.rights.js';
