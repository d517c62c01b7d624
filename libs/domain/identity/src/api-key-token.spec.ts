import { newToken, readToken, secretHash } from './api-key-token.js';

describe('a token', () => {
  it('reads back as the parts it was made of', () => {
    const { token, prefix, secret } = newToken();
    expect(token).toMatch(/^ildsjel_[a-z2-7]{8}_[0-9A-Za-z]{43}$/);
    expect(readToken(token)).toEqual({ prefix, secret });
  });

  it('is another each time', () => {
    const made = Array.from({ length: 2_000 }, () => newToken());
    expect(new Set(made.map(({ secret }) => secret)).size).toBe(2_000);
    expect(new Set(made.map(({ prefix }) => prefix)).size).toBeGreaterThan(1_998);
  });

  it.each([
    '',
    'ildsjel_',
    'x',
    `${newToken().token}x`,
    ` ${newToken().token}`,
    `${newToken().token}\n`,
    newToken().token.slice(0, -1),
    newToken().token.toUpperCase(),
  ])('is not %j', (text) => {
    expect(readToken(text)).toBeNull();
  });

  it('is kept as the SHA-256 of its secret, 32 bytes', () => {
    expect(secretHash('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
