import { Module } from '@nestjs/common';
import { RateBudgetRepository } from './persistence/rate-budget.repository.js';
import { RateLimiter } from './rate-limiter.js';

/** Holds callers to what they may ask for. */
@Module({ providers: [RateBudgetRepository, RateLimiter], exports: [RateLimiter] })
export class LimitsModule {}
