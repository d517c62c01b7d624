export { OperationsModule } from './operations.module.js';
export { Readiness } from './readiness.js';
export type { MailWay, PartState, ReadinessReport } from './readiness.js';
