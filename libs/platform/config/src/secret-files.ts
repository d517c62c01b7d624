import { readFileSync } from 'node:fs';

/** The settings that may be kept in a file, named by `<NAME>_FILE`, instead of in the environment. */
const SECRETS = [
  'DATABASE_URL',
  'DATABASE_PASSWORD',
  'MEILI_MASTER_KEY',
  'CURSOR_KEY',
  'SIGN_IN_CLIENT_SECRET',
  'SMTP_URL',
] as const;

/** Settings with the secrets in place, and what is wrong with those that are not: `NAME: what`. */
export interface FilledSettings {
  readonly env: NodeJS.ProcessEnv;
  readonly faults: readonly string[];
}

const reasonOf = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'unknown reason';
};

/** What a file holds, without the line end that editors leave; a fault tells nothing of it, nor of its name. */
const heldIn = (path: string): { readonly secret?: string; readonly fault?: string } => {
  try {
    const secret = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
    return secret === '' ? { fault: 'names a file that is empty' } : { secret };
  } catch (error) {
    return { fault: `names a file that cannot be read (${reasonOf(error)})` };
  }
};

const withPassword = (url: string, password: string): string | null => {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.password !== '' || address.username === '' || address.hostname === '') return null;
  address.password = encodeURIComponent(password);
  return address.href;
};

/** Puts the secrets that lie in files, and the password of the database, where they are read from. */
export const withSecretFiles = (given: NodeJS.ProcessEnv): FilledSettings => {
  const env = { ...given };
  const faults: string[] = [];
  for (const name of SECRETS) {
    const path = env[`${name}_FILE`];
    delete env[`${name}_FILE`];
    if (!path) continue;
    if (env[name]) {
      faults.push(`${name}: is given, and ${name}_FILE too; leave one of them out`);
      continue;
    }
    const { secret, fault } = heldIn(path);
    if (fault) faults.push(`${name}_FILE: ${fault}`);
    else env[name] = secret;
  }
  const { DATABASE_URL: url, DATABASE_PASSWORD: password } = env;
  delete env['DATABASE_PASSWORD'];
  if (password) {
    const whole = url ? withPassword(url, password) : null;
    if (whole === null) faults.push('DATABASE_PASSWORD: needs a DATABASE_URL with a user and a host and no password');
    else env['DATABASE_URL'] = whole;
  }
  return { env, faults };
};
