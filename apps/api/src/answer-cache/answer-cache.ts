import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { EmbargoReader } from '#domain/stories';
import { AppConfig } from '#platform/config';
import { newRepeats } from '#platform/database';
import { Metrics } from '#platform/observability';
import { type AnswerInMaking, type KeptAnswer, splitBody, validityFrom } from './kept-answer.js';
import { keptInBytes } from './kept-in-bytes.js';
import { KnownEdition } from './known-edition.js';

/** What keeping an answer takes beside its texts. */
const OVERHEAD_BYTES = 500;
const LETTER_BYTES = 2;

/** An answer as it goes out, and how it went. */
export interface FinishedAnswer {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Answers to what everybody may ask, kept in this process. One is given again only when the edition is the same by a
 * reading that began after the question came, so that whatever was acknowledged before is in it; it is kept only when the
 * edition was the same before anything was read for it and after.
 */
@Injectable()
export class AnswerCache {
  private readonly answers;
  /** What was found out last for an edition, so that not every answer has to. */
  private lastValidity = { edition: '', from: 0, until: 0 };

  constructor(
    { answerCache: { bytes } }: AppConfig,
    private readonly edition: KnownEdition,
    private readonly embargoes: EmbargoReader,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    this.answers = keptInBytes<KeptAnswer>(
      bytes,
      ({ head }, key) => head.length + key.length * LETTER_BYTES + OVERHEAD_BYTES,
    );
    metrics.gauge('answer_cache_bytes', 'What the kept answers take up.', {
      collect: (gauge) => gauge.set(this.answers?.calculatedSize ?? 0),
    });
  }

  /** Whether anything may be kept at all. */
  get isOn(): boolean {
    return this.answers !== null;
  }

  /** The kept answer to a question if it is what would be found now; else the beginning of a new one. */
  async find(key: string): Promise<KeptAnswer | AnswerInMaking> {
    const kept = this.answers?.get(key);
    if (!kept) return { key, repeats: newRepeats() };
    const edition = await this.edition.current();
    const now = this.clock.now().getTime();
    return edition === kept.edition && kept.from <= now && now < kept.until
      ? kept
      : { key, edition, repeats: newRepeats() };
  }

  /** Notes what an answer is made from; to be called before anything is read for it. */
  async begin(making: AnswerInMaking): Promise<void> {
    if (making.edition === undefined) making.edition = await this.edition.current();
    if (making.edition === null) return;
    const now = this.clock.now();
    const { edition, from, until } = this.lastValidity;
    if (edition === making.edition && from <= now.getTime() && now.getTime() < until) {
      making.validity = { from: now.getTime(), until };
      return;
    }
    const next = await this.embargoes.next(now).catch(() => undefined);
    if (next !== undefined) making.validity = validityFrom(now, next);
  }

  /** Keeps a finished answer if nothing has changed since it was begun. */
  async keep({ key, edition, validity, extensions, repeats }: AnswerInMaking, finished: FinishedAnswer): Promise<void> {
    if (!this.answers || !edition || !validity || !extensions || repeats.isForOnce) return;
    const parts = splitBody(finished.body, extensions);
    if (!parts || edition !== (await this.edition.current())) return;
    this.lastValidity = { ...validity, edition };
    this.answers.set(key, { ...parts, ...validity, edition, headers: finished.headers, steps: repeats.steps });
  }
}
