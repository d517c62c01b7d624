export { DiscoveryGraphqlModule } from './discovery-graphql.module.js';
