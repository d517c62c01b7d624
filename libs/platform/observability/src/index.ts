export { Metrics } from './metrics.js';
export type { GaugeOptions, HistogramOptions, MetricOptions } from './metrics.js';
export { ObservabilityModule } from './observability.module.js';
export { currentRequestId, requestIdFrom, withRequestId } from './request-context.js';
export { StructuredLog } from './structured-log.js';
