export { BenefitType } from './benefit.type.js';
export { BenefitsGraphqlModule } from './benefits-graphql.module.js';
