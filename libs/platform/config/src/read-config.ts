import { z } from 'zod';
import type { AppConfig } from './app-config.js';
import { maskinportenFaults, maskinportenOf, maskinportenShape } from './maskinporten-settings.js';
import { mailFaults, mailOf, mailShape } from './mail-settings.js';
import { operatorOf, operatorShape } from './operator-settings.js';
import { isReadableFile } from './readable-file.js';
import { withSecretFiles } from './secret-files.js';
import { signInFaults, signInOf, signInShape } from './sign-in-settings.js';
import { trustedProxies } from './trusted-proxies.js';

const whole = (fallback: number, min: number, max: number = Number.MAX_SAFE_INTEGER) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(min).max(max))
    .default(fallback);
const optionalUrl = z.url({ protocol: /^https?$/ }).optional();
const isPostgresAddress = (text: string): boolean => /^postgres(ql)?:\/\/./.test(text) && URL.canParse(text);

const MOST_MONTHS = 240;

/** Rising numbers of months with commas between; nothing where nobody is to be asked. */
const followUpMonths = z
  .string()
  .regex(/^(\d{1,3}(,\d{1,3})*)?$/, 'must be numbers of months with commas between')
  .transform((text) => (text === '' ? [] : text.split(',').map(Number)))
  .refine(
    (months) => months.every((month, at) => month > (months[at - 1] ?? 0) && month <= MOST_MONTHS),
    `must rise, from 1 to ${MOST_MONTHS}`,
  )
  .default([6, 12, 24]);

/** Everybody can read it here, so it seals nothing in production. */
const TRIAL_CURSOR_KEY = 'ildsjel';

const settings = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: whole(3000, 0, 65_535),
  PUBLIC_URL: optionalUrl,
  BODY_LIMIT_BYTES: whole(1_000_000, 1000),
  REQUEST_TIMEOUT_MS: whole(15_000, 100),
  TRUST_PROXY: trustedProxies,
  DATABASE_URL: z
    .string()
    .refine(isPostgresAddress, 'must be a postgres:// address')
    .default('postgres://ildsjel@127.0.0.1:5432/ildsjel'),
  DATABASE_POOL_SIZE: whole(10, 1),
  STATEMENT_TIMEOUT_MS: whole(10_000, 100),
  MEILI_URL: optionalUrl,
  MEILI_MASTER_KEY: z.string().optional(),
  MEILI_DEADLINE_MS: whole(1_000, 10),
  MEILI_INDEX: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,100}$/, 'letters, digits, - and _ only')
    .default('stories'),
  SEARCH_LOG_DAYS: whole(90, 0, 3_650),
  SEARCH_TAXONOMY_SYNONYMS: z.enum(['on', 'off']).default('on'),
  SEARCH_WORD_LIST: z.string().refine(isReadableFile, 'must name a file that can be read').optional(),
  WORKER_HTTP_PORT: whole(0, 0, 65_535),
  WORKER_POLL_MS: whole(500, 10),
  WORKER_LEASE_SECONDS: whole(30, 1),
  RECONCILE_SECONDS: whole(60, 1),
  QUERY_MAX_TOKENS: whole(4_000, 1),
  QUERY_MAX_DEPTH: whole(20, 1),
  QUERY_MAX_ALIASES: whole(50, 0),
  QUERY_MAX_DIRECTIVES: whole(50, 0),
  QUERY_MAX_ROOT_FIELDS: whole(20, 1),
  QUERY_MAX_FIELDS: whole(10_000, 1),
  QUERY_MAX_COST: whole(20_000, 1),
  RATE_PER_ADDRESS: whole(600_000, 0),
  RATE_PER_KEY: whole(3_000_000, 0),
  RATE_SETTLE_MS: whole(500, 10),
  WRONG_KEYS_PER_MINUTE: whole(20, 0),
  ANSWER_CACHE_BYTES: whole(50_000_000, 0, 10_000_000_000),
  PAGE_CACHE_BYTES: whole(50_000_000, 0, 10_000_000_000),
  COMMENT_EDIT_MINUTES: whole(15, 0, 1_440),
  COMMENTS_PER_MINUTE: whole(5, 0),
  COMMENTS_PER_HOUR: whole(60, 0),
  FOLLOW_UP_MONTHS: followUpMonths,
  REVIEW_DAYS: whole(14, 1, 365),
  NOTICE_DAYS: whole(90, 1, 3_650),
  CURSOR_KEY: z.string().min(1).optional(),
  SESSION_IDLE_MINUTES: whole(60, 5, 1_440),
  SESSION_MAX_MINUTES: whole(480, 5, 10_080),
  ...mailShape,
  ...operatorShape,
  ...signInShape,
  ...maskinportenShape,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

const publicUrlOf = ({ PUBLIC_URL, HOST, PORT }: { PUBLIC_URL?: string | undefined; HOST: string; PORT: number }) =>
  (PUBLIC_URL ?? `http://${HOST}:${PORT}`).replace(/\/+$/, '');

const environment = settings
  .refine((e) => e.NODE_ENV !== 'production' || e.CURSOR_KEY !== undefined, {
    path: ['CURSOR_KEY'],
    message: 'must be set in production, to a random text that is the same on every process',
  })
  .superRefine((e, context) => {
    const production = e.NODE_ENV === 'production';
    for (const [name, message] of [
      ...signInFaults(e, publicUrlOf(e), production),
      ...maskinportenFaults(e, production),
      ...mailFaults(e),
    ])
      context.addIssue({ code: 'custom', path: [name], message });
  });

/** The environment does not say what is needed: the message lists each setting and what is wrong with it. */
export class ConfigError extends Error {}

const given = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

const refuseFaults = (faults: readonly string[]): void => {
  if (faults.length > 0) {
    throw new ConfigError(`These settings are wrong:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
};

/** A secret that could not be read from its file is missing, too: that need not be said again. */
const isToldOf = (issue: string, faults: readonly string[]): boolean =>
  faults.some((fault) => fault.startsWith(`${issue.split(':')[0]}_FILE:`));

/** The environment with the secrets of files in place, for whoever hands it on to other processes. */
export const filledEnvironment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const filled = withSecretFiles(given(env));
  refuseFaults(filled.faults);
  return filled.env;
};

/**
 * Reads the settings of a process; one that is empty counts as left out.
 *
 * @throws ConfigError naming every wrong setting.
 */
export const readConfig = (env: NodeJS.ProcessEnv = process.env): AppConfig => {
  const filled = withSecretFiles(given(env));
  const parsed = environment.safeParse(filled.env);
  const issues = (parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  refuseFaults([...filled.faults, ...issues.filter((issue) => !isToldOf(issue, filled.faults))]);
  const e = parsed.data as z.infer<typeof environment>;
  return {
    production: e.NODE_ENV === 'production',
    http: {
      host: e.HOST,
      port: e.PORT,
      publicUrl: publicUrlOf(e),
      bodyLimit: e.BODY_LIMIT_BYTES,
      timeoutMs: e.REQUEST_TIMEOUT_MS,
      trustProxy: e.TRUST_PROXY,
    },
    database: { url: e.DATABASE_URL, poolSize: e.DATABASE_POOL_SIZE, statementTimeoutMs: e.STATEMENT_TIMEOUT_MS },
    search: {
      url: e.MEILI_URL ?? null,
      apiKey: e.MEILI_MASTER_KEY ?? null,
      deadlineMs: e.MEILI_DEADLINE_MS,
      indexUid: e.MEILI_INDEX,
      logDays: e.SEARCH_LOG_DAYS,
      taxonomySynonyms: e.SEARCH_TAXONOMY_SYNONYMS === 'on',
      wordList: e.SEARCH_WORD_LIST ?? null,
    },
    worker: {
      httpPort: e.WORKER_HTTP_PORT || null,
      pollMs: e.WORKER_POLL_MS,
      leaseSeconds: e.WORKER_LEASE_SECONDS,
      reconcileSeconds: e.RECONCILE_SECONDS,
    },
    query: {
      maxTokens: e.QUERY_MAX_TOKENS,
      maxDepth: e.QUERY_MAX_DEPTH,
      maxAliases: e.QUERY_MAX_ALIASES,
      maxDirectives: e.QUERY_MAX_DIRECTIVES,
      maxRootFields: e.QUERY_MAX_ROOT_FIELDS,
      maxFields: e.QUERY_MAX_FIELDS,
      maxCost: e.QUERY_MAX_COST,
    },
    rate: {
      perAddress: e.RATE_PER_ADDRESS,
      perKey: e.RATE_PER_KEY,
      wrongKeys: e.WRONG_KEYS_PER_MINUTE,
      settleMs: e.RATE_SETTLE_MS,
    },
    answerCache: { bytes: e.ANSWER_CACHE_BYTES },
    portal: { keptBytes: e.PAGE_CACHE_BYTES },
    discussions: {
      editMinutes: e.COMMENT_EDIT_MINUTES,
      perMinute: e.COMMENTS_PER_MINUTE,
      perHour: e.COMMENTS_PER_HOUR,
    },
    followUp: { months: e.FOLLOW_UP_MONTHS },
    reviews: { days: e.REVIEW_DAYS },
    notices: { days: e.NOTICE_DAYS },
    session: { idleMs: e.SESSION_IDLE_MINUTES * 60_000, lifetimeMs: e.SESSION_MAX_MINUTES * 60_000 },
    mail: mailOf(e, publicUrlOf(e), e.NODE_ENV === 'production'),
    operator: operatorOf(e),
    signIn: signInOf(e, e.NODE_ENV === 'production'),
    maskinporten: maskinportenOf(e, publicUrlOf(e)),
    cursorKey: e.CURSOR_KEY ?? TRIAL_CURSOR_KEY,
    log: { level: e.LOG_LEVEL },
  };
};
