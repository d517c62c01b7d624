import type { IncomingHttpHeaders } from 'node:http';
import { type AppConfig, isLoopback } from '#platform/config';

/** Where a cookie of ours is read and written: `__Host-` binds it to this host and to https, which browsers see to. */
export interface CookieJar {
  readonly isSecure: boolean;
  /** Holds the secret of a session. */
  readonly session: string;
  /** Holds what binds a sign-in under way to the browser that began it. */
  readonly signIn: string;
}

/** The cookies of an installation: secure ones wherever it is reached from other machines. */
export const cookieJar = ({ http: { publicUrl } }: Pick<AppConfig, 'http'>): CookieJar => {
  const isSecure = publicUrl.startsWith('https:') || !isLoopback(publicUrl);
  const prefix = isSecure ? '__Host-' : '';
  return { isSecure, session: `${prefix}ildsjel-session`, signIn: `${prefix}ildsjel-sign-in` };
};

/** The value of a cookie; null where there is none, or two of the name, as one of them was planted then. */
export const cookieIn = ({ cookie }: IncomingHttpHeaders, name: string): string | null => {
  const values = (cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 ? (values[0] ?? null) : null;
};

/** What sets a cookie that no script can read; it lasts as long as the browser, or so many seconds. */
export const setCookie = ({ isSecure }: CookieJar, name: string, value: string, maxAge?: number): string =>
  [
    `${name}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure ? ['Secure'] : []),
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
  ].join('; ');

/** What makes a browser forget a cookie. */
export const clearCookie = (jar: CookieJar, name: string): string => setCookie(jar, name, '', 0);
