export { PersonalDataGraphqlModule } from './personal-data-graphql.module.js';
