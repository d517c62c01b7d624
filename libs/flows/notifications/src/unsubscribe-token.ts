import { createHmac, timingSafeEqual } from 'node:crypto';
import { isUuid } from '#kernel';

/** What a link in a mail stops: something followed, or all mails to a person. */
export interface Unsubscribing {
  readonly of: 'FOLLOW' | 'PERSON';
  readonly id: string;
}

const KINDS = ['FOLLOW', 'PERSON'] as const;
const [ID_BYTES, SEAL_BYTES] = [17, 16];

const seal = (bytes: Buffer, key: string): Buffer =>
  createHmac('sha256', key).update('ildsjel unsubscribe\0').update(bytes).digest().subarray(0, SEAL_BYTES);

/** The word in the link, which nobody can make without the key. */
export const unsubscribeToken = ({ of, id }: Unsubscribing, key: string): string => {
  const bytes = Buffer.concat([Buffer.of(KINDS.indexOf(of)), Buffer.from(id.replaceAll('-', ''), 'hex')]);
  return Buffer.concat([bytes, seal(bytes, key)]).toString('base64url');
};

/** What the word in a link stands for; null for any that was not given out. */
export const readUnsubscribeToken = (token: string, key: string): Unsubscribing | null => {
  const all = Buffer.from(token, 'base64url');
  const bytes = all.subarray(0, ID_BYTES);
  if (all.length !== ID_BYTES + SEAL_BYTES || all.toString('base64url') !== token) return null;
  if (!timingSafeEqual(all.subarray(ID_BYTES), seal(bytes, key))) return null;
  const of = KINDS[bytes[0] ?? KINDS.length];
  const id = bytes.toString('hex', 1).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return of && isUuid(id) ? { of, id } : null;
};
