import { availableParallelism, loadavg } from 'node:os';

const MOST = 4;

/** How many times longer work may take here and now: as there are more who want a processor than processors, at most four. */
export const crowding = (): number => Math.min(MOST, Math.max(1, (loadavg()[0] ?? 0) / availableParallelism()));

/** How long is waited here and now for what may take so many milliseconds where nobody else wants a processor. */
export const patience = (ms: number): number => ms * crowding();
