import { COUNTED, LedgerDesk } from './ledger-desk.js';
import type { NumberedSubject } from './readers.js';
import { type StoryWorld, soundStory } from './story-world.js';

const DEFINE = `mutation ($input: DefineConceptInput!) { defineConcept(input: $input) { concept { version } errors { message } } }`;
const REGISTER = `mutation ($input: RegisterOrganisationInput!) {
  registerOrganisation(input: $input) { organisation { version } errors { message } } }`;

const named = (number: number): string => `Utgave ${number}`;

/** What can be changed again and again, each with another verb, and how everybody reads of it. */
export const numberedSubjects = async (world: StoryWorld): Promise<readonly NumberedSubject[]> => {
  const desk = new LedgerDesk(world);
  let [concept, body]: (number | null)[] = [null, null];
  const write = async (mutation: string, input: object): Promise<number> => {
    const answer = await world.api.ask<Record<string, Record<string, { version: number } | null>>>(
      mutation,
      { input },
      world.editor,
    );
    const version = Object.values(answer)[0]?.['concept'] ?? Object.values(answer)[0]?.['organisation'];
    if (!version) throw new Error(JSON.stringify(answer));
    return version.version;
  };
  let story = await world.published('Utgave 0', { methods: ['procurement'] });
  const { id: benefit, version: first } = await desk.add(story.id, { ...COUNTED, title: 'Utgave 0' });
  let ledger = first;
  const { slug } = story;
  let shown: string | null = null;
  return [
    {
      name: 'a label',
      query: '{ concept(scheme: METHOD, slug: "utgave") { label } }',
      change: async (number) => {
        const labels = [{ language: 'NB', kind: 'PREFERRED', label: named(number) }];
        concept = await write(DEFINE, { scheme: 'METHOD', slug: 'utgave', labels, expectedVersion: concept });
      },
    },
    {
      name: 'a body',
      query: '{ organisation(slug: "utgave") { name } }',
      change: async (number) => {
        const names = [{ language: 'NB', kind: 'CURRENT', name: named(number) }];
        body = await write(REGISTER, { slug: 'utgave', kind: 'OTHER', names, expectedVersion: body });
      },
    },
    {
      name: 'a benefit',
      query: `{ story(slug: "${slug}") { benefits { title } } }`,
      change: async (number) => {
        const input = { id: benefit, expectedVersion: ledger, benefit: { ...COUNTED, title: named(number) } };
        ledger = (await desk.done('reviseBenefit', input)).version;
      },
    },
    {
      name: 'a revised story',
      query: `{ story(slug: "${slug}") { title } }`,
      change: async (number) => {
        const { texts } = soundStory(named(number)) as { texts: object[] };
        story = await world.republished(story, { texts });
      },
    },
    {
      name: 'a list that stories join and leave',
      query: '{ stories(filter: { methods: ["utgave"] }) { totalCount edges { node { title methods { label } } } } }',
      change: async (number) => {
        const next = await world.published(named(number), { methods: ['utgave'] });
        const mistake = await world.published(named(number - 1), { methods: ['utgave'] });
        await world.done('withdrawStory', { id: mistake.id, note: 'Feil.' }, world.editor);
        if (shown) await world.done('unpublishStory', { id: shown, note: 'Avløst.' }, world.editor);
        shown = next.id;
      },
    },
  ];
};
