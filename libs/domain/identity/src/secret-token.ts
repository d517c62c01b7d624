import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const BYTES = 32;
const FORM = /^[A-Za-z0-9_-]{43}$/;
const [NONCE_BYTES, TAG_BYTES] = [12, 16];

/** A new secret of 256 random bits, such as the one in the cookie of a session or the link of an invitation. */
export const newSecret = (): string => randomBytes(BYTES).toString('base64url');

/** What is kept of a secret; null for what has not the form of one. There is nothing to guess, so a plain hash will do. */
export const hashOfSecret = (secret: string): Buffer | null =>
  FORM.test(secret) ? createHash('sha256').update(secret, 'utf8').digest() : null;

const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'ildsjel sealed text', BYTES));

/** A text that nobody can read without the secret, of which only the hash is kept. */
export const seal = (text: string, secret: string): Buffer => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
};

/** The text that was sealed with the secret; null where it was another, or where the text was changed. */
export const unseal = (sealed: Buffer, secret: string): string | null => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), sealed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const text = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return text.toString('utf8');
  } catch {
    return null;
  }
};
