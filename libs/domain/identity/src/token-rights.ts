import { type Role, ROLES, type Scope, organisationNumber } from '#kernel';
import type { TokenRight } from '#platform/config';

/** What an access token says that was found to be genuine. */
export interface TokenClaims {
  readonly consumer?: unknown;
  readonly scope?: unknown;
}

/** What a token lets its bearer do. */
export interface GivenRight {
  readonly role: Role;
  /** Null for all that the role allows. */
  readonly scopes: readonly Scope[] | null;
}

const AUTHORITY = 'iso6523-actorid-upis';
const CONSUMER = /^0192:(\d{9})$/;

/** The least role that something is of use to; what a role is let do by a rule that names nothing in particular. */
const LEAST: Readonly<Record<Scope, Role>> = {
  'stories:read': 'READER',
  'stories:write': 'CONTRIBUTOR',
  'stories:publish': 'EDITOR',
  'benefits:write': 'CONTRIBUTOR',
  'comments:write': 'READER',
  'comments:moderate': 'EDITOR',
  'registers:write': 'EDITOR',
  'people:manage': 'ADMIN',
  'keys:manage': 'ADMIN',
};

const rank = (role: Role): number => ROLES.indexOf(role);

const scopesOf = ({ role, allows }: TokenRight): readonly Scope[] =>
  allows ?? (Object.keys(LEAST) as Scope[]).filter((scope) => rank(LEAST[scope]) <= rank(role));

/** The organisation number of the body that a token speaks for: its consumer, `0192:` and nine digits; null for none. */
export const consumerOf = ({ consumer }: TokenClaims): string | null => {
  if (typeof consumer !== 'object' || consumer === null || !('ID' in consumer)) return null;
  if ('authority' in consumer && consumer.authority !== AUTHORITY) return null;
  const digits = typeof consumer.ID === 'string' ? CONSUMER.exec(consumer.ID)?.[1] : undefined;
  return digits === undefined ? null : organisationNumber(digits);
};

/** What the scopes of a token come to by the rules of the installation; null for nothing. */
export const rightOf = ({ scope }: TokenClaims, rules: readonly TokenRight[]): GivenRight | null => {
  const held = typeof scope === 'string' ? scope.split(' ') : [];
  const fitting = rules.filter((rule) => held.includes(rule.scope));
  const [highest] = fitting.map(({ role }) => role).toSorted((one, other) => rank(other) - rank(one));
  if (highest === undefined) return null;
  const isWhole = fitting.some(({ role, allows }) => allows === null && role === highest);
  return { role: highest, scopes: isWhole ? null : [...new Set(fitting.flatMap(scopesOf))] };
};
