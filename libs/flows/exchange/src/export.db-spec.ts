import { CreateStory, PublishStory, SubmitStory } from '#domain/stories';
import { ANONYMOUS, systemActor } from '#kernel';
import { Installation, row } from '../../../../test/support/installation.js';
import { OWN_SOURCE } from './writing/own-source.js';

const system = systemActor('test');

describe('exports of stories', () => {
  let here: Installation;
  beforeAll(async () => {
    here = await Installation.open();
  });
  afterAll(() => here.end());

  it('hold to readers what they may read, and nobody what is withheld', async () => {
    const contributor = { name: 'Kari Nordmann', role: 'leder' };
    const attachments = [{ kind: 'attachment', title: 'V', url: 'https://asker.example/v' }];
    const withheld = {
      withheldOrganisation: true,
      agencies: [{ slug: 'asker' }],
      places: ['asker', 'akershus-fylkeskommune'],
      contributors: [contributor],
      attachments,
      sourceUrl: 'https://asker.example',
      managingOrganisation: { slug: 'asker' },
    };
    const { report, notes } = await here.take([
      row('open'),
      row('inside', { visibility: 'public-sector' }),
      row('asker-secret', withheld),
    ]);
    expect([report.created, notes]).toEqual([3, []]);
    const forAll = await here.exported(ANONYMOUS);
    expect(forAll).toContain('"open"');
    expect(forAll).not.toContain('"inside"');
    for (const text of [forAll, await here.exported()]) {
      const line = text.split('\n').find((one) => one.includes('"title":"Tittel asker-secret"'));
      expect(JSON.parse(line!)).toMatchObject({ source: OWN_SOURCE, withheldOrganisation: true });
      expect(line!.replaceAll('asker-secret', '')).not.toMatch(/asker|Kari|920125298/i);
    }
    expect(await here.exported()).toContain('"inside"');
  });

  it('that came from here and say the same change nothing; what else they say is refused', async () => {
    const [story] = [
      await here.rooms.get(CreateStory).run(system, {
        kind: 'GUIDE',
        originalLanguage: 'nb',
        texts: [
          {
            language: 'nb',
            title: 'Skrevet her &amp; nå',
            summary: 'S',
            sections: [
              { key: 'purpose', markdown: 'P' },
              { key: 'body', heading: 'H', markdown: 'B' },
            ],
          },
        ],
      }),
    ];
    if (!story.ok) throw new Error(story.errors[0]?.message);
    const { id } = story.value;
    await here.rooms.get(SubmitStory).run(system, { id });
    await here.rooms.get(PublishStory).run(system, { id });
    const own = await here.exported(system, OWN_SOURCE);
    expect((await here.take(own)).report).toMatchObject({ created: 0, updated: 0, rejected: 0 });
    const { report, notes } = await here.take(own.replace('Skrevet her', 'Skrevet der'));
    expect(report.rejected).toBe(1);
    expect(notes[0]?.message).toContain('written here');
  });

  it('go out and into another installation and out again as the same bytes', async () => {
    const ministry = { name: 'Ministry of Finance', kind: 'other', country: 'SE', level: 'state', role: 'partner' };
    await here.take([
      row('full', {
        date: '2020-05-06',
        agencies: [{ orgnr: '920125298' }, ministry],
        translations: { nn: { title: 'Nynorsk', body: 'Tekst.' } },
        phase: 'execution',
        levels: ['state'],
        costBand: 'under-25',
        goals: [{ kind: 'effect', text: 'Mål' }],
        anchoring: [{ stakeholder: 'A', interest: 'i' }],
        lastConfirmedOn: '2025-01-01',
        nextFollowUpOn: '2027-01-01',
        changeNote: 'Ny',
        embargoUntil: '2027-01-01T12:00:00Z',
        attachments: [{ kind: 'recording', title: 'R', url: 'https://r.example', language: 'nb' }],
        outcome: 'partly',
        status: 'in-use',
        sectors: ['helsetjenester'],
        methods: ['startoff', 'procurement'],
        authors: ['A', 'B'],
        places: ['asker'],
      }),
    ]);
    const first = await here.exported();
    expect(first).toContain('"id":"full"');
    const there = await Installation.open();
    there.clock.advance(86_400);
    const { report, notes } = await there.take(first, { defaultSource: undefined });
    expect([report.rejected, report.unchanged, notes]).toEqual([0, 43, []]);
    expect(await there.exported()).toBe(first);
    expect((await there.take(first)).report).toMatchObject({ created: 0, updated: 0, rejected: 0 });
    await there.end();
  });
});
