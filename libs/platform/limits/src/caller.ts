import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { LRUCache } from 'lru-cache';
import type { Actor } from '#kernel';

/** Whose budget a request is taken from. */
export interface Caller {
  /** A keyed hash of the key's id or of the address, in base64: neither is written down, and a process forgets them after a minute. */
  readonly hash: string;
  readonly kind: 'key' | 'address' | 'wrong keys';
}

const GROUPS_OF_A_NETWORK = 4;

const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));

/** An IPv6 caller owns a whole network (/64), so all of its addresses share one budget. */
export const networkOf = (address: string): string => {
  if (!address.includes(':')) return address;
  const plain = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const first = groups(head);
  const missing = tail === undefined ? 0 : Math.max(0, 8 - first.length - groups(tail).length);
  const all = [...first, ...Array<string>(missing).fill('0'), ...groups(tail ?? '')];
  return `${all
    .slice(0, GROUPS_OF_A_NETWORK)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
};

/** Hashes of those who asked within the last minute, as most requests come from few callers. */
const remembered = new LRUCache<string, string>({ max: 10_000, ttl: 60_000 });

const hashOf = (subject: string, secret: string): string => {
  const known = remembered.get(`${secret} ${subject}`);
  if (known !== undefined) return known;
  const hash = createHmac('sha256', `rate ${secret}`).update(subject).digest('base64');
  remembered.set(`${secret} ${subject}`, hash);
  return hash;
};

/** A caller with a key pays for itself, whatever its address; all others pay by address. */
export const callerOf = (actor: Actor, address: string, secret: string): Caller => {
  const known = actor.kind !== 'ANONYMOUS';
  const subject = known ? `actor ${actor.id}` : `address ${networkOf(address)}`;
  return {
    hash: hashOf(subject, secret),
    kind: known ? 'key' : 'address',
  };
};

/** Those who try keys that are not good from one network, and all who try them for one key by its prefix. */
export const triersOf = (
  { address, prefix }: { readonly address?: string | undefined; readonly prefix: string | null },
  secret: string,
): readonly Caller[] =>
  [
    ...(address === undefined ? [] : [`wrong keys from ${networkOf(address)}`]),
    ...(prefix === null ? [] : [`wrong keys for ${prefix}`]),
  ].map((subject) => ({ hash: hashOf(subject, secret), kind: 'wrong keys' }));
