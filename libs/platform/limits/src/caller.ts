import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Actor } from '#kernel';

/** Whose budget a request is taken from. */
export interface Caller {
  /** A keyed hash of the key's id or of the address, in base64: neither is kept. */
  readonly hash: string;
  readonly kind: 'key' | 'address';
}

const GROUPS_OF_A_NETWORK = 4;

const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));

/** An IPv6 caller owns a whole network (/64), so all of its addresses share one budget. */
export const networkOf = (address: string): string => {
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

const REMEMBERED = 10_000;

/** Hashes of subjects under one secret, as most requests come from few callers; the oldest is forgotten first. */
const remembered = new Map<string, string>();
let secretInUse = '';

const hashOf = (subject: string, secret: string): string => {
  if (secret !== secretInUse) remembered.clear();
  secretInUse = secret;
  const known = remembered.get(subject);
  if (known !== undefined) return known;
  const hash = createHmac('sha256', `rate ${secret}`).update(subject).digest('base64');
  for (const oldest of remembered.size >= REMEMBERED ? remembered.keys().take(1) : []) remembered.delete(oldest);
  remembered.set(subject, hash);
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
