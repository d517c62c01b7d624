import { Injectable } from '@nestjs/common';
import { ANONYMOUS } from '#kernel';
import { AppConfig } from '#platform/config';
import { type Caller, RateLimiter, type Standing } from '#platform/limits';
import { toldCost } from '#platform/limits/graphql';
import { Metrics } from '#platform/observability';
import { AnswerCache } from './answer-cache.js';
import type { AnswerInMaking, KeptAnswer } from './kept-answer.js';

/** What came of a question to the GraphQL door. */
export type CacheOutcome = 'hit' | 'miss' | 'bypass';

/** A kept answer as one caller is given it. */
export interface GivenAnswer {
  readonly kept: KeptAnswer;
  readonly caller: Caller;
  /** What the caller may still ask for; null where no limit is set. */
  readonly standing: Standing | null;
  /** What is told of the cost. */
  readonly told: Readonly<Record<string, number>>;
}

/** Gives kept answers, each for what it costs, and with what is done each time that it is given. */
@Injectable()
export class KeptAnswers {
  private readonly outcomes;

  constructor(
    private readonly cache: AnswerCache,
    private readonly limiter: RateLimiter,
    private readonly config: AppConfig,
    metrics: Metrics,
  ) {
    this.outcomes = metrics.counter<'outcome'>(
      'answer_cache_requests_total',
      'Questions to the GraphQL API: given a kept answer (hit), a new one (miss), or not for keeping (bypass).',
      { labels: ['outcome'] },
    );
  }

  /** The answer to a question of somebody at an address if it is kept and may be given; else the beginning of a new one, or null for one who cannot pay. */
  async answer(key: string, address: string | undefined): Promise<GivenAnswer | AnswerInMaking | null> {
    // Who asks is read at once, as nobody knows it any more when they have gone meanwhile.
    const caller = this.limiter.caller(ANONYMOUS, address);
    const found = await this.cache.find(key);
    return 'key' in found ? found : this.give(found, caller);
  }

  count(outcome: CacheOutcome): void {
    this.outcomes.inc({ outcome });
  }

  private give(kept: KeptAnswer, caller: Caller): GivenAnswer | null {
    const standing = this.limiter.take(caller, kept.cost);
    if (standing && !standing.allowed) return null;
    this.count('hit');
    for (const step of kept.steps) step();
    return { kept, caller, standing, told: toldCost(kept.cost, this.config.query.maxCost, standing) };
  }
}
