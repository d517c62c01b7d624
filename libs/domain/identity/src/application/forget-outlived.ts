import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database } from '#platform/database';
import { OutlivedRepository } from '../persistence/outlived.repository.js';

/** Forgets sessions a day after they ended, sign-ins that nobody came back from, and invitations 90 days after they were over. */
@Injectable()
export class ForgetOutlived {
  constructor(
    private readonly database: Database,
    private readonly outlived: OutlivedRepository,
  ) {}

  /** Forgets some of them; gives how many, so that whoever asks goes on until there are none. */
  run(actor: Actor): Promise<number> {
    return this.database.transaction(actor, (tx) => this.outlived.forget(tx));
  }
}
