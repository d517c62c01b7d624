import type { Actor } from '#kernel';
import { storySight } from '#domain/stories';

/**
 * The stories room's policy as a condition on a row of `stories`: what the actor sees among published stories. PostgreSQL
 * wants every parameter of the policy named, those of work in progress too.
 */
export const publishedSight = (actor: Actor, now: Date, alias: string, values: unknown[]): string => {
  const { published, work } = storySight(actor, now, alias, values);
  return `(${published} and (${work} or true))`;
};
