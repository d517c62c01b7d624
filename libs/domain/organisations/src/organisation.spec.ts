import { type OrganisationName, nameIn, organisationIn } from './organisation.js';

const name = (
  language: OrganisationName['language'],
  text: string,
  kind: OrganisationName['kind'] = 'CURRENT',
): OrganisationName => ({
  language,
  kind,
  name: text,
  validFrom: null,
  validTo: null,
});

describe('the name of a body', () => {
  const names = [
    name('nb', 'Helsedirektoratet'),
    name('en', 'Directorate of Health'),
    name('nn', 'Hdir', 'ABBREVIATION'),
  ];

  it('is the one in use in the language asked for', () => {
    expect(nameIn({ names }, 'en')).toEqual({ name: 'Directorate of Health', language: 'en' });
  });

  it('falls back to the nearest language that has one in use', () => {
    expect(nameIn({ names }, 'nn')).toEqual({ name: 'Helsedirektoratet', language: 'nb' });
    expect(nameIn({ names: [name('en', 'Only English')] }, 'se')).toEqual({ name: 'Only English', language: 'en' });
  });

  it('is a former one where none is in use', () => {
    expect(nameIn({ names: [name('nb', 'Difi', 'FORMER')] }, 'nb').name).toBe('Difi');
  });

  it('keeps the language asked for, which relations follow', () => {
    const body = {
      id: 'x',
      version: 1,
      slug: 'hdir',
      organisationNumber: null,
      kind: 'STATE_BODY',
      level: 'STATE',
      country: 'NO',
      countyId: null,
      homepage: null,
      validFrom: null,
      validTo: null,
      names,
    } as const;
    expect(organisationIn(body, 'nn')).toMatchObject({ language: 'nn', nameLanguage: 'nb', name: 'Helsedirektoratet' });
  });
});
