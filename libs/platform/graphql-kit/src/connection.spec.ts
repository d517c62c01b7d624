import { ANONYMOUS, conflict, done, refused } from '#kernel';
import { connectionOf } from './connection.js';
import { NodeRegistry } from './node-registry.js';
import { givenPage } from './page-args.js';
import { payloadOf } from './payload.js';

describe('a connection', () => {
  it('shows where its page begins and ends', () => {
    const edges = [
      { cursor: 'a', node: 1 },
      { cursor: 'b', node: 2 },
    ];
    const pageInfo = { hasNextPage: true, hasPreviousPage: false, startCursor: 'a', endCursor: 'b' };
    expect(connectionOf({ edges, hasNextPage: true, hasPreviousPage: false })).toEqual({ edges, pageInfo });
    expect(connectionOf({ edges: [], hasNextPage: false, hasPreviousPage: false }).pageInfo).toMatchObject({
      startCursor: null,
      endCursor: null,
    });
  });

  it('asked for from the end forgets the twenty rows that nobody asked for', () => {
    expect(givenPage({ first: 20, last: 5 })).toEqual({ first: null, last: 5 });
    expect(givenPage({ first: 10, last: 5 })).toEqual({ first: 10, last: 5 });
    expect(givenPage({ first: 20 })).toEqual({ first: 20 });
  });
});

describe('a payload', () => {
  it('is the changed object, or why it was not changed', () => {
    expect(payloadOf('story', done(2), (value) => value * 2)).toEqual({ story: 4, errors: [] });
    const error = conflict('No.', 'input');
    expect(payloadOf('story', refused(error), () => 'never')).toEqual({ story: null, errors: [error] });
  });
});

describe('the registry of nodes', () => {
  it('asks the room of the type under the caller, and names the type', async () => {
    const nodes = new NodeRegistry();
    const read = jest.fn(async (_: unknown, id: string) => (id === 'a' ? { id } : null));
    nodes.register('Story', read);
    expect(await nodes.read(ANONYMOUS, 'Story', 'a')).toEqual({ id: 'a', __typename: 'Story' });
    expect(read).toHaveBeenCalledWith(ANONYMOUS, 'a');
    expect(await nodes.read(ANONYMOUS, 'Story', 'b')).toBeNull();
    expect(await nodes.read(ANONYMOUS, 'Unknown', 'a')).toBeNull();
    expect(await nodes.read(ANONYMOUS, 'constructor', 'a')).toBeNull();
  });
});
