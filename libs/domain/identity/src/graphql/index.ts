export { IdentityGraphqlModule } from './identity-graphql.module.js';
export { ViewerType } from './viewer.type.js';
