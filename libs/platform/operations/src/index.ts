export { OperationsModule } from './operations.module.js';
export { Readiness } from './readiness.js';
export type { PartState, ReadinessReport } from './readiness.js';
