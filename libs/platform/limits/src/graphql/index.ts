export { limitsPlugin, rateLimited, toldCost } from './limits.plugin.js';
export type { Asking } from './limits.plugin.js';
export { CHANGE_COST, LIST_ROWS, MOST_ROWS, OBJECT_COST, PAGE_ROWS, costOf } from './query-cost.js';
export type { CostQuestion, FieldCost, FieldCosts } from './query-cost.js';
export { shapeRule, tokenFailure } from './query-limits.js';
export type { QueryLimits } from './query-limits.js';
export { fragmentsOf } from './query-shape.js';
