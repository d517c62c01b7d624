import type { FastifyRequest } from 'fastify';
import { answerKey } from './answer-key.js';

const JSON_BODY = { 'content-type': 'application/json' };

const post = (body: unknown, headers: Record<string, string> = {}): string | null =>
  answerKey({ method: 'POST', url: '/graphql', headers: { ...JSON_BODY, ...headers }, body } as FastifyRequest);
const get = (search: string, headers: Record<string, string> = {}): string | null =>
  answerKey({ method: 'GET', url: `/graphql?${search}`, headers, body: undefined } as FastifyRequest);

const query = '{ a }';

describe('the key of an answer', () => {
  it('is the same for the same question', () => {
    expect(post({ query, variables: { a: 1 } })).toBe(post({ query, variables: { a: 1 } }));
    expect(post({ query, variables: null })).toBe(post({ query }));
    expect(post({ query }, { 'content-type': 'application/json; charset=utf-8' })).toBe(post({ query }));
  });

  it('is another for every other question', () => {
    const keys = [
      post({ query }),
      post({ query: '{ a  }' }),
      post({ query }, { accept: 'application/graphql-response+json' }),
      post({ query }, { accept: '' }),
      post({ query, operationName: 'a' }),
      post({ query, operationName: '' }),
      post({ query, operationName: 'a","b' }),
      post({ query, variables: {} }),
      post({ query, variables: { a: 1 } }),
      post({ query, variables: { a: '1' } }),
      post({ query, variables: { a: null } }),
      post({ query, variables: JSON.parse('{ "a": 1e999 }') as object }),
      post({ query, variables: JSON.parse('{ "a": -1e999 }') as object }),
      post({ query, extensions: { a: 1 } }),
      get(`query=${query}`),
      get(`query=${query}&variables={}`),
      get(`query=${query}`, { accept: 'application/json' }),
    ];
    expect(keys).not.toContain(null);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['who comes with a key', { query }, { authorization: 'Bearer x' }],
    ['who comes with an empty one', { query }, { authorization: '' }],
    ['who comes with a cookie', { query }, { cookie: 'a=b' }],
    ['another type of body', { query }, { 'content-type': 'application/jsonx' }],
    ['several questions at once', [{ query }], {}],
    ['no question', {}, {}],
    ['a question that is no text', { query: { kind: 'Document' } }, {}],
    ['a very long one', { query: 'a'.repeat(20_001) }, {}],
  ])('is none for %s', (_, body, headers) => expect(post(body, headers)).toBeNull());

  it('is none for what is read with a type of content, or by another method', () => {
    expect(get('query={a}', { 'content-type': 'text/plain' })).toBeNull();
    expect(
      answerKey({
        method: 'OPTIONS',
        url: '/graphql',
        headers: JSON_BODY,
        body: { query },
      } as unknown as FastifyRequest),
    ).toBeNull();
  });
});
