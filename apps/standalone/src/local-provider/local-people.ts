/** The resource whose rights the local people hold, as an Altinn resource would be named. */
export const LOCAL_RESOURCE = 'urn:altinn:resource:ildsjel';
export const LOCAL_TYPE = 'ansattporten:altinn:resource';

/** Direktoratet for forvaltning og økonomistyring, which runs the local installation. */
const DFO = '986252932';
const [ASKER, BERGEN, TRONDHEIM, DIGDIR] = ['920125298', '964338531', '942110464', '991825827'];

/** The rights that can be held, and what they are here. */
export const LOCAL_RIGHTS = [
  { type: LOCAL_TYPE, resource: LOCAL_RESOURCE, right: 'lese', role: 'READER' },
  { type: LOCAL_TYPE, resource: LOCAL_RESOURCE, right: 'bidra', role: 'CONTRIBUTOR' },
  { type: LOCAL_TYPE, resource: LOCAL_RESOURCE, right: 'redigere', role: 'EDITOR' },
  { type: LOCAL_TYPE, resource: LOCAL_RESOURCE, right: 'administrere', role: 'ADMIN' },
  { type: LOCAL_TYPE, resource: LOCAL_RESOURCE, right: 'drifte', role: 'ADMIN', operator: DFO },
] as const;

/** Somebody to sign in as. */
export interface LocalPerson {
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly locale: 'nb' | 'nn' | 'en';
  /** What the person is, in words for the sign-in page. */
  readonly told: string;
  readonly rights: readonly { readonly number: string; readonly body: string; readonly right: string }[];
}

/** The people of the local provider; none of them exists. */
export const LOCAL_PEOPLE: readonly LocalPerson[] = [
  {
    subject: 'solveig',
    name: 'Solveig Drift',
    email: 'solveig@dfo.example',
    locale: 'nb',
    told: 'systemadministrator, alle virksomheter',
    rights: [{ number: DFO, body: 'Direktoratet for forvaltning og økonomistyring', right: 'drifte' }],
  },
  {
    subject: 'kari',
    name: 'Kari Redaktør',
    email: 'kari@dfo.example',
    locale: 'nb',
    told: 'redaktør i Direktoratet for forvaltning og økonomistyring',
    rights: [{ number: DFO, body: 'Direktoratet for forvaltning og økonomistyring', right: 'redigere' }],
  },
  {
    subject: 'nils',
    name: 'Nils Leder',
    email: 'nils@asker.example',
    locale: 'nb',
    told: 'administrator i Asker kommune',
    rights: [{ number: ASKER, body: 'Asker kommune', right: 'administrere' }],
  },
  {
    subject: 'amina',
    name: 'Amina Bidragsyter',
    email: 'amina@asker.example',
    locale: 'nb',
    told: 'bidragsyter i Asker kommune',
    rights: [{ number: ASKER, body: 'Asker kommune', right: 'bidra' }],
  },
  {
    subject: 'oddny',
    name: 'Oddny Redaktør',
    email: 'oddny@bergen.example',
    locale: 'nn',
    told: 'redaktør i Bergen kommune, les nynorsk',
    rights: [{ number: BERGEN, body: 'Bergen kommune', right: 'redigere' }],
  },
  {
    subject: 'elise',
    name: 'Elise Tohatt',
    email: 'elise@digdir.example',
    locale: 'en',
    told: 'bidragsyter i Digitaliseringsdirektoratet, leser i Trondheim kommune',
    rights: [
      { number: DIGDIR, body: 'Digitaliseringsdirektoratet', right: 'bidra' },
      { number: TRONDHEIM, body: 'Trondheim kommune', right: 'lese' },
    ],
  },
  {
    subject: 'ola',
    name: 'Ola Innbygger',
    email: 'ola@example.no',
    locale: 'nb',
    told: 'representerer ingen virksomhet',
    rights: [],
  },
];

/** What the provider tells of a person, rights as Ansattporten tells them. */
export const claimsOf = ({ subject, name, email, locale, rights }: LocalPerson) => ({
  sub: subject,
  name,
  email,
  email_verified: true,
  locale,
  ...(rights.length > 0 && {
    authorization_details: [
      {
        type: LOCAL_TYPE,
        resource: LOCAL_RESOURCE,
        resource_name: 'Ildsjel',
        reportees: rights.map(({ number, body, right }) => ({
          Authority: 'iso6523-actorid-upis',
          ID: `0192:${number}`,
          Name: body,
          Rights: [right],
        })),
      },
    ],
  }),
});
