import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Metrics } from '#platform/observability';

/**
 * Makes the root fields of a schema tell how long they take to resolve. Only these are measured, once for each time they
 * are asked for: a watch on every field would cost more than most fields do.
 */
export const timedRootFields = (schema: GraphQLSchema, metrics: Metrics): void => {
  const observe = metrics.seconds('resolver_seconds', 'Seconds that a root field took to resolve.', 'field');
  const time = (type: GraphQLObjectType): void => {
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve) continue;
      const name = `${type.name}.${field.name}`;
      field.resolve = (source, args, context, info) => {
        const begun = performance.now();
        const end = (): void => observe(name, (performance.now() - begun) / 1_000);
        const result: unknown = resolve(source, args, context, info);
        if (result instanceof Promise) result.then(end, end);
        else end();
        return result;
      };
    }
  };
  for (const type of [schema.getQueryType(), schema.getMutationType()]) if (type) time(type);
};
