export { BenefitsGraphqlModule } from './benefits-graphql.module.js';
