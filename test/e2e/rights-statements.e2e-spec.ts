import { Database } from '#platform/database';
import type { Asking } from '../support/api.js';
import { countStatements } from '../support/statements.js';
import { BODY, StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
let contributor: Asking;
beforeAll(async () => {
  world = await StoryWorld.start();
  contributor = await world.api.person('CONTRIBUTOR', BODY);
  for (let made = 0; made < 20; made += 1) {
    const { id } = await world.published(`Fortelling ${made}`);
    if (made % 2 === 0) await world.done('unpublishStory', { id }, world.editor);
    await world.draft(`Utkast ${made}`);
  }
  for (let made = 0; made < 10; made += 1) await world.published(`Enda en ${made}`);
});
afterAll(() => world.stop());

const NODE = `id title organisations { role organisation { name } } contributors { name } coAuthors { personId }
  review { state } followUp { state } comments(first: 1) { totalCount }`;
const LIST = `query ($first: Int, $filter: StoryFilter) { stories(first: $first, filter: $filter) { edges { node { ${NODE} } } } }`;

const statementsFor = async (first: number, filter: object): Promise<number> => {
  const ask = async (): Promise<number> =>
    (await world.api.ask<{ stories: { edges: object[] } }>(LIST, { first, filter }, contributor)).stories.edges.length;
  await ask();
  const statements = countStatements(world.api.get(Database));
  try {
    expect(await ask()).toBe(first);
    return statements.count;
  } finally {
    statements.end();
  }
};

describe('a list of stories, asked for by somebody who works on them', () => {
  it.each([
    ['what is published', {}],
    ['work', { editorialStates: ['DRAFT', 'UNPUBLISHED'] }],
  ])('of %s takes as many statements for twenty as for five, whatever may be seen of each', async (_, filter) => {
    const few = await statementsFor(5, filter);
    expect(few).toBeGreaterThan(0);
    expect(await statementsFor(20, filter)).toBe(few);
  });
});
