import { Injectable } from '@nestjs/common';
import { type Actor, Clock, holdsRole, notAllowed } from '#kernel';
import { Database } from '#platform/database';

/** Which dead letters to replay: one of a consumer, all of a consumer, or all there are. */
export interface ReplayInput {
  readonly consumer?: string | null;
  readonly sequence?: number | null;
}

const REPLAY = `
  with replayed as (
    update event_deliveries set dead_at = null, attempts = 0, due_at = $3
    where dead_at is not null and ($1::text is null or consumer = $1) and ($2::bigint is null or sequence = $2)
    returning 1
  )
  select count(*)::integer as rows from replayed`;

/** Gives dead letters all their tries again. */
@Injectable()
export class ReplayDeadLetters {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the dead letters due at once; gives their number, 0 where there are none.
   *
   * @throws Failure FORBIDDEN or UNAUTHENTICATED to whoever is not ADMIN for every body.
   */
  async run(actor: Actor, { consumer = null, sequence = null }: ReplayInput = {}): Promise<number> {
    if (!holdsRole(actor, 'ADMIN', null)) throw notAllowed(actor.kind, 'replay dead letters');
    const [replayed] = await this.database.transaction(actor, (tx) =>
      tx.query<{ rows: number }>(REPLAY, [consumer, sequence, this.clock.now()]),
    );
    return replayed?.rows ?? 0;
  }
}
