import { type Role, organisationNumber } from '#kernel';
import type { RightRule } from '#platform/config';

/** A role that a provider vouches for: for the body of a number, or for every body. */
export interface ToldRight {
  readonly role: Role;
  readonly organisationNumber: string;
  readonly forEveryBody: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const MOST = 1_000;
const NUMBER = /^(?:0192:|urn:altinn:organization:identifier-no:)?(\d{9})$/;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, MOST) : []);

/** Providers write `Rights` and `rights`, `ID` and `id`. */
const field = (fields: Fields, name: string): unknown =>
  Object.entries(fields).find(([key]) => key.toLowerCase() === name)?.[1];

const numberOf = (reportee: Fields): string | null => {
  const id = field(reportee, 'id');
  const digits = typeof id === 'string' ? NUMBER.exec(id)?.[1] : undefined;
  return digits === undefined ? null : organisationNumber(digits);
};

const rightOf = (rule: RightRule, number: string): ToldRight[] => {
  const { role, operator } = rule;
  if (operator !== null && operator !== number) return [];
  return [{ role, organisationNumber: number, forEveryBody: operator !== null }];
};

const rightsOfDetail = (detail: Fields, rules: readonly RightRule[]): ToldRight[] => {
  const [type, resource, shared] = ['type', 'resource', 'rights'].map((name) => field(detail, name));
  const fitting = rules.filter((rule) => rule.resource === resource && (rule.type === null || rule.type === type));
  return listOf(field(detail, 'reportees'))
    .filter(isFields)
    .flatMap((reportee) => {
      const number = numberOf(reportee);
      const held = [...listOf(field(reportee, 'rights')), ...listOf(shared)];
      if (number === null) return [];
      return fitting
        .filter(({ right }) => right === null || held.includes(right))
        .flatMap((rule) => rightOf(rule, number));
    });
};

/** The roles that returned `authorization_details` come to by the rules of the installation; what cannot be read gives none. */
export const rightsIn = (details: unknown, rules: readonly RightRule[]): readonly ToldRight[] =>
  listOf(details)
    .filter(isFields)
    .flatMap((detail) => rightsOfDetail(detail, rules));
