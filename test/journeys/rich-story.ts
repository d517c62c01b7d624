import type { Asking } from '../support/api.js';
import { LedgerDesk, PRICED } from '../support/ledger-desk.js';
import { soundStory, type StoryAtHand, type StoryWorld } from '../support/story-world.js';

/** What the rich story is called. */
export const RICH_TITLE = 'Kommunesammenslåing i tre trinn';

const MARKDOWN = `Vi gikk fram i **tre trinn**:

1. Kartla systemene.
2. Valgte ett av hvert.
3. Flyttet dataene.

> Begynn med arkivet.

| System | Før | Etter |
| --- | --- | --- |
| Sak og arkiv | 3 | 1 |
| Lønn | 2 | 1 |

[Sluttrapporten](https://example.org/rapport) forteller mer.`;

const text = (language: 'NB' | 'NN', title: string): object => ({
  language,
  title,
  summary: `${title}: slik gikk det.`,
  sections: [
    { key: 'need', markdown: 'Køen var lang.' },
    { key: 'measures', markdown: MARKDOWN },
    { key: 'would-do-differently', markdown: 'Spurt brukerne **først**.' },
  ],
});

const COMMENT =
  'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } errors { message } } }';

/** A published story with something in all that a page of it shows: two editions, benefits measured, people, papers, a talk. */
export const richStory = async (world: StoryWorld, commenter: Asking): Promise<StoryAtHand> => {
  const more = {
    texts: [text('NB', RICH_TITLE), text('NN', 'Kommunesamanslåing i tre trinn')],
    methods: ['procurement', 'ict-consolidation'],
    outcome: 'PARTLY',
    status: 'COMPLETED',
    contributors: [{ name: 'Kari Nordmann', affiliation: 'Asker kommune', role: 'prosjektleder' }],
    attachments: [
      { kind: 'ATTACHMENT', title: 'Sluttrapport', url: 'https://example.org/rapport.pdf' },
      { kind: 'RECORDING', title: 'Foredrag', url: 'https://example.org/foredrag' },
    ],
  };
  const first = await world.published(RICH_TITLE, { ...soundStory(RICH_TITLE), ...more });
  const desk = new LedgerDesk(world);
  const { id } = await desk.add(first.id);
  await desk.add(first.id, PRICED);
  for (const [value, measuredOn] of [[35, '2024-09-01'] as const, [24, '2025-03-01'] as const])
    await desk.done('recordMeasurement', {
      benefitId: id,
      value,
      measuredOn,
      evidence: 'Fagsystemet',
    });
  const { addComment } = await world.api.ask<{ addComment: { comment: { id: string } } }>(
    COMMENT,
    { input: { storyId: first.id, markdown: 'Hvor lang tid tok **flyttingen**?' } },
    commenter,
  );
  const reply = { storyId: first.id, parentId: addComment.comment.id, markdown: 'Ni uker.' };
  await world.api.ask(COMMENT, { input: reply }, commenter);
  return world.republished(first, { outcome: 'ACHIEVED', changeNote: 'Målt på nytt' });
};
