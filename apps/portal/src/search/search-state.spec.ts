import {
  changed,
  feedQuery,
  filterOf,
  isNarrowed,
  readSearch,
  searchQuery,
  withoutChoice,
  wordsOnly,
} from './search-state.js';

const FULL =
  '?q=felles+l%C3%B8sning&sector=helse&sector=skole&method=merger&organisation=asker&kind=case-story&status=in-use' +
  '&outcome=not-achieved&language=nn&from=2020-01-01&to=2024-12-31&measured=1&sort=newest&after=abc&page=3';

describe('a search in an address', () => {
  it('is the same when read and written again', () => {
    expect(searchQuery(readSearch(FULL))).toBe(FULL);
  });

  it('is not told of where nothing is asked for, as a form without scripts sends it', () => {
    expect(searchQuery(readSearch('?q=&from=&to=&sort=relevance'))).toBe('');
  });

  it('leaves out what no search can mean, and what is said twice', () => {
    const state = readSearch('?kind=poem&kind=guide&kind=GUIDE&from=yesterday&sort=best&page=4&measured=yes');
    expect(searchQuery(state)).toBe('?kind=guide');
  });

  it('begins anew at the first page when something changes', () => {
    expect(searchQuery(withoutChoice(readSearch(FULL), 'sector', 'helse'))).not.toMatch(/after|page|helse/);
    expect(changed(readSearch(FULL), { q: 'annet' })).toMatchObject({ q: 'annet', after: '', page: 1 });
    expect(searchQuery(wordsOnly(readSearch(FULL)))).toBe('?q=felles+l%C3%B8sning&sort=newest');
  });

  it('is asked for in the words of the API', () => {
    expect(filterOf(readSearch(FULL))).toEqual({
      sectors: ['helse', 'skole'],
      methods: ['merger'],
      organisations: ['asker'],
      kinds: ['CASE_STORY'],
      statuses: ['IN_USE'],
      outcomes: ['NOT_ACHIEVED'],
      languages: ['NN'],
      publishedFrom: '2020-01-01',
      publishedTo: '2024-12-31',
      hasMeasuredBenefits: true,
    });
    expect([isNarrowed(readSearch('?q=x')), filterOf(readSearch('?q=x'))]).toEqual([false, null]);
  });

  it('has a feed of its own', () => {
    expect(feedQuery(readSearch('?q=x&kind=event-recap&measured=1&after=abc'), 'nb')).toBe(
      '?q=x&kinds=EVENT_RECAP&hasMeasuredBenefits=true&lang=nb',
    );
  });
});
