import { ConfigError, readConfig } from './read-config.js';
import { readStandaloneSettings } from './standalone-settings.js';

const signIn = (env: NodeJS.ProcessEnv) => readConfig(env).signIn;
const complaint = (env: NodeJS.ProcessEnv): string => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
};
const PRODUCTION = { NODE_ENV: 'production', CURSOR_KEY: 'c', PUBLIC_URL: 'https://ildsjel.example' };

describe('the settings of signing in', () => {
  it('are none where no provider is named', () => expect(signIn({})).toBeNull());

  it('know Ansattporten and ID-porten by name, in test and in production, by their discovery documents alone', () => {
    const of = (profile: string, env: NodeJS.ProcessEnv = {}) =>
      signIn({ SIGN_IN_PROFILE: profile, SIGN_IN_CLIENT_ID: 'c', ...env });
    expect(of('ansattporten')).toMatchObject({
      discoveryUrl: 'https://test.ansattporten.no/.well-known/openid-configuration',
      clientId: 'c',
      clientSecret: null,
      scope: 'openid profile',
      emailProof: false,
    });
    expect(of('ansattporten', PRODUCTION)?.discoveryUrl).toBe(
      'https://ansattporten.no/.well-known/openid-configuration',
    );
    expect(of('idporten', PRODUCTION)?.discoveryUrl).toBe('https://idporten.no/.well-known/openid-configuration');
    expect(
      of('idporten', { SIGN_IN_DISCOVERY_URL: 'https://x.example/.well-known/openid-configuration' })?.discoveryUrl,
    ).toBe('https://x.example/.well-known/openid-configuration');
  });

  it('ask for the resources that give rights, each once, or for what is said', () => {
    const rights = ['READER', 'EDITOR'].map((role) => ({ resource: 'urn:altinn:resource:x', right: role, role }));
    const env = { SIGN_IN_PROFILE: 'ansattporten', SIGN_IN_CLIENT_ID: 'c', SIGN_IN_RIGHTS: JSON.stringify(rights) };
    expect(signIn(env)?.authorizationDetails).toEqual([
      { type: 'ansattporten:altinn:resource', resource: 'urn:altinn:resource:x' },
    ]);
    const own = [{ type: 't', resource: 'r', organizationform: 'enterprise' }];
    expect(signIn({ ...env, SIGN_IN_AUTHORIZATION_DETAILS: JSON.stringify(own) })?.authorizationDetails).toEqual(own);
  });

  it('name the claims that tell of a person', () => {
    const url = { SIGN_IN_DISCOVERY_URL: 'https://x.example', SIGN_IN_CLIENT_ID: 'c' };
    expect(signIn({ ...url, SIGN_IN_CLAIMS: '{"name":"full_name"}' })?.claims).toEqual({
      name: 'full_name',
      email: 'email',
      emailVerified: 'email_verified',
      language: 'locale',
    });
    expect(signIn({ ...url, SIGN_IN_EMAIL_PROOF: 'off' })?.emailProof).toBe(false);
  });

  it.each<[string, NodeJS.ProcessEnv]>([
    ['SIGN_IN_CLIENT_ID', { SIGN_IN_PROFILE: 'ansattporten' }],
    ['SIGN_IN_CLIENT_ID', { SIGN_IN_DISCOVERY_URL: 'https://x.example' }],
    ['SIGN_IN_DISCOVERY_URL', { SIGN_IN_CLIENT_ID: 'c' }],
    ['SIGN_IN_DISCOVERY_URL', { SIGN_IN_CLIENT_ID: 'c', SIGN_IN_DISCOVERY_URL: 'http://idp.example' }],
    ['SIGN_IN_DISCOVERY_URL', { ...PRODUCTION, SIGN_IN_CLIENT_ID: 'c', SIGN_IN_DISCOVERY_URL: 'http://127.0.0.1:1' }],
    ['PUBLIC_URL', { SIGN_IN_PROFILE: 'idporten', SIGN_IN_CLIENT_ID: 'c', PUBLIC_URL: 'http://ildsjel.example' }],
    ['SIGN_IN_PROFILE', { SIGN_IN_PROFILE: 'feide' }],
    ['SIGN_IN_SCOPE', { SIGN_IN_SCOPE: 'profile' }],
    ['SIGN_IN_CLAIMS', { SIGN_IN_CLAIMS: 'name' }],
    ['SIGN_IN_CLAIMS.pid', { SIGN_IN_CLAIMS: '{"pid":"pid"}' }],
    ['SIGN_IN_RIGHTS.0.role', { SIGN_IN_RIGHTS: '[{"resource":"r","role":"OWNER"}]' }],
    ['SIGN_IN_RIGHTS.0.operator', { SIGN_IN_RIGHTS: '[{"resource":"r","role":"ADMIN","operator":"all"}]' }],
    ['SIGN_IN_AUTHORIZATION_DETAILS.0.type', { SIGN_IN_AUTHORIZATION_DETAILS: '[{}]' }],
    ['SIGN_IN_LOCAL', { ...PRODUCTION, SIGN_IN_LOCAL: 'on' }],
  ])('refuse a %s that does not fit', (name, env) => {
    const known = ['pid', 'role', 'operator', 'type'].some((part) => name.endsWith(`.${part}`))
      ? name.split('.')[0]
      : name;
    expect(complaint(env)).toMatch(new RegExp(`^These settings are wrong:\n  ${known}[.:\\w]*: ?[^\n]+$`));
  });
});

describe('the local provider of sign-in', () => {
  const port = (env: NodeJS.ProcessEnv): number | null => readStandaloneSettings(env).localProviderPort;

  it('listens beside the product', () => {
    expect(port({})).toBe(3001);
    expect(port({ PORT: '65535' })).toBe(65_534);
    expect(port({ PUBLIC_URL: 'http://localhost:3000', SIGN_IN_LOCAL_PORT: '4000' })).toBe(4000);
  });

  it.each<[string, NodeJS.ProcessEnv]>([
    ['in production', PRODUCTION],
    ['where it is not wanted', { SIGN_IN_LOCAL: 'off' }],
    ['beside a real provider', { SIGN_IN_PROFILE: 'ansattporten', SIGN_IN_CLIENT_ID: 'c' }],
    ['where others can reach it', { HOST: '0.0.0.0' }],
    ['where others do reach it', { PUBLIC_URL: 'https://ildsjel.example' }],
  ])('does not start %s', (_, env) => expect(port(env)).toBeNull());
});
