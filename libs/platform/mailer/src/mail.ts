/** The languages that mails are written in. */
export type MailLanguage = 'nb' | 'nn' | 'en' | 'se';

/** What a mail says, in two forms of the same. */
export interface MailContent {
  readonly subject: string;
  readonly text: string;
  /** A whole HTML document. */
  readonly html: string;
}

/** A mail to be sent. */
export interface NewMail extends MailContent {
  readonly to: { readonly name: string | null; readonly address: string };
  readonly language: MailLanguage;
  /** Where the reader stops further ones, with one click of the mail program (RFC 8058); null for what nobody subscribes to. */
  readonly unsubscribeUrl: string | null;
}

/** What of a mail is fixed when it is queued. */
export interface QueuedMail {
  readonly id: string;
  /** The same however often it is sent, so that whoever gets it twice sees that it is one. */
  readonly messageId: string;
  readonly queuedAt: Date;
}

/** A mail that is ready to be handed over. */
export type ReadyMail = QueuedMail & NewMail;

/** A mail as it waits: ready, or to be written by somebody when its turn comes. */
export type WaitingMail = QueuedMail &
  ({ readonly writer: null; readonly ready: NewMail } | { readonly writer: string; readonly ready: null });

const PART = String.raw`[^\s\p{Cc}<>,;:"()@\\[\]]+`;
const ADDRESS = new RegExp(`^${PART}@${PART}$`, 'u');
const MOST = 254;

/** Whether something is the address of one mailbox and nothing else, so that it can stand in the head of a mail. */
export const isMailAddress = (text: string): boolean => text.length <= MOST && ADDRESS.test(text);

/** A text as one line of a mail's head: whatever would end the line, or cannot be seen, is a blank. */
export const oneLine = (text: string, most: number): string => {
  const line = text.replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
};

const LONGEST_SUBJECT = 250;
const LONGEST_NAME = 100;

/** A mail whose head nothing can be smuggled into; null where its address is none that a mail can be sent to. */
export const soundMail = (mail: NewMail): NewMail | null => {
  if (!isMailAddress(mail.to.address)) return null;
  const to = { address: mail.to.address, name: oneLine(mail.to.name ?? '', LONGEST_NAME) || null };
  return { ...mail, to, subject: oneLine(mail.subject, LONGEST_SUBJECT) };
};
