import { Injectable } from '@nestjs/common';
import { Failure } from '#kernel';
import { AdvisoryLocks } from '#platform/database';

const GATE = 4_741_010;
const REBUILDING = 4_741_011;

/** Work behind the gate; the signal is aborted when the gate is lost, and nothing more may be written then. */
type Work<T> = (signal: AbortSignal) => Promise<T>;

/**
 * The gate before the search engine, for all processes together: whoever reads stories and then writes what he read to the
 * engine holds it meanwhile, so that an older reading never lands after a newer one. It opens when the holder's connection
 * ends, so nobody who dies keeps it shut; who loses it like that while he lives gets a `LockLost`, however far he came.
 */
@Injectable()
export class IndexGate {
  constructor(private readonly locks: AdvisoryLocks) {}

  /** Passes together with others who each deal with stories of their own. */
  together<T>(work: Work<T>): Promise<T> {
    return this.locks.hold({ key: GATE, together: true }, work);
  }

  /** Passes alone: for those whose stories may be anybody's. */
  alone<T>(work: Work<T>): Promise<T> {
    return this.locks.hold({ key: GATE }, work);
  }

  /**
   * Builds an index anew, one process at a time.
   *
   * @throws Failure CONFLICT when another process is at it.
   */
  async rebuilding(work: Work<unknown>): Promise<void> {
    if (!(await this.unlessRebuilding(work))) throw new Failure('CONFLICT', 'The index is being built anew already.');
  }

  /** Does the work while nobody builds an index, and says whether it did: not when somebody is at it. */
  unlessRebuilding(work: Work<unknown>): Promise<boolean> {
    return this.locks.tryHold({ key: REBUILDING }, work);
  }
}
