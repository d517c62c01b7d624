import { COUNTED, LedgerDesk, PRICED, faults } from '../support/ledger-desk.js';
import { StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
let desk: LedgerDesk;
beforeAll(async () => {
  world = await StoryWorld.start();
  desk = new LedgerDesk(world);
});
afterAll(() => world.stop());

describe('a mutation of the ledger', () => {
  const STEPS: readonly [string, (storyId: string, id: string) => object][] = [
    ['addBenefit', (storyId) => ({ storyId, benefit: COUNTED })],
    ['reviseBenefit', (_, id) => ({ id, expectedVersion: 1, benefit: COUNTED })],
    ['recordMeasurement', (_, benefitId) => ({ benefitId, value: 1, measuredOn: '2025-01-01' })],
    ['correctBaseline', (_, id) => ({ id, expectedVersion: 1, value: 41, on: '2024-01-01', reason: 'r' })],
  ];

  it.each(STEPS)('%s is for those who work on the story', async (name, inputOf) => {
    const [open, draft] = [await world.published(`Åpen ${name}`), await world.draft(`Utkast ${name}`)];
    const [seen, unseen] = [
      inputOf(open.id, (await desk.add(open.id)).id),
      inputOf(draft.id, (await desk.add(draft.id)).id),
    ];
    const codes = async (input: object, token?: string): Promise<unknown> =>
      (await desk.call(name, input, token)).errors.map(({ extensions }) => extensions.code);
    for (const input of [seen, unseen]) {
      expect(await codes(input)).toEqual(['UNAUTHENTICATED']);
      expect(await codes(input, world.reader)).toEqual(['FORBIDDEN']);
    }
    expect(await codes(seen, world.stranger)).toEqual(['FORBIDDEN']);
    const field = Object.keys(seen)[0]!;
    expect(faults(await desk.outcome(name, unseen, world.stranger))).toEqual([`NOT_FOUND input.${field}`]);
    const forged = await desk.call(name, { ...seen, [field]: 'forged' }, world.contributor);
    expect(forged.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path: ['input', field] } }]);
    expect((await desk.outcome(name, seen)).errors).toEqual([]);
  });

  it('tells what is wrong, where, and changes nothing', async () => {
    const { id: storyId } = await world.published('Feil');
    const { id } = await desk.add(storyId);
    const described = await desk.add(storyId, {
      title: 'Tryggere',
      type: 'QUALITY',
      valuation: 'DESCRIBED',
      recipients: ['CITIZENS'],
    });
    const cases: readonly [string, object, readonly string[]][] = [
      [
        'addBenefit',
        { storyId, benefit: { ...COUNTED, title: ' ', valuation: 'DESCRIBED' } },
        ['BAD_USER_INPUT input.benefit.title', 'BAD_USER_INPUT input.benefit.valuation'],
      ],
      [
        'addBenefit',
        { storyId, benefit: { ...COUNTED, firstEffectOn: '2023-12-31' } },
        ['BAD_USER_INPUT input.benefit.baseline.on'],
      ],
      ['addBenefit', { storyId, benefit: { ...PRICED, money: null } }, ['BAD_USER_INPUT input.benefit.money']],
      ['reviseBenefit', { id, expectedVersion: 7, benefit: COUNTED }, ['CONFLICT input.expectedVersion']],
      [
        'reviseBenefit',
        { id, expectedVersion: 1, benefit: { ...COUNTED, baseline: { value: 1, on: '2024-01-01' } } },
        ['BAD_USER_INPUT input.benefit.baseline'],
      ],
      ['recordMeasurement', { benefitId: id, value: 1, measuredOn: '2999-01-01' }, ['BAD_USER_INPUT input.measuredOn']],
      [
        'recordMeasurement',
        { benefitId: described.id, value: 1, measuredOn: '2025-01-01' },
        ['BAD_USER_INPUT input.benefitId'],
      ],
      [
        'correctBaseline',
        { id, expectedVersion: 7, value: 1, on: '2024-01-01', reason: 'r' },
        ['CONFLICT input.expectedVersion'],
      ],
      [
        'correctBaseline',
        { id, expectedVersion: 1, value: 1, on: '2026-01-01', reason: 'r' },
        ['BAD_USER_INPUT input.on'],
      ],
      [
        'correctBaseline',
        { id, expectedVersion: 1, value: 1, on: '2024-01-01', reason: ' ' },
        ['BAD_USER_INPUT input.reason'],
      ],
      [
        'correctBaseline',
        { id: described.id, expectedVersion: 1, value: 1, on: '2024-01-01', reason: 'r' },
        ['BAD_USER_INPUT input.id'],
      ],
    ];
    for (const [name, input, expected] of cases) {
      const refused = await desk.outcome(name, input);
      expect([name, refused.benefit, ...faults(refused)]).toEqual([name, null, ...expected]);
    }
    expect((await desk.of('feil'))!.benefits).toMatchObject([
      { id, version: 1, measurements: [] },
      { id: described.id, version: 1 },
    ]);
  });

  it('holds texts, numbers and days to what can be kept', async () => {
    const { id: storyId } = await world.draft('Grenser');
    const refused = async (benefit: object): Promise<unknown> => {
      const { data, errors } = await desk.call(
        'addBenefit',
        { storyId, benefit: { ...COUNTED, ...benefit } },
        world.contributor,
      );
      return [
        data ?? null,
        ...errors.map(({ extensions }) => `${extensions.code} ${extensions.path?.join('.') ?? ''}`),
      ];
    };
    expect(await refused({ owner: 'x'.repeat(301) })).toEqual([null, 'BAD_USER_INPUT input.benefit.owner']);
    expect(await refused({ indicator: { unit: 'x'.repeat(61) } })).toEqual([
      null,
      'BAD_USER_INPUT input.benefit.indicator.unit',
    ]);
    expect(await refused({ preconditions: Array(51).fill('x') })).toEqual([
      null,
      'BAD_USER_INPUT input.benefit.preconditions',
    ]);
    expect(await refused({ title: 'a\0b' })).toEqual([null, 'BAD_USER_INPUT input.benefit.title']);
    for (const broken of [
      { firstEffectOn: '2024-02-30' },
      { firstEffectOn: '0000-01-01' },
      { baseline: { value: '1', on: '2024-01-01' } },
      { type: 'OTHER' },
    ]) {
      expect(await refused(broken)).toEqual([
        null,
        expect.stringMatching(`^BAD_USER_INPUT input.benefit.${Object.keys(broken)[0]}`),
      ]);
    }
    const value = { ...COUNTED, baseline: { value: 1.1e15, on: '2024-01-01' } };
    const beyond = await desk.outcome('addBenefit', { storyId, benefit: value });
    expect(faults(beyond)).toEqual(['BAD_USER_INPUT input.benefit.baseline.value']);
    const large = await desk.add(storyId, {
      ...COUNTED,
      baseline: { value: 1e15, on: '2024-01-01' },
      target: { value: -1e-300, on: '2024-01-01' },
    });
    expect(large).toMatchObject({ baseline: { value: 1e15 }, target: { value: -1e-300 } });
  });
});
