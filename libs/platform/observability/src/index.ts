export { Metrics } from './metrics.js';
export type { GaugeOptions, HistogramOptions, MetricOptions, ObserveSeconds } from './metrics.js';
export { ObservabilityModule } from './observability.module.js';
export { currentRequestId, requestIdFrom, withLogFields, withRequestId } from './request-context.js';
export type { LogFields } from './request-context.js';
export { StructuredLog } from './structured-log.js';
