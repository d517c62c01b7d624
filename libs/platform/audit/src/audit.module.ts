import { Module } from '@nestjs/common';
import { Attempts } from './attempts.js';
import { AuditTrail } from './persistence/audit-trail.js';
import { PersonalTrail } from './persistence/personal-trail.js';

/** The audit trail: what was refused is taken down here, what was done by the transactions themselves. */
@Module({ providers: [Attempts, AuditTrail, PersonalTrail], exports: [Attempts, AuditTrail, PersonalTrail] })
export class AuditModule {}
