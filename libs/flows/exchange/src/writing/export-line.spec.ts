import { readRow } from '../mapping/read-row.js';
import { parseLine } from '../reading/parse-line.js';
import { exportLine } from './export-line.js';
import type { ExportedStory } from './exported-story.js';

const story: ExportedStory = {
  storyId: 'x',
  source: 'S',
  externalId: 'a',
  sourceUrl: 'https://x.example',
  publishedAt: '2020-01-02T11:00:00+00:00',
  kind: 'CASE_STORY',
  originalLanguage: 'nb',
  texts: [
    { language: 'nb', title: 'T', summary: 'S', sections: [{ key: 'body', heading: null, markdown: 'B' }] },
    { language: 'en', title: 'E', summary: '', sections: [{ key: 'need', heading: 'H', markdown: 'N' }] },
  ],
  changeNote: null,
  status: 'IN_USE',
  outcome: 'PARTLY',
  phase: 'EXECUTION',
  levels: ['INTER_MUNICIPAL'],
  periodFrom: '2020-01-01',
  periodTo: null,
  costBand: 'FROM_25_TO_200',
  goals: [{ kind: 'EFFECT', text: 'G' }],
  anchoring: [{ stakeholder: 'A', interest: '', action: 'b' }],
  concepts: [
    { scheme: 'SECTOR', slug: 's', uri: 'https://u' },
    { scheme: 'METHOD', slug: 'm', uri: null },
  ],
  organisations: [
    {
      name: 'N',
      language: 'nb',
      orgnr: '920125298',
      slug: 'asker',
      kind: 'MUNICIPALITY',
      level: 'MUNICIPALITY',
      country: 'NO',
      role: 'OWNER',
    },
  ],
  managingOrganisation: null,
  places: ['asker'],
  contributors: [{ name: 'C', role: 'r', affiliation: null, bio: null, contact: null }],
  attachments: [{ kind: 'RECORDING', title: 'R', url: 'https://r', language: 'nb', transcriptUrl: null }],
  relations: [{ kind: 'BASED_ON', source: 'S', externalId: 'b' }],
  visibility: 'PUBLIC_SECTOR',
  withheldOrganisation: false,
  embargoUntil: null,
  lastConfirmedOn: null,
  nextFollowUpOn: null,
  license: 'MIT',
};

describe('a line of an export', () => {
  it('has the field names of the sources, in a fixed order, without what is empty', () => {
    const row = JSON.parse(exportLine(story)) as object;
    expect(Object.keys(row).slice(0, 9)).toEqual([
      'format',
      'id',
      'source',
      'lang',
      'kind',
      'title',
      'summary',
      'body',
      'translations',
    ]);
    expect(row).toMatchObject({
      date: '2020-01-02',
      status: 'in-use',
      costBand: 'from-25-to-200',
      sectors: ['https://u'],
      methods: ['m'],
      visibility: 'public-sector',
      translations: { en: { title: 'E', sections: [{ key: 'need', heading: 'H', markdown: 'N' }] } },
      relations: [{ kind: 'based-on', source: 'S', id: 'b' }],
    });
    expect(row).not.toHaveProperty('periodTo');
    expect(row).not.toHaveProperty('withheldOrganisation');
  });

  it('tells a moment that is no day, and only the names of contributors who have nothing else', () => {
    const only = { name: 'C', role: null, affiliation: null, bio: null, contact: null };
    const row = JSON.parse(
      exportLine({ ...story, publishedAt: '2020-01-02T11:00:01.5+01:00', contributors: [only] }),
    ) as object;
    expect(row).toMatchObject({ date: '2020-01-02T10:00:01.500Z', authors: ['C'] });
  });

  it('is read again as what it was', () => {
    const parsed = parseLine({ number: 1, text: exportLine(story), whole: true });
    const read = parsed.ok ? readRow(parsed.value.row) : parsed;
    expect(read).toMatchObject({
      ok: true,
      value: {
        source: 'S',
        sectors: ['https://u'],
        methods: ['m'],
        relations: [{ kind: 'BASED_ON', source: 'S', externalId: 'b' }],
        bodies: [{ organisationNumber: '920125298', slug: 'asker', role: 'OWNER' }],
        story: {
          externalId: 'a',
          publishedAt: '2020-01-02',
          sourceUrl: 'https://x.example',
          content: {
            kind: 'CASE_STORY',
            originalLanguage: 'nb',
            status: 'IN_USE',
            outcome: 'PARTLY',
            phase: 'EXECUTION',
            costBand: 'FROM_25_TO_200',
            levels: ['INTER_MUNICIPAL'],
            periodFrom: '2020-01-01',
            periodTo: null,
            visibility: 'PUBLIC_SECTOR',
            license: 'MIT',
            attachments: [{ kind: 'RECORDING', title: 'R', url: 'https://r', language: 'nb' }],
            places: ['asker'],
            texts: [
              { language: 'nb', title: 'T', summary: 'S', sections: [{ key: 'body', markdown: 'B' }] },
              { language: 'en', title: 'E', summary: '', sections: [{ key: 'need', heading: 'H', markdown: 'N' }] },
            ],
          },
        },
      },
    });
  });
});
