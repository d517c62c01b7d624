export { IdentityGraphqlModule } from './identity-graphql.module.js';
