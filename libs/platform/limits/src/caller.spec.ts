import { ANONYMOUS, type Actor } from '#kernel';
import { callerOf, networkOf } from './caller.js';

const key = (id: string): Actor => ({ ...ANONYMOUS, kind: 'KEY', id });

describe('a caller', () => {
  it('without a key is its network', () => {
    const hash = (address: string): string => callerOf(ANONYMOUS, address, 's').hash;
    expect(hash('10.0.0.1')).toBe(hash('::ffff:10.0.0.1'));
    expect(hash('10.0.0.1')).not.toBe(hash('10.0.0.2'));
    expect(callerOf(ANONYMOUS, '10.0.0.1', 's').kind).toBe('address');
    expect(Buffer.from(hash('10.0.0.1'), 'base64')).toHaveLength(32);
  });

  it('with a key is that key from everywhere', () => {
    expect(callerOf(key('key:1'), '10.0.0.1', 's')).toEqual(callerOf(key('key:1'), '10.0.0.2', 's'));
    expect(callerOf(key('key:1'), '10.0.0.1', 's').hash).not.toBe(callerOf(key('key:2'), '10.0.0.1', 's').hash);
    expect(callerOf(key('key:1'), '', 's').kind).toBe('key');
  });

  it('cannot be guessed from its hash without the secret', () => {
    expect(callerOf(ANONYMOUS, '10.0.0.1', 's').hash).not.toBe(callerOf(ANONYMOUS, '10.0.0.1', 't').hash);
  });

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::6', '2001:db8:1:2::/64'],
    ['2001:DB8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['10.0.0.1', '10.0.0.1'],
  ])('at %s belongs to %s', (address, network) => expect(networkOf(address)).toBe(network));
});
