import { BENEFIT_FIELDS, COUNTED, LedgerDesk, PRICED } from '../support/ledger-desk.js';
import { BODY, StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
let desk: LedgerDesk;
beforeAll(async () => {
  world = await StoryWorld.start();
  desk = new LedgerDesk(world);
});
afterAll(() => world.stop());

describe('the benefit ledger of a story', () => {
  it('goes from a plan by measurements to a realised value', async () => {
    const { id, slug } = await world.published('Gevinster');
    const added = await desk.add(id);
    const { quality, ...rest } = COUNTED;
    expect(quality).toEqual({ importance: 'LARGE', extent: 3 });
    expect(added).toMatchObject({
      ...rest,
      target: { ...COUNTED.target, low: null, high: null },
      sign: 'BENEFIT',
      expectedness: 'EXPECTED',
      status: 'IDENTIFIED',
      qualitySigns: '++++',
      realised: null,
      version: 1,
    });
    await desk.add(id, PRICED);
    await desk.add(id, {
      ...COUNTED,
      title: 'Flere klager',
      sign: 'DISBENEFIT',
      baseline: { value: 10, on: '2024-01-01' },
      target: { value: 8, on: '2025-01-01' },
    });
    await desk.done('recordMeasurement', {
      benefitId: added.id,
      value: 35,
      measuredOn: '2024-06-01',
      evidence: 'Rapport',
      comment: 'Godt i gang',
    });
    const measured = await desk.done('recordMeasurement', { benefitId: added.id, value: 25, measuredOn: '2025-01-01' });
    expect(measured['realised']).toEqual({ latest: 25, measuredOn: '2025-01-01', gain: 15, progress: 0.75 });
    const revised = await desk.done('reviseBenefit', {
      id: added.id,
      expectedVersion: 1,
      benefit: { ...COUNTED, status: 'PARTLY', deviationReason: 'Sykdom' },
    });
    expect(revised).toMatchObject({ version: 2, status: 'PARTLY', deviationReason: 'Sykdom' });
    const corrected = await desk.done('correctBaseline', {
      id: added.id,
      expectedVersion: 2,
      value: 45,
      on: '2024-01-02',
      reason: 'Talt feil',
    });
    expect(corrected).toMatchObject({
      version: 3,
      baseline: { value: 45, on: '2024-01-02' },
      baselineChanges: [{ oldValue: 40, oldOn: '2024-01-01', newValue: 45, newOn: '2024-01-02', reason: 'Talt feil' }],
      realised: { latest: 25, gain: 20, progress: 0.8 },
    });
    const story = await desk.of(slug);
    expect(story!.benefits[0]).toEqual(corrected);
    expect(story!.benefits.map(({ title }) => title)).toEqual(['Kortere ventetid', 'Lavere porto', 'Flere klager']);
    expect(story!.benefitTotals).toEqual([
      {
        unit: 'dager',
        priceYear: null,
        recurrence: null,
        recipients: ['CITIZENS'],
        count: 2,
        planned: 23,
        realised: 20,
      },
      {
        unit: 'NOK',
        priceYear: 2025,
        recurrence: 'YEARLY',
        recipients: ['OWN_BODY'],
        count: 1,
        planned: 250_000,
        realised: null,
      },
    ]);
    const node = await world.api.ask(
      `query ($id: ID!) { node(id: $id) { __typename ... on Benefit { ${BENEFIT_FIELDS} } } }`,
      {
        id: added.id,
      },
    );
    expect(node).toEqual({ node: { __typename: 'Benefit', ...corrected } });
  });

  it('is a filter of stories: measured ones, and those that are not', async () => {
    const titles = async (measured: boolean): Promise<string[]> => {
      const query =
        'query ($filter: StoryFilter) { stories(first: 100, filter: $filter) { edges { node { title } } } }';
      const data = await world.api.ask<{ stories: { edges: { node: { title: string } }[] } }>(query, {
        filter: { hasMeasuredBenefits: measured },
      });
      return data.stories.edges.map(({ node }) => node.title);
    };
    const [measured, planned, draft] = [
      await world.published('Målt'),
      await world.published('Planlagt'),
      await world.draft('Målt utkast'),
    ];
    for (const { id } of [measured, planned, draft]) await desk.add(id);
    for (const { id } of [measured, draft]) {
      await desk.done('recordMeasurement', { benefitId: (await desk.add(id)).id, value: 30, measuredOn: '2025-01-01' });
    }
    expect(await titles(true)).toEqual(expect.arrayContaining(['Målt']));
    expect(await titles(true)).not.toEqual(expect.arrayContaining(['Planlagt']));
    expect(await titles(false)).toEqual(expect.arrayContaining(['Planlagt']));
    expect([...(await titles(true)), ...(await titles(false))]).not.toContain('Målt utkast');
  });

  it('tells those who keep a copy that it changed, of what they may read and of nothing else', async () => {
    const [open, draft] = [await world.published('Fortalt'), await world.draft('Ikke fortalt')];
    await desk.add(open.id);
    await desk.add(draft.id);
    const { changes } = await world.api.ask<{ changes: { edges: { node: { kind: string; storyId: string } }[] } }>(
      '{ changes(first: 100) { edges { node { kind storyId } } } }',
    );
    const told = changes.edges.map(({ node }) => node).filter(({ storyId }) => [open.id, draft.id].includes(storyId));
    expect(told.map(({ kind }) => kind)).toEqual(['PUBLISHED', 'BENEFITS_CHANGED']);
    expect(new Set(told.map(({ storyId }) => storyId))).toEqual(new Set([open.id]));
  });

  it('of a draft is seen by those who work on it alone, also by its id', async () => {
    const { id, slug } = await world.draft('Hemmelige gevinster');
    const benefit = await desk.add(id);
    const node = (token?: string): Promise<unknown> =>
      world.api.ask('query ($id: ID!) { node(id: $id) { id } }', { id: benefit.id }, token);
    for (const token of [undefined, world.reader, world.stranger]) {
      expect(await node(token)).toEqual({ node: null });
      expect(await desk.of(slug, token)).toBeNull();
    }
    expect(await node(world.contributor)).toEqual({ node: { id: benefit.id } });
    expect((await desk.of(slug, world.contributor))?.benefits).toHaveLength(1);
  });

  it('of a story that withholds its organisation names nobody to outsiders', async () => {
    const { id, slug } = await world.published('Uten navn', { withheldOrganisation: true });
    const { id: benefitId } = await desk.add(id);
    await desk.done('recordMeasurement', { benefitId, value: 30, measuredOn: '2025-01-01', evidence: 'Årsrapporten' });
    const { data, text } = await world.api.graphql(
      `query ($slug: String!) { story(slug: $slug) { benefits { ${BENEFIT_FIELDS} } } }`,
      { slug },
    );
    expect(data).toMatchObject({ story: { benefits: [{ owner: null, realised: { latest: 30 } }] } });
    for (const name of ['Enhetsleder', 'Fagsystemet', 'Kari', 'Årsrapporten', BODY])
      expect(text.toLowerCase()).not.toContain(name.toLowerCase());
    expect((await desk.of(slug, world.contributor))!.benefits[0]).toMatchObject({
      owner: 'Enhetsleder',
      indicator: { source: 'Fagsystemet' },
    });
  });
});
