import { claimsOf, LOCAL_PEOPLE, LOCAL_RIGHTS } from './local-people.js';
import { startLocalProvider } from './local-provider.js';

describe('the local provider', () => {
  it('never starts in production', async () => {
    const options = { port: 0, publicUrl: 'http://127.0.0.1:3000', production: true };
    await expect(startLocalProvider(options)).rejects.toThrow('it never runs with NODE_ENV=production');
  });

  it('has people of several bodies and every role, and one of none', () => {
    const rights = new Set(LOCAL_PEOPLE.flatMap((person) => person.rights.map(({ right }) => right)));
    expect([...rights].toSorted()).toEqual(LOCAL_RIGHTS.map(({ right }) => right).toSorted());
    expect(new Set(LOCAL_PEOPLE.flatMap((person) => person.rights.map(({ number }) => number))).size).toBeGreaterThan(
      3,
    );
    expect(LOCAL_PEOPLE.filter((person) => person.rights.length === 0).map(claimsOf)).toEqual([
      expect.not.objectContaining({ authorization_details: expect.anything() }),
    ]);
  });
});
