import { PUBLIC_URL, type SignedIn, type TestApi } from './api.js';

/** A page as a browser without scripts gets it. */
export interface VisitedPage {
  readonly status: number;
  /** The path and query that it stands at, after what led there. */
  readonly path: string;
  readonly html: string;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Somebody who visits the portal with a browser that runs no script: follows links and sends forms. */
export class PortalVisitor {
  constructor(
    private readonly api: TestApi,
    private readonly person?: SignedIn,
  ) {}

  /** Goes to a page, and on to wherever it leads within the portal. */
  async goes(path: string): Promise<VisitedPage> {
    return this.arrived(path, await this.ask(path, {}));
  }

  /** Sends a form to the page it stands on. */
  async sends(path: string, fields: Fields): Promise<VisitedPage> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, String(one));
    return this.arrived(path, await this.ask(path, { method: 'POST', body }));
  }

  private ask(path: string, init: RequestInit): Promise<Response> {
    const headers = {
      accept: 'text/html',
      'sec-fetch-site': 'same-origin',
      origin: PUBLIC_URL,
      ...(this.person && { cookie: this.person.cookie }),
    };
    return fetch(this.api.url + path, { ...init, headers, redirect: 'manual' });
  }

  private async arrived(path: string, answer: Response): Promise<VisitedPage> {
    const location = answer.headers.get('location');
    const next = location === null ? null : new URL(location, PUBLIC_URL);
    if (next && !next.pathname.startsWith('/auth/')) return this.goes(next.pathname + next.search);
    return { status: answer.status, path: location ?? path, html: await answer.text() };
  }
}

/** What a page says in words, without its marks and its scripts. */
export const wordsOf = ({ html }: VisitedPage): string =>
  html
    .replaceAll(/<script\b[^]*?<\/script>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');

/** What a form of the page holds in a hidden field; the first of that name. */
export const hiddenIn = ({ html }: VisitedPage, name: string): string => {
  const field = (html.match(/<input\b[^>]*>/g) ?? []).find(
    (one) => one.includes('type="hidden"') && one.includes(`name="${name}"`),
  );
  return /value="([^"]*)"/.exec(field ?? '')?.[1] ?? '';
};
