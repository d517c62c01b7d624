import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyContent } from './story-content.js';
import {
  EDITORIAL_STATES,
  type EditorialState,
  PENDING_STATES,
  type PendingState,
  type StoryState,
} from './story-state.js';
import { STORY_STEPS, type StoryStep, standingAfter } from './story-transitions.js';
import { Story } from './story.js';

const NOW = new Date('2026-03-02T09:00:00Z');
const LATER = new Date('2026-03-03T09:00:00Z');
const content = {
  ...emptyContent('CASE_STORY', 'nb'),
  texts: {
    nb: {
      title: 'Tittel',
      summary: 'Ingress',
      sections: [{ key: 'would-do-differently', heading: null, markdown: 'Alt.' }],
    },
  },
};
const draft = Story.createDraft({ id: 'a-1', content, managingOrganisationId: null, createdBy: 'me' }, NOW);

const PUBLISHED_BESIDE: readonly EditorialState[] = ['PUBLISHED', 'UNPUBLISHED', 'ARCHIVED'];
type Stand = { readonly state: EditorialState; readonly pendingState: PendingState | null };
const STANDS: readonly Stand[] = EDITORIAL_STATES.flatMap((state) =>
  PUBLISHED_BESIDE.includes(state)
    ? [null, ...PENDING_STATES].map((pendingState) => ({ state, pendingState }))
    : [{ state, pendingState: PENDING_STATES.find((pending) => pending === state) ?? null }],
);
const named = ({ state, pendingState }: Stand): string =>
  PUBLISHED_BESIDE.includes(state)
    ? `${state}/${pendingState ?? 'none'}`
    : state === 'WITHDRAWN'
      ? 'WITHDRAWN/none'
      : state;

const story = (stand: Stand): Story => {
  const beside = PUBLISHED_BESIDE.includes(stand.state);
  const state: StoryState = {
    ...draft.state,
    ...stand,
    latestRevision: beside && stand.pendingState ? 2 : 1,
    pendingRevision: stand.pendingState === null ? null : beside ? 2 : 1,
    publishedRevision: beside ? 1 : null,
    publishedAt: beside ? NOW : null,
  };
  return Story.restored(state, content);
};
const take = (step: StoryStep, from: Story) =>
  step === 'revise' ? from.revise({ ...content, status: 'IN_USE' }, LATER) : from[step](LATER);

/** The table in the doc block of `story.ts`, as `step from → to` with P and "any" spelled out. */
const documented = (): Set<string> => {
  const source = readFileSync(join(__dirname, 'story.ts'), 'utf8');
  const rows = [...source.matchAll(/^ \* \| (\w+) +\| (.+?) +\| (.+?) +\|$/gm)].slice(1);
  return new Set(
    rows.flatMap(([, step, fromText, toText]) => {
      const from = fromText!.replace('CHANGES_REQ.', 'CHANGES_REQUESTED').replace(/ \/ /, ' / ');
      const to = toText!.split(/[,;]/)[0]!.trim();
      const stays = toText!.includes('the work stays');
      const [states, pendings] = from.includes(' / ') ? from.split(' / ') : [from, null];
      const listed = (text: string) => text.split(',').map((item) => item.trim());
      const stands = STANDS.filter((stand) => {
        if (states === 'any but WITHDRAWN') return stand.state !== 'WITHDRAWN';
        if (pendings !== null) {
          const known = pendings === 'any' || listed(pendings!).includes(stand.pendingState ?? 'none');
          return listed(states!).includes(stand.state) && known;
        }
        return listed(states!).some((item) =>
          item.startsWith('P/')
            ? named(stand).endsWith(item.slice(1)) && PUBLISHED_BESIDE.includes(stand.state)
            : named(stand) === item,
        );
      });
      return stands.map((stand) => {
        const target = to.startsWith('P/') ? `${stand.state}${to.slice(1)}` : to;
        const full = stays ? `${target.split('/')[0]}/${stand.pendingState ?? 'none'}` : target;
        return `${step} ${named(stand)} → ${full}`;
      });
    }),
  );
};

describe('a story', () => {
  it('takes exactly the steps that its table tells of', () => {
    const possible = STORY_STEPS.flatMap((step) =>
      STANDS.flatMap((stand) => {
        const to = standingAfter(step, stand);
        return to === null ? [] : [`${step} ${named(stand)} → ${named({ state: to.state, pendingState: to.pending })}`];
      }),
    );
    expect([...documented()].toSorted()).toEqual(possible.toSorted());
    expect(possible).toHaveLength(81);
  });

  it.each(STORY_STEPS.flatMap((step) => STANDS.map((stand) => [step, named(stand), stand] as const)))(
    '%s from %s does as the table says, one version on, and leaves the old story as it was',
    (step, _name, stand) => {
      const before = story(stand);
      const kept = structuredClone(before.state);
      const result = take(step, before);
      const to = standingAfter(step, stand);
      expect(before.state).toEqual(kept);
      if (to === null) {
        expect(result).toMatchObject({
          ok: false,
          errors: [{ code: 'CONFLICT', message: expect.stringContaining(step) as string }],
        });
        expect(JSON.stringify(result)).toContain(stand.state);
        return;
      }
      if (!result.ok) throw new Error(JSON.stringify(result.errors));
      const { state } = result.value;
      expect(state).toMatchObject({ state: to.state, pendingState: to.pending, version: before.state.version + 1 });
      expect(state.pendingRevision === null).toBe(to.pending === null);
      if (PUBLISHED_BESIDE.includes(state.state)) expect(state.publishedRevision).not.toBeNull();
    },
  );

  it.each(STORY_STEPS)('is scheduled where a revision was submitted, and no more once %s has been taken', (step) => {
    for (const stand of STANDS) {
      const waits = stand.pendingState === 'SUBMITTED';
      const before = story(stand);
      const scheduled = before.schedule(LATER, 'me', NOW);
      expect([named(stand), scheduled.ok]).toEqual([named(stand), waits]);
      expect([named(stand), before.unschedule().ok]).toEqual([named(stand), false]);
      if (!scheduled.ok) continue;
      const { state, isDue } = { state: scheduled.value.state, isDue: (at: Date) => scheduled.value.isDue(at) };
      expect(state).toEqual({
        ...before.state,
        publishAt: LATER,
        scheduledBy: 'me',
        version: before.state.version + 1,
      });
      expect([isDue(NOW), isDue(LATER), before.isDue(LATER)]).toEqual([false, true, false]);
      const after = take(step, scheduled.value);
      if (after.ok) expect(after.value.state).toMatchObject({ publishAt: null, scheduledBy: null });
      expect(scheduled.value.unschedule()).toMatchObject({ value: { state: { publishAt: null, scheduledBy: null } } });
      expect(before.schedule(NOW, 'me', NOW)).toMatchObject({ errors: [{ code: 'BAD_USER_INPUT' }] });
    }
  });

  it('keeps the settings in force until the revision that changes them is published', () => {
    const published = story({ state: 'PUBLISHED', pendingState: null });
    const revised = published.revise({ ...content, visibility: 'AGENCY', withheldOrganisation: true }, LATER);
    if (!revised.ok) throw new Error('refused');
    expect(revised.value.state).toMatchObject({ visibility: 'OPEN', withheldOrganisation: false, updatedAt: NOW });
    const submitted = revised.value.submit(LATER);
    const again = submitted.ok ? submitted.value.publish(LATER) : submitted;
    expect(again).toMatchObject({
      value: { state: { visibility: 'AGENCY', withheldOrganisation: true, updatedAt: LATER } },
    });
  });

  it('is not submitted without what its kind demands, unless it was imported', () => {
    const bare = { ...content, texts: { nb: { title: 'Tittel', summary: '', sections: [] } } };
    const refusal = Story.restored(draft.state, bare).submit(LATER);
    expect(refusal.ok ? [] : refusal.errors.map(({ path }) => path.join('.'))).toEqual([
      'texts.nb.summary',
      'texts.nb.sections',
      'texts.nb.sections.would-do-differently',
    ]);
    expect(Story.restored({ ...draft.state, source: 's', externalId: 'e' }, bare).submit(LATER).ok).toBe(true);
    expect(Story.restored(draft.state, { ...bare, kind: 'GUIDE', texts: content.texts }).submit(LATER).ok).toBe(true);
  });
});
