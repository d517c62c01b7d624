export { IdentityGraphqlModule } from './identity-graphql.module.js';
export { PersonType, personView } from './person.type.js';
