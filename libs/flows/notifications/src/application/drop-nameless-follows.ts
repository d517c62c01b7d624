import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { Database } from '#platform/database';
import { FollowRepository } from '../persistence/follow.repository.js';

/** Ends that anybody follows contributors whom no story names any more, so that no follow keeps a name that was taken out. */
@Injectable()
export class DropNamelessFollows {
  constructor(
    private readonly database: Database,
    private readonly follows: FollowRepository,
  ) {}

  async run(): Promise<void> {
    await this.database.transaction(systemActor('notices'), (tx) => this.follows.dropNameless(tx));
  }
}
