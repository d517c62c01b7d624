export { ReviewsGraphqlModule } from './reviews-graphql.module.js';
