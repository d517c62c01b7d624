import fc from 'fast-check';
import { ConfigError, readConfig } from './read-config.js';

const complaint = (env: NodeJS.ProcessEnv): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

const DEFAULTS = {
  production: false,
  http: {
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://127.0.0.1:3000',
    bodyLimit: 1_000_000,
    timeoutMs: 15_000,
    trustProxy: false,
  },
  database: { url: 'postgres://ildsjel@127.0.0.1:5432/ildsjel', poolSize: 10, statementTimeoutMs: 10_000 },
  search: {
    url: null,
    apiKey: null,
    deadlineMs: 1_000,
    indexUid: 'stories',
    logDays: 90,
    taxonomySynonyms: true,
    wordList: null,
  },
  worker: { httpPort: null, pollMs: 500, leaseSeconds: 30, reconcileSeconds: 60 },
  query: {
    maxTokens: 4_000,
    maxDepth: 20,
    maxAliases: 50,
    maxDirectives: 50,
    maxRootFields: 20,
    maxFields: 10_000,
    maxCost: 20_000,
  },
  rate: { perAddress: 600_000, perKey: 3_000_000, wrongKeys: 20, settleMs: 500 },
  answerCache: { bytes: 50_000_000 },
  portal: { keptBytes: 50_000_000 },
  discussions: { editMinutes: 15, perMinute: 5, perHour: 60 },
  followUp: { months: [6, 12, 24] },
  reviews: { days: 14 },
  notices: { days: 90 },
  session: { idleMs: 3_600_000, lifetimeMs: 28_800_000 },
  mail: { smtpUrl: null, mailbox: true, from: { name: 'Ildsjel', address: 'ildsjel@localhost' }, days: 30 },
  operator: { name: null, email: null },
  signIn: null,
  maskinporten: null,
  cursorKey: 'ildsjel',
  log: { level: 'info' },
};

const WRONG: readonly [string, readonly string[]][] = [
  ['PORT', ['http', '-1', '65536', '3000.5', '0x10', '1e3', 'NaN', 'Infinity', '3000 3001']],
  ['BODY_LIMIT_BYTES', ['0', '999', '1MB']],
  ['REQUEST_TIMEOUT_MS', ['99', 'soon']],
  ['DATABASE_POOL_SIZE', ['0', '-3', 'many']],
  ['STATEMENT_TIMEOUT_MS', ['1', '10s']],
  ['MEILI_DEADLINE_MS', ['9', 'x']],
  ['WORKER_HTTP_PORT', ['-1', '65536', 'off']],
  ['WORKER_POLL_MS', ['9']],
  ['WORKER_LEASE_SECONDS', ['0']],
  ['RECONCILE_SECONDS', ['0']],
  ['QUERY_MAX_TOKENS', ['0', 'many']],
  ['QUERY_MAX_DEPTH', ['0', '2.5']],
  ['QUERY_MAX_ALIASES', ['-1']],
  ['QUERY_MAX_DIRECTIVES', ['-1']],
  ['QUERY_MAX_ROOT_FIELDS', ['0']],
  ['QUERY_MAX_FIELDS', ['0']],
  ['QUERY_MAX_COST', ['0', '1e6']],
  ['RATE_PER_ADDRESS', ['-1', 'off']],
  ['RATE_PER_KEY', ['-1']],
  ['RATE_SETTLE_MS', ['9']],
  ['WRONG_KEYS_PER_MINUTE', ['-1', 'few']],
  ['ANSWER_CACHE_BYTES', ['-1', '50MB']],
  ['PAGE_CACHE_BYTES', ['-1', '50MB']],
  ['COMMENT_EDIT_MINUTES', ['-1', '1441']],
  ['COMMENTS_PER_MINUTE', ['-1', 'mange']],
  ['COMMENTS_PER_HOUR', ['-1', '1e3']],
  ['FOLLOW_UP_MONTHS', ['0', '6,6', '12,6', '6, 12', '241', 'never']],
  ['PUBLIC_URL', ['ildsjel.example', 'ftp://ildsjel.example', 'javascript:alert(1)']],
  ['MEILI_URL', ['127.0.0.1:7700', 'postgres://x/y']],
  ['SEARCH_LOG_DAYS', ['-1', '3651', 'off']],
  ['SEARCH_TAXONOMY_SYNONYMS', ['ON', 'false', '1']],
  ['MEILI_INDEX', ['stories/2', 'a b', 'x'.repeat(101)]],
  ['SEARCH_WORD_LIST', ['/nowhere/words.txt', '/', '\u0000']],
  ['DATABASE_URL', ['mysql://x/y', 'ildsjel', 'postgres://', 'postgres://u:p#x@host/db', 'postgres://host:port/db']],
  [
    'TRUST_PROXY',
    ['yes', 'TRUE', '33', '-1', '10.0.0.0/33', '10.0.0.0/0', '10.0.0', '::1/129', 'loopback,,', 'a.example'],
  ],
  ['REVIEW_DAYS', ['0', '366']],
  ['SESSION_IDLE_MINUTES', ['4', '1441']],
  ['SESSION_MAX_MINUTES', ['4', '10081', '8h']],
  ['SMTP_URL', ['mail.example', 'https://mail.example', 'smtp://', 'smtp://host:port']],
  ['MAIL_FROM', ['Ildsjel', 'a@b, c@d', 'A <a@b>, c@d', 'A <a@b', 'A\r\nBcc: x <a@b>', 'a@b\r\nBcc: c@d']],
  ['NOTICE_DAYS', ['0', '3651', '90d']],
  ['MAIL_DAYS', ['0', '3651', 'en']],
  ['OPERATOR_NAME', ['a\r\nb', 'x'.repeat(201)]],
  ['OPERATOR_EMAIL', ['post', 'Post <a@b.no>', 'a@b.no\r\nBcc: c@d.no']],
  ['LOG_LEVEL', ['verbose', 'INFO']],
];

describe('the settings', () => {
  it('have defaults for everything', () => expect(readConfig({})).toEqual(DEFAULTS));

  it('are those that are given', () => {
    const env = {
      NODE_ENV: 'production',
      HOST: '0.0.0.0',
      PORT: '0',
      PUBLIC_URL: 'https://ildsjel.example/',
      BODY_LIMIT_BYTES: '2000',
      REQUEST_TIMEOUT_MS: '100',
      TRUST_PROXY: '2',
      DATABASE_URL: 'postgresql://u:p%23@db.example:5433/x?sslmode=require',
      DATABASE_POOL_SIZE: '1',
      STATEMENT_TIMEOUT_MS: '100',
      MEILI_URL: 'http://meili:7700',
      MEILI_MASTER_KEY: 'k',
      MEILI_DEADLINE_MS: '10',
      MEILI_INDEX: 'a_b-1',
      SEARCH_WORD_LIST: 'package.json',
      SEARCH_LOG_DAYS: '0',
      SEARCH_TAXONOMY_SYNONYMS: 'off',
      WORKER_HTTP_PORT: '9',
      WORKER_POLL_MS: '10',
      WORKER_LEASE_SECONDS: '1',
      RECONCILE_SECONDS: '1',
      QUERY_MAX_TOKENS: '1',
      QUERY_MAX_DEPTH: '2',
      QUERY_MAX_ALIASES: '0',
      QUERY_MAX_DIRECTIVES: '0',
      QUERY_MAX_ROOT_FIELDS: '3',
      QUERY_MAX_FIELDS: '5',
      QUERY_MAX_COST: '4',
      RATE_PER_ADDRESS: '0',
      RATE_PER_KEY: '5',
      RATE_SETTLE_MS: '10',
      WRONG_KEYS_PER_MINUTE: '3',
      ANSWER_CACHE_BYTES: '0',
      PAGE_CACHE_BYTES: '1000',
      COMMENT_EDIT_MINUTES: '0',
      COMMENTS_PER_MINUTE: '1',
      COMMENTS_PER_HOUR: '2',
      FOLLOW_UP_MONTHS: '3,9',
      REVIEW_DAYS: '30',
      SESSION_IDLE_MINUTES: '5',
      SESSION_MAX_MINUTES: '6',
      SMTP_URL: 'smtps://u:p%23@mail.example',
      MAIL_FROM: 'Erfaringer fra Østfold <post@ildsjel.example>',
      MAIL_DAYS: '7',
      NOTICE_DAYS: '5',
      OPERATOR_NAME: 'Direktoratet for «prøving»',
      OPERATOR_EMAIL: 'post@ildsjel.example',
      CURSOR_KEY: 'c',
      LOG_LEVEL: 'silent',
    };
    expect(readConfig(env)).toEqual({
      production: true,
      http: {
        host: '0.0.0.0',
        port: 0,
        publicUrl: 'https://ildsjel.example',
        bodyLimit: 2000,
        timeoutMs: 100,
        trustProxy: 2,
      },
      database: { url: env.DATABASE_URL, poolSize: 1, statementTimeoutMs: 100 },
      search: {
        url: 'http://meili:7700',
        apiKey: 'k',
        deadlineMs: 10,
        indexUid: 'a_b-1',
        logDays: 0,
        taxonomySynonyms: false,
        wordList: 'package.json',
      },
      worker: { httpPort: 9, pollMs: 10, leaseSeconds: 1, reconcileSeconds: 1 },
      query: { maxTokens: 1, maxDepth: 2, maxAliases: 0, maxDirectives: 0, maxRootFields: 3, maxFields: 5, maxCost: 4 },
      rate: { perAddress: 0, perKey: 5, wrongKeys: 3, settleMs: 10 },
      answerCache: { bytes: 0 },
      portal: { keptBytes: 1_000 },
      discussions: { editMinutes: 0, perMinute: 1, perHour: 2 },
      followUp: { months: [3, 9] },
      reviews: { days: 30 },
      notices: { days: 5 },
      session: { idleMs: 300_000, lifetimeMs: 360_000 },
      mail: {
        smtpUrl: 'smtps://u:p%23@mail.example',
        mailbox: false,
        from: { name: 'Erfaringer fra Østfold', address: 'post@ildsjel.example' },
        days: 7,
      },
      operator: { name: env.OPERATOR_NAME, email: env.OPERATOR_EMAIL },
      signIn: null,
      maskinporten: null,
      cursorKey: 'c',
      log: { level: 'silent' },
    });
    expect(readConfig({ DATABASE_URL: 'postgres:///ildsjel?host=/run/postgresql' }).database.url).toContain(
      '/run/postgresql',
    );
    const trusted = (text: string): unknown => readConfig({ TRUST_PROXY: text }).http.trustProxy;
    expect(['false', '0', 'true', '1'].map(trusted)).toEqual([false, false, 1, 1]);
    expect(trusted('10.0.0.0/8, ::1,fd00::/8,loopback')).toEqual(['10.0.0.0/8', '::1', 'fd00::/8', 'loopback']);
  });

  it('that are empty are as good as left out', () => {
    const names = WRONG.map(([name]) => name).concat('NODE_ENV', 'HOST', 'CURSOR_KEY', 'MEILI_MASTER_KEY');
    expect(readConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(DEFAULTS);
  });

  it.each(WRONG.flatMap(([name, values]) => values.map((value) => [name, value] as const)))(
    'refuse %s=%j',
    (name, value) => {
      expect(complaint({ [name]: value })).toMatch(new RegExp(`^These settings are wrong:\n  ${name}: [^\n]+$`));
    },
  );

  it('that are wrong are all named at once', () => {
    const lines = complaint(Object.fromEntries(WRONG.map(([name, [value]]) => [name, value])))
      .split('\n')
      .slice(1);
    expect(lines.map((line) => line.trim().split(':')[0]).toSorted()).toEqual(WRONG.map(([name]) => name).toSorted());
  });

  it('tell no secret when they are wrong', () => {
    const secret = fc.string({
      unit: fc.constantFrom(...'abcdefghjkmnpqrstuvwxyz0123456789'),
      minLength: 12,
      maxLength: 20,
    });
    fc.assert(
      fc.property(secret, (word) => {
        const message = complaint({
          DATABASE_URL: `postgres://user:${word}#@host/db`,
          MEILI_URL: `ftp://user:${word}@host`,
          PUBLIC_URL: `ftp://${word}`,
          MEILI_MASTER_KEY: word,
          CURSOR_KEY: word,
          MEILI_INDEX: `${word}/${word}`,
          LOG_LEVEL: word,
          PORT: `${word}x`,
        });
        expect(message).toContain('DATABASE_URL');
        expect(message).not.toContain(word);
      }),
    );
  });
});

describe('the settings of mails', () => {
  const mail = (env: NodeJS.ProcessEnv): unknown => readConfig({ CURSOR_KEY: 'x', ...env }).mail;

  it('keep mails in a mailbox on this machine alone, and never in production', () => {
    expect(mail({ PUBLIC_URL: 'http://localhost:8080' })).toMatchObject({ mailbox: true });
    expect(mail({ PUBLIC_URL: 'https://ildsjel.example' })).toMatchObject({ smtpUrl: null, mailbox: false });
    expect(mail({ NODE_ENV: 'production' })).toMatchObject({ smtpUrl: null, mailbox: false });
    const server = { SMTP_URL: 'smtp://127.0.0.1:25', MAIL_FROM: '<a@b.example>' };
    expect(() => mail(server)).toThrow('MAIL_FROM: must be an address');
    expect(mail({ ...server, MAIL_FROM: 'a@b.example' })).toMatchObject({
      mailbox: false,
      from: { name: 'Ildsjel', address: 'a@b.example' },
    });
  });

  it('ask whom mails are from where they leave', () => {
    expect(complaint({ SMTP_URL: 'smtp://mail.example' })).toContain('MAIL_FROM: must be set where SMTP_URL is');
  });
});

describe('the key of cursors', () => {
  it('asks for a key of its own to seal cursors with in production, and has one for trying out', () => {
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(/CURSOR_KEY: must be set in production/);
    expect(readConfig({ NODE_ENV: 'production', CURSOR_KEY: 'x' }).cursorKey).toBe('x');
    expect(readConfig({}).cursorKey).not.toBe('');
  });
});
