export { LiveHub } from './live-hub.js';
export { LiveModule } from './live.module.js';
export { LiveSource } from './live-source.js';
export type { LiveItem } from './live-source.js';
export { ENDED } from './live-stream.js';
export type { LiveRead } from './live-stream.js';
export type { LiveStream } from './live-stream.js';
