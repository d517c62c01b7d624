import { ConfigError, readConfig } from './read-config.js';

const RIGHTS =
  '[{"scope":"ildsjel:write","role":"EDITOR","allows":["stories:write"]},{"scope":"ildsjel:read","role":"READER"}]';
const ISSUER = 'https://test.maskinporten.no/';
const complaint = (env: NodeJS.ProcessEnv): string => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
};

describe('the settings of access tokens', () => {
  it('are none where no provider is named', () => expect(readConfig({}).maskinporten).toBeNull());

  it('say what a scope gives, and take the address of the product for what tokens are made for', () => {
    const env = { MASKINPORTEN_ISSUER: ISSUER, MASKINPORTEN_SCOPES: RIGHTS, PUBLIC_URL: 'https://ildsjel.example/' };
    expect(readConfig(env).maskinporten).toEqual({
      issuer: ISSUER,
      audience: 'https://ildsjel.example',
      rights: [
        { scope: 'ildsjel:write', role: 'EDITOR', allows: ['stories:write'] },
        { scope: 'ildsjel:read', role: 'READER', allows: null },
      ],
    });
    expect(readConfig({ ...env, MASKINPORTEN_AUDIENCE: 'a' }).maskinporten?.audience).toBe('a');
  });

  it.each([
    ['MASKINPORTEN_ISSUER', { MASKINPORTEN_ISSUER: 'http://issuer.example', MASKINPORTEN_SCOPES: RIGHTS }],
    ['MASKINPORTEN_ISSUER', { MASKINPORTEN_ISSUER: 'maskinporten', MASKINPORTEN_SCOPES: RIGHTS }],
    ['MASKINPORTEN_SCOPES', { MASKINPORTEN_ISSUER: ISSUER }],
    ['MASKINPORTEN_SCOPES', { MASKINPORTEN_ISSUER: ISSUER, MASKINPORTEN_SCOPES: '{' }],
    [
      'MASKINPORTEN_SCOPES.0.role',
      { MASKINPORTEN_ISSUER: ISSUER, MASKINPORTEN_SCOPES: '[{"scope":"a","role":"KING"}]' },
    ],
    [
      'MASKINPORTEN_SCOPES.0.allows',
      { MASKINPORTEN_ISSUER: ISSUER, MASKINPORTEN_SCOPES: '[{"scope":"a","role":"READER","allows":[]}]' },
    ],
  ])('that are wrong are named: %s %#', (name, env) => expect(complaint(env)).toContain(`${name}: `));
});
