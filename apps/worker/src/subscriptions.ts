import type { ModuleMetadata, Type } from '@nestjs/common';
import {
  DiscoveryWorkerModule,
  SearchIndexComparison,
  SearchIndexConsumer,
  SearchIndexWatch,
} from '#flows/discovery';
import type { EventConsumer, Schedule } from '#platform/outbox';

/** What the worker does: the modules that bring it, who is supplied with events, and what is done again and again. */
export interface Subscriptions {
  readonly modules: NonNullable<ModuleMetadata['imports']>;
  readonly consumers: readonly Type<EventConsumer>[];
  readonly schedules: readonly Type<Schedule>[];
}

/** Everything the worker does: a new consumer or schedule is named here, and its module beside it. */
export const subscriptions: Subscriptions = {
  modules: [DiscoveryWorkerModule],
  consumers: [SearchIndexConsumer],
  schedules: [SearchIndexWatch, SearchIndexComparison],
};
