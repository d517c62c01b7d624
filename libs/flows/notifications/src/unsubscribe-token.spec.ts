import fc from 'fast-check';
import { newId } from '#kernel';
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.js';

describe('the word in a link that stops mails', () => {
  const id = newId();

  it('stands for what it was made for, with the key alone', () => {
    for (const kind of ['FOLLOW', 'PERSON'] as const) {
      const token = unsubscribeToken({ of: kind, id }, 'key');
      expect(readUnsubscribeToken(token, 'key')).toEqual({ of: kind, id });
      expect(readUnsubscribeToken(token, 'other')).toBeNull();
    }
  });

  it('is none when anything of it is changed', () => {
    const token = unsubscribeToken({ of: 'FOLLOW', id }, 'key');
    const bytes = Buffer.from(token, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(readUnsubscribeToken(changed.toString('base64url'), 'key')).toBeNull();
    }
    for (const text of ['', `${token}=`, ` ${token}`, token.slice(1), `${token}A`])
      expect(readUnsubscribeToken(text, 'key')).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(readUnsubscribeToken(text, 'key')).toBeNull()),
    );
  });
});
