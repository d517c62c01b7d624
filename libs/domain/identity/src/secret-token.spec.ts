import { hashOfSecret, newSecret, seal, unseal } from './secret-token.js';

describe('a secret', () => {
  it('is another each time, and has a hash that tells nothing of it', () => {
    const secrets = Array.from({ length: 100 }, newSecret);
    expect(new Set(secrets).size).toBe(100);
    for (const secret of secrets) {
      expect(hashOfSecret(secret)).toHaveLength(32);
      expect(hashOfSecret(secret)?.toString('base64url')).not.toBe(secret);
    }
  });

  it.each(['', 'x', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}=`, `${'A'.repeat(42)}\n`])(
    'is none that reads %j',
    (text) => expect(hashOfSecret(text)).toBeNull(),
  );

  it('opens what was sealed with it, and no other does', () => {
    const secret = newSecret();
    const sealed = seal('et token', secret);
    expect(sealed.includes('et token')).toBe(false);
    expect(unseal(sealed, secret)).toBe('et token');
    expect(unseal(sealed, newSecret())).toBeNull();
    expect(unseal(Buffer.concat([sealed, Buffer.from('x')]), secret)).toBeNull();
    expect(unseal(Buffer.alloc(5), secret)).toBeNull();
  });
});
