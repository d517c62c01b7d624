export { CoAuthorsGraphqlModule } from './co-authors-graphql.module.js';
