import type { RightRule } from '#platform/config';
import { rightsIn } from './told-rights.js';

const TYPE = 'ansattporten:altinn:resource';
const RESOURCE = 'urn:altinn:resource:ildsjel';
const [DFO, ASKER] = ['986252932', '920125298'];

const rule = (right: string | null, role: RightRule['role'], operator: string | null = null): RightRule => ({
  type: TYPE,
  resource: RESOURCE,
  right,
  role,
  operator,
});
const RULES = [rule('les', 'READER'), rule('rediger', 'EDITOR'), rule('drift', 'ADMIN', DFO)];
const detail = (reportees: unknown, other: object = {}): unknown[] => [
  { type: TYPE, resource: RESOURCE, reportees, ...other },
];
const told = (details: unknown, rules: readonly RightRule[] = RULES): string[] =>
  rightsIn(details, rules).map(
    ({ role, organisationNumber, forEveryBody }) => `${role} ${forEveryBody ? 'everywhere' : organisationNumber}`,
  );

describe('the rights that a provider returns', () => {
  it('are roles for the bodies that a person may act for', () => {
    const reportees = [
      { ID: `0192:${DFO}`, Authority: 'iso6523-actorid-upis', Rights: ['les', 'rediger'] },
      { id: ASKER, rights: ['les'] },
    ];
    expect(told(detail(reportees))).toEqual([`READER ${DFO}`, `EDITOR ${DFO}`, `READER ${ASKER}`]);
    expect(told(detail([{ ID: ASKER }], { rights: ['rediger'] }))).toEqual([`EDITOR ${ASKER}`]);
  });

  it('come of the resource alone where no right is named', () => {
    expect(told(detail([{ ID: ASKER }]), [rule(null, 'CONTRIBUTOR')])).toEqual([`CONTRIBUTOR ${ASKER}`]);
  });

  it('are for every body with the body that runs the installation alone', () => {
    expect(told(detail([{ ID: DFO, Rights: ['drift'] }]))).toEqual(['ADMIN everywhere']);
    expect(told(detail([{ ID: ASKER, Rights: ['drift'] }]))).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'all'],
    ['another type', detail([{ ID: DFO, Rights: ['les'] }], { type: 'x' })],
    ['another resource', detail([{ ID: DFO, Rights: ['les'] }], { resource: `${RESOURCE}2` })],
    ['no bodies', detail([])],
    ['bodies that are none', detail([null, 1, 'x', [], { ID: 1, Rights: ['les'] }])],
    ['a number that is wrong', detail([{ ID: '0192:986252931', Rights: ['les'] }])],
    ['a national identity number', detail([{ ID: '12345678901', Rights: ['les'] }])],
    ['no rights', detail([{ ID: DFO }])],
    ['a right with another name', detail([{ ID: DFO, Rights: ['LES', 'les '] }])],
    ['rights that are no list', detail([{ ID: DFO, Rights: 'les' }])],
  ])('are none with %s', (_, details) => expect(told(details)).toEqual([]));

  it('are none without rules', () => expect(told(detail([{ ID: DFO, Rights: ['les'] }]), [])).toEqual([]));
});
