import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { SCOPES } from '#kernel';
import { packageRoot } from '#platform/config';
import { fieldScopes } from './field-scopes.js';

const schema = buildSchema(readFileSync(path.join(packageRoot, 'apps/api/schema.graphql'), 'utf8'));
const ROOTS = {
  Query: schema.getQueryType(),
  Mutation: schema.getMutationType(),
  Subscription: schema.getSubscriptionType(),
};
const fieldsOf = (root: keyof typeof ROOTS): string[] =>
  Object.keys(ROOTS[root]?.getFields() ?? {}).map((field) => `${root}.${field}`);

describe('the scopes of root fields', () => {
  it('are named for every change, and for nothing that is not there', () => {
    const named = Object.keys(fieldScopes);
    expect(named.filter((name) => name.startsWith('Mutation.')).toSorted()).toEqual(fieldsOf('Mutation').toSorted());
    for (const root of ['Query', 'Subscription'] as const)
      expect(fieldsOf(root)).toEqual(expect.arrayContaining(named.filter((name) => name.startsWith(`${root}.`))));
  });

  it('are all of use, and told of in the docs', () => {
    expect(new Set(Object.values(fieldScopes))).toEqual(new Set(SCOPES));
    const docs = readFileSync(path.join(packageRoot, 'docs/machine-sign-in.md'), 'utf8');
    for (const scope of SCOPES) expect(docs).toContain(`| \`${scope}\` |`);
    for (const [name, scope] of Object.entries(fieldScopes)) {
      const row = docs.split('\n').find((line) => line.startsWith(`| \`${scope}\` |`));
      expect(row).toContain(`\`${name.split('.')[1]}\``);
    }
  });
});
