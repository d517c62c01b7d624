import { Injectable } from '@nestjs/common';
import { Failure } from '#kernel';
import { Database } from '#platform/database';

const GATE = 4_741_010;
const REBUILDING = 4_741_011;

interface Lock {
  readonly take: string;
  readonly leave: string;
  readonly key: number;
}

/**
 * The gate before the search engine, for all processes together: whoever reads stories and then writes what he read to the
 * engine holds it meanwhile, so that an older reading never lands after a newer one. It opens when the holder's connection
 * ends, so nobody who dies keeps it shut.
 */
@Injectable()
export class IndexGate {
  constructor(private readonly database: Database) {}

  /** Passes together with others who each deal with stories of their own. */
  together<T>(work: () => Promise<T>): Promise<T> {
    return this.holding({ take: 'pg_advisory_lock_shared', leave: 'pg_advisory_unlock_shared', key: GATE }, work);
  }

  /** Passes alone: for those whose stories may be anybody's. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.holding({ take: 'pg_advisory_lock', leave: 'pg_advisory_unlock', key: GATE }, work);
  }

  /**
   * Builds an index anew, one process at a time.
   *
   * @throws Failure CONFLICT when another process is at it.
   */
  rebuilding<T>(work: () => Promise<T>): Promise<T> {
    return this.holding({ take: 'pg_try_advisory_lock', leave: 'pg_advisory_unlock', key: REBUILDING }, work);
  }

  private async holding<T>({ take, leave, key }: Lock, work: () => Promise<T>): Promise<T> {
    const client = await this.database.pool.connect();
    let broken: Error | undefined;
    const onError = (error: Error): void => {
      broken = error;
    };
    client.on('error', onError);
    try {
      // Waiting for the gate is no slow statement.
      await client.query('set statement_timeout = 0');
      const { rows } = await client.query<{ mine: boolean | '' }>(`select ${take}($1) as mine`, [key]);
      if (rows[0]?.mine === false) throw new Failure('CONFLICT', 'The index is being built anew already.');
      return await work().finally(() => client.query(`select ${leave}($1)`, [key]).catch(onError));
    } finally {
      await client.query('reset statement_timeout').catch(onError);
      client.off('error', onError);
      client.release(broken);
    }
  }
}
