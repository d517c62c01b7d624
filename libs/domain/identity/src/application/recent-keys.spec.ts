import { SetClock } from '../../../../../test/support/journal.js';
import type { ApiKey } from '../api-key.js';
import { RecentKeys } from './recent-keys.js';

const key: ApiKey = {
  id: 'one',
  name: 'one',
  prefix: 'abcdefgh',
  role: 'READER',
  organisationId: null,
  scopes: null,
  standsFor: 'one',
  replacedBy: null,
  createdAt: '',
  expiresAt: null,
  revokedAt: null,
  lastUsedAt: null,
};

describe('recent keys', () => {
  const clock = new SetClock();
  let recent: RecentKeys;
  let found: ApiKey | null;
  let looks: number;
  const look = (proof = 'proof'): Promise<ApiKey | null> =>
    recent.of(proof, () => {
      looks += 1;
      return Promise.resolve(found);
    });

  beforeEach(() => {
    recent = new RecentKeys(clock);
    found = key;
    looks = 0;
  });

  it('are looked up once in less than a second, however many ask', async () => {
    await Promise.all([look(), look(), look()]);
    clock.advance(0.8);
    await look();
    expect(looks).toBe(1);
    clock.advance(0.2);
    await look();
    expect(looks).toBe(2);
  });

  it('are told apart by their proof', async () => {
    await look('one');
    found = null;
    expect(await look('two')).toBeNull();
    expect(await look('one')).toBe(key);
  });

  it('do not include what was not found, or could not be looked up', async () => {
    found = null;
    await look();
    found = key;
    expect(await look()).toBe(key);
    const broken = (): Promise<ApiKey | null> => recent.of('broken', () => Promise.reject(new Error('out of reach')));
    await expect(broken()).rejects.toThrow('out of reach');
    expect(await look('broken')).toBe(key);
  });

  it('are looked up again when the clock is set back', async () => {
    await look();
    clock.advance(-60);
    await look();
    expect(looks).toBe(2);
  });

  it('stay few, and good answers are still given when there are too many', async () => {
    for (let number = 0; number < 5_100; number += 1) await look(`proof-${number}`);
    expect(await look('one more')).toBe(key);
    clock.advance(1);
    looks = 0;
    await look('fresh');
    await look('fresh');
    expect(looks).toBe(1);
  });
});
