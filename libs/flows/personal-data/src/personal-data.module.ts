import { Module } from '@nestjs/common';
import { CoAuthorsModule } from '#domain/co-authors';
import { DiscussionsModule } from '#domain/discussions';
import { FollowUpsModule } from '#domain/follow-ups';
import { IdentityModule } from '#domain/identity';
import { ReviewsModule } from '#domain/reviews';
import { StoriesModule } from '#domain/stories';
import { PersonalSearches } from '#flows/discovery';
import { NotificationsModule } from '#flows/notifications';
import { AuditModule } from '#platform/audit';
import { DataHolders, SpokenData, WrittenData } from './application/data-holders.js';
import { ErasePerson } from './application/erase-person.js';
import { ExportPerson } from './application/export-person.js';

const WRITTEN = [StoriesModule, FollowUpsModule, CoAuthorsModule];
const SPOKEN = [DiscussionsModule, ReviewsModule, NotificationsModule];

/** What is kept of people: told to them, and forgotten. */
@Module({
  imports: [...WRITTEN, ...SPOKEN, AuditModule, IdentityModule],
  providers: [DataHolders, SpokenData, WrittenData, PersonalSearches, ErasePerson, ExportPerson],
  exports: [ErasePerson, ExportPerson],
})
export class PersonalDataModule {}
