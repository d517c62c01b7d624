import { Injectable } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';
import { Attempts } from '#platform/audit';
import { Metrics } from '#platform/observability';
import { auditedFields } from './audited-fields.js';
import { timedRootFields } from './root-field-times.js';

/** Watches over the root fields: how long each takes, and what the audit trail has to know of it. */
@Injectable()
export class WatchedFields {
  constructor(
    private readonly attempts: Attempts,
    private readonly metrics: Metrics,
  ) {}

  /** The schema, its root fields watched. */
  readonly of = (schema: GraphQLSchema): GraphQLSchema => {
    auditedFields(schema, this.attempts);
    timedRootFields(schema, this.metrics);
    return schema;
  };
}
