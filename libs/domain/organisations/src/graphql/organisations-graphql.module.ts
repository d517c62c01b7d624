import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations.module.js';
import { OrganisationDetailsResolver } from './organisation-details.resolver.js';
import { OrganisationHistoryResolver } from './organisation-history.resolver.js';
import { OrganisationResolver } from './organisation.resolver.js';
import { RecordSuccessionResolver } from './record-succession.resolver.js';
import { RegisterOrganisationResolver } from './register-organisation.resolver.js';

/** The bodies' GraphQL edge. */
@Module({
  imports: [OrganisationsModule],
  providers: [
    OrganisationResolver,
    OrganisationDetailsResolver,
    OrganisationHistoryResolver,
    RegisterOrganisationResolver,
    RecordSuccessionResolver,
  ],
})
export class OrganisationsGraphqlModule {}
