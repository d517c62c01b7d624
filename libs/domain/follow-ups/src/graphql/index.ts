export { FollowUpsGraphqlModule } from './follow-ups-graphql.module.js';
