import type { MaskinportenSettings } from './maskinporten-settings.js';
import type { MailSettings } from './mail-settings.js';
import type { OperatorSettings } from './operator-settings.js';
import type { SignInSettings } from './sign-in-settings.js';
import type { TrustedProxies } from './trusted-proxies.js';

/** Everything that can be set from outside, checked, with defaults filled in. */
export abstract class AppConfig {
  /** `production` closes what is only for trying the product out. */
  abstract readonly production: boolean;
  abstract readonly http: {
    readonly host: string;
    readonly port: number;
    /** The address that readers see, without a slash at the end. */
    readonly publicUrl: string;
    /** The largest request body, in bytes. */
    readonly bodyLimit: number;
    /** Milliseconds after which a request is given up: to arrive whole, and then to be answered. */
    readonly timeoutMs: number;
    /** Whose `X-Forwarded-For` is believed. */
    readonly trustProxy: TrustedProxies;
  };
  abstract readonly database: {
    readonly url: string;
    /** The most connections one process opens. */
    readonly poolSize: number;
    /** Milliseconds after which the database gives a statement up. */
    readonly statementTimeoutMs: number;
  };
  abstract readonly search: {
    /** Null runs on the PostgreSQL engine alone. */
    readonly url: string | null;
    readonly apiKey: string | null;
    /** Milliseconds a reader waits for Meilisearch before PostgreSQL answers. */
    readonly deadlineMs: number;
    readonly indexUid: string;
    /** How many days the counts of what is searched for are kept; nought notes nothing. */
    readonly logDays: number;
    /** Whether the labels of one sector or method lead to each other, as the editors' synonyms do. */
    readonly taxonomySynonyms: boolean;
    /** A file of further words of the language, one a line; null for those that are shipped alone. */
    readonly wordList: string | null;
  };
  abstract readonly worker: {
    /** Where the worker tells of its health and its figures; null opens no door. */
    readonly httpPort: number | null;
    /** Milliseconds between two looks at the journal when nobody wakes the worker. */
    readonly pollMs: number;
    /** Seconds a delivery belongs to one worker before another may take it. */
    readonly leaseSeconds: number;
    /** Seconds between two comparisons of index and database. */
    readonly reconcileSeconds: number;
  };
  /** What one query may be; more than that is refused before anything is read. */
  abstract readonly query: {
    readonly maxTokens: number;
    readonly maxDepth: number;
    readonly maxAliases: number;
    readonly maxDirectives: number;
    readonly maxRootFields: number;
    readonly maxFields: number;
    readonly maxCost: number;
  };
  /** What callers may ask for in a minute, in cost; nought sets no limit. */
  abstract readonly rate: {
    readonly perAddress: number;
    readonly perKey: number;
    /** How many keys that are not good may come from one address, and for one key, in a minute; nought sets no limit. */
    readonly wrongKeys: number;
    /** Milliseconds between two times that a process tells the others what its callers used. */
    readonly settleMs: number;
  };
  /** How many bytes of answers for everybody a process keeps; nought keeps none. */
  abstract readonly answerCache: { readonly bytes: number };
  /** How many bytes of pages for readers without a session a process keeps; nought keeps none. */
  abstract readonly portal: { readonly keptBytes: number };
  /** How comments are written. */
  abstract readonly discussions: {
    /** Minutes in which a comment can be edited. */
    readonly editMinutes: number;
    /** The most comments of one person in a minute, and in an hour; nought sets no limit. */
    readonly perMinute: number;
    readonly perHour: number;
  };
  /** How published stories are followed up. */
  abstract readonly followUp: {
    /** The usual months after publication, rising. */
    readonly months: readonly number[];
  };
  /** How what was submitted is reviewed. */
  abstract readonly reviews: {
    /** Days from submission until a decision is due, where nobody has said another day. */
    readonly days: number;
  };
  /** How many days notices are kept. */
  abstract readonly notices: { readonly days: number };
  /** How long a signed-in person stays so. */
  abstract readonly session: {
    /** Milliseconds without a request after which a session ends. */
    readonly idleMs: number;
    /** Milliseconds after which a session ends in any case. */
    readonly lifetimeMs: number;
  };
  /** How mails leave, and whom they are from. */
  abstract readonly mail: MailSettings;
  /** Who runs the product and answers for it. */
  abstract readonly operator: OperatorSettings;
  /** Where people sign in; null where nobody can. */
  abstract readonly signIn: SignInSettings | null;
  /** Whose access tokens programs come with; null where keys alone are taken. */
  abstract readonly maskinporten: MaskinportenSettings | null;
  /** What seals cursors; the same on every process. */
  abstract readonly cursorKey: string;
  abstract readonly log: { readonly level: string };
}
