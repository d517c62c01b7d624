export { GovernmentLevelEnum, OrganisationKindEnum } from './organisation.enums.js';
export { OrganisationType } from './organisation.type.js';
export { OrganisationsGraphqlModule } from './organisations-graphql.module.js';
