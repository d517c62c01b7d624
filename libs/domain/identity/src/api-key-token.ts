import { createHash, randomBytes } from 'node:crypto';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const PREFIX_LENGTH = 8;
const SECRET_BYTES = 32;
/** 62^43 is the first power of 62 above 2^256. */
const SECRET_LENGTH = 43;
const TOKEN = new RegExp(`^ildsjel_([a-z2-7]{${PREFIX_LENGTH}})_([0-9A-Za-z]{${SECRET_LENGTH}})$`);

/** The two parts of a token `ildsjel_<prefix>_<secret>`. */
export interface TokenParts {
  readonly prefix: string;
  readonly secret: string;
}

const secretText = (bytes: Buffer): string => {
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  while (text.length < SECRET_LENGTH) {
    text = (BASE62[Number(rest % 62n)] ?? '') + text;
    rest /= 62n;
  }
  return text;
};

/** A new token: a prefix that may be shown, and 256 random bits that are shown once. */
export const newToken = (): TokenParts & { readonly token: string } => {
  const prefix = Array.from(randomBytes(PREFIX_LENGTH), (byte) => BASE32[byte % 32]).join('');
  const secret = secretText(randomBytes(SECRET_BYTES));
  return { token: `ildsjel_${prefix}_${secret}`, prefix, secret };
};

/** The parts of a token, or null for what has not the form of one. */
export const readToken = (token: string): TokenParts | null => {
  const [, prefix, secret] = TOKEN.exec(token) ?? [];
  return prefix && secret ? { prefix, secret } : null;
};

/**
 * What is kept of a secret: its SHA-256. A slow, salted hash protects secrets that people choose and others can guess;
 * this one is 256 random bits, so there is nothing to guess and every request can afford the check.
 */
export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();
