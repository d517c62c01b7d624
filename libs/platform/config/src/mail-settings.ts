import { z } from 'zod';
import { isLoopback } from './sign-in-settings.js';

/** How mails leave, and whom they are from. */
export interface MailSettings {
  /** The mail server; null where there is none. */
  readonly smtpUrl: string | null;
  /** Whether mails go to a local mailbox that anybody on this machine reads in a browser. */
  readonly mailbox: boolean;
  readonly from: { readonly name: string; readonly address: string };
  /** How many days it is kept that a mail was sent, or given up. */
  readonly days: number;
}

const PART = String.raw`[^\s\p{Cc}<>,;:"()@\\[\]]+`;
const ADDRESS = `${PART}@${PART}`;
const FROM = new RegExp(
  String.raw`^(?:(?<name>[^<>"\p{Cc}]{1,100}?)\s*<(?<named>${ADDRESS})>|(?<bare>${ADDRESS}))$`,
  'u',
);
const TRIAL_FROM = 'Ildsjel <ildsjel@localhost>';

const isServer = (text: string): boolean =>
  URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== '';

/** The settings of mails, as the environment names them. */
export const mailShape = {
  SMTP_URL: z.string().refine(isServer, 'must be an smtp:// or smtps:// address').optional(),
  MAIL_FROM: z.string().regex(FROM, 'must be an address, or a name with an address in angle brackets').optional(),
  MAIL_DAYS: z
    .string()
    .regex(/^\d{1,4}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(1).max(3_650))
    .default(30),
};

type Given = z.infer<z.ZodObject<typeof mailShape>>;

/** The settings of mails; without a server there is a mailbox where it can do no harm: not in production, and on this machine alone. */
export const mailOf = (given: Given, publicUrl: string, production: boolean): MailSettings => {
  const { name = 'Ildsjel', named, bare = '' } = FROM.exec(given.MAIL_FROM ?? TRIAL_FROM)?.groups ?? {};
  const smtpUrl = given.SMTP_URL ?? null;
  const mailbox = smtpUrl === null && !production && isLoopback(publicUrl);
  return { smtpUrl, mailbox, from: { name: name.trim(), address: named ?? bare }, days: given.MAIL_DAYS };
};

/** What is wrong with these settings beside each other: the setting and what. */
export const mailFaults = ({ SMTP_URL: server, MAIL_FROM: from }: Given): readonly [string, string][] =>
  server !== undefined && isServer(server) && from === undefined
    ? [['MAIL_FROM', 'must be set where SMTP_URL is']]
    : [];
