import {
  ANONYMOUS,
  type Actor,
  type Grant,
  ROLES,
  type Role,
  bodiesWithRole,
  holdsRole,
  systemActor,
} from './actor.js';

const holding = (...grants: Grant[]): Actor => ({ ...ANONYMOUS, kind: 'KEY', id: 'key', grants });
const grant = (role: Role, organisationId: string | null = 'asker'): Grant => ({ role, organisationId });

describe('a role', () => {
  const TABLE = ROLES.flatMap((held, high) => ROLES.map((asked, low) => [held, asked, high >= low] as const));

  it.each(TABLE)('%s asked for as %s: %s', (held, asked, yes) => {
    expect(holdsRole(holding(grant(held)), asked)).toBe(yes);
    expect(holdsRole(holding(grant(held)), asked, 'asker')).toBe(yes);
    expect(holdsRole(holding(grant(held)), asked, 'bergen')).toBe(false);
    expect(holdsRole(holding(grant(held)), asked, null)).toBe(false);
    expect(holdsRole(holding(grant(held, null)), asked, 'bergen')).toBe(yes);
    expect(holdsRole(holding(grant(held, null)), asked, null)).toBe(yes);
    expect(bodiesWithRole(holding(grant(held)), asked)).toEqual(yes ? ['asker'] : []);
    expect(bodiesWithRole(holding(grant(held, null)), asked)).toEqual(yes ? 'ALL' : []);
  });

  it('over every body is needed for every body, not the same one for each', () => {
    const both = holding(grant('EDITOR'), grant('READER', null));
    expect(holdsRole(both, 'EDITOR', 'asker')).toBe(true);
    expect(holdsRole(both, 'EDITOR', 'bergen')).toBe(false);
    expect(holdsRole(both, 'EDITOR', null)).toBe(false);
    expect(bodiesWithRole(both, 'EDITOR')).toEqual(['asker']);
    expect(bodiesWithRole(both, 'READER')).toBe('ALL');
  });

  it('is held by nobody who has not said who they are', () => {
    for (const role of ROLES) {
      for (const body of [undefined, null, 'asker']) expect(holdsRole(ANONYMOUS, role, body)).toBe(false);
      expect(bodiesWithRole(ANONYMOUS, role)).toEqual([]);
    }
  });

  it('is every role for a process of the product', () => {
    const actor = systemActor('import');
    expect(actor).toMatchObject({ kind: 'SYSTEM', id: 'system:import', name: 'import' });
    for (const role of ROLES) expect(holdsRole(actor, role, null)).toBe(true);
  });
});
