export { DiscussionsGraphqlModule } from './discussions-graphql.module.js';
