import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { packageRoot } from '#platform/config';
import { fragmentsOf } from '#platform/limits/graphql';
import { isCacheableOperation } from './cacheable-operation.js';

const schema = buildSchema(readFileSync(path.join(packageRoot, 'apps/api/schema.graphql'), 'utf8'));
const resolved = new Map([
  ['Query.stories', true],
  ['Query.story', true],
  ['Query.node', true],
  ['Query.suggest', false],
  ['Story.sectors', true],
  ['Story.comments', false],
  ['Mutation.createStory', true],
]);

const cacheable = (text: string): boolean => {
  const document = parse(text);
  return isCacheableOperation(getOperationAST(document)!, { schema, resolved, fragments: fragmentsOf(document) });
};

describe('an operation whose answer may be kept', () => {
  it.each([
    '{ __typename stories { edges { node { title sectors { label } } } } }',
    'query Q($n: Int) { a: stories(first: $n) { ...page } b: stories { ...page } } fragment page on StoryConnection { totalCount }',
    '{ ... { story(slug: "x") { ... on Story { title } } } }',
    '{ node(id: "x") { id ... on Story { title } } }',
  ])('is %s', (text) => expect(cacheable(text)).toBe(true));

  it.each([
    ['a root field that is not marked', '{ stories { totalCount } suggest(prefix: "x") { text } }'],
    ['a field below that is not marked', '{ story(slug: "x") { title comments { totalCount } } }'],
    ['one by another name', '{ story(slug: "x") { title: comments { totalCount } } }'],
    ['one that is left out today', '{ story(slug: "x") { title comments @include(if: false) { totalCount } } }'],
    [
      'one in a fragment',
      '{ story(slug: "x") { ...s } } fragment s on Story { relations { story { comments { totalCount } } } }',
    ],
    ['one in a fragment on an interface', '{ node(id: "x") { ... on Story { comments { totalCount } } } }'],
    ['a question about the schema', '{ __schema { queryType { name } } }'],
    ['one type of the schema', '{ stories { totalCount } __type(name: "Story") { name } }'],
    ['a change', 'mutation { createStory(input: {}) { story { title } } }'],
    ['a fragment that is not there', '{ stories { ...gone } }'],
  ])('has nothing like %s', (_, text) => expect(cacheable(text)).toBe(false));
});
