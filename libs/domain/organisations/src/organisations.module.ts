import { Module } from '@nestjs/common';
import { LoadOrganisations } from './application/load-organisations.js';
import { RecordSuccession } from './application/record-succession.js';
import { RegisterOrganisation } from './application/register-organisation.js';
import { OrganisationHistoryReader } from './persistence/organisation-history.reader.js';
import { OrganisationListReader } from './persistence/organisation-list.reader.js';
import { OrganisationReader } from './persistence/organisation.reader.js';
import { OrganisationRepository } from './persistence/organisation.repository.js';
import { SuccessionRepository } from './persistence/succession.repository.js';

const doors = [
  LoadOrganisations,
  OrganisationHistoryReader,
  OrganisationListReader,
  OrganisationReader,
  RecordSuccession,
  RegisterOrganisation,
];

/** The room of public bodies: their names and numbers over time, and who came before whom. */
@Module({
  providers: [...doors, OrganisationRepository, SuccessionRepository],
  exports: doors,
})
export class OrganisationsModule {}
