import { Module } from '@nestjs/common';
import { CoAuthorsModule } from '#domain/co-authors';
import { IdentityModule } from '#domain/identity';
import { StoriesModule } from '#domain/stories';
import { LimitsModule } from '#platform/limits';
import { JoinController } from './join.controller.js';

/** Where invitations to write a story lead, under `/join`. */
@Module({ imports: [CoAuthorsModule, IdentityModule, StoriesModule, LimitsModule], controllers: [JoinController] })
export class JoinModule {}
