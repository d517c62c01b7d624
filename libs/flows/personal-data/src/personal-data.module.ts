import { Module } from '@nestjs/common';
import { CoAuthorsModule } from '#domain/co-authors';
import { DiscussionsModule } from '#domain/discussions';
import { FollowUpsModule } from '#domain/follow-ups';
import { IdentityModule } from '#domain/identity';
import { ReviewsModule } from '#domain/reviews';
import { StoriesModule } from '#domain/stories';
import { AuditModule } from '#platform/audit';
import { DataHolders, SpokenData } from './application/data-holders.js';
import { ErasePerson } from './application/erase-person.js';
import { ExportPerson } from './application/export-person.js';

/** What is kept of people: told to them, and forgotten. */
@Module({
  imports: [
    AuditModule,
    CoAuthorsModule,
    DiscussionsModule,
    FollowUpsModule,
    IdentityModule,
    ReviewsModule,
    StoriesModule,
  ],
  providers: [DataHolders, SpokenData, ErasePerson, ExportPerson],
  exports: [ErasePerson, ExportPerson],
})
export class PersonalDataModule {}
