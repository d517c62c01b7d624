export { Attempts } from './attempts.js';
export type { RefusedAttempt } from './attempts.js';
export { AuditModule } from './audit.module.js';
export type { AuditEntry } from './audit-entry.js';
export { checkTrail } from './check-trail.js';
export type { TrailReport } from './check-trail.js';
export { PersonalTrail } from './persistence/personal-trail.js';
export { AuditTrail } from './persistence/audit-trail.js';
