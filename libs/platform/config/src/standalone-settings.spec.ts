import { ConfigError } from './read-config.js';
import { readStandaloneSettings } from './standalone-settings.js';

describe('the settings of the one-command start', () => {
  it('leave the services to be started unless their addresses are given', () => {
    expect(readStandaloneSettings({ DATABASE_URL: '', MEILI_URL: '' })).toMatchObject({
      databaseUrl: null,
      searchUrl: null,
      port: 3000,
    });
    expect(
      readStandaloneSettings({ DATABASE_URL: 'postgres://h/d', MEILI_URL: 'http://m', DATA_DIR: '/x/../y' }),
    ).toMatchObject({
      databaseUrl: 'postgres://h/d',
      searchUrl: 'http://m',
      dataDir: '/y',
    });
    expect(() => readStandaloneSettings({ PORT: 'x' })).toThrow(ConfigError);
  });
});
