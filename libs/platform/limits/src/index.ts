export type { Caller } from './caller.js';
export { LimitsModule } from './limits.module.js';
export { RateLimiter } from './rate-limiter.js';
export { standingHeaders } from './standing.js';
export type { Standing } from './standing.js';
