import type { StoryWorld } from './story-world.js';

/** Expressions of a set, as editors give them. */
export const SYNONYMS = [{ text: 'tekst' }, { text: 'ordlyd' }];

interface Versioned {
  readonly id: string;
  readonly version: number;
}

const asked = async (world: StoryWorld, name: string, input: object, payload: string): Promise<object> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${payload} errors { message } } }`;
  const answer = (await world.api.ask<Record<string, { errors: object[] }>>(query, { input }, world.editor))[name]!;
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer;
};

/** A new synonym set. */
export const synonymsAtHand = async (world: StoryWorld): Promise<Versioned> => {
  const added = await asked(world, 'addSynonyms', { expressions: SYNONYMS }, 'synonyms { id version }');
  return (added as { synonyms: Versioned }).synonyms;
};

/** The changes to what a search goes by and to what is counted of it; nobody but editors reads of any. */
export const searchMutations = (world: () => StoryWorld) => {
  const set = async (): Promise<object> => {
    const { id, version } = await synonymsAtHand(world());
    return { id, expectedVersion: version };
  };
  const way = (name: string, payload: string, input: () => Promise<object>) => ({
    seen: false,
    prepare: async () => {
      const ready = await input();
      return () => asked(world(), name, ready, payload);
    },
  });
  return {
    addSynonyms: way('addSynonyms', 'synonyms { id }', async () => ({ expressions: SYNONYMS })),
    changeSynonyms: way('changeSynonyms', 'synonyms { id }', async () => ({ ...(await set()), expressions: SYNONYMS })),
    recordSearchClick: way('recordSearchClick', 'recorded', async () => ({ query: 'skole', position: 1 })),
    removeSynonyms: way('removeSynonyms', 'removedId', set),
  };
};
