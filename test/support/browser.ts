/** An answer as a browser has it before it. */
export interface BrowserPage {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const MOST_REDIRECTS = 10;

/** As much of a browser as signing in needs: cookies by host name, as ports do not part them, and redirects. */
export class TestBrowser {
  private readonly jars = new Map<string, Map<string, string>>();

  /** The cookies that it would send to an address. */
  cookies(url: string): string {
    return [...this.jar(url)].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** The value of one cookie, or undefined. */
  cookie(url: string, name: string): string | undefined {
    return this.jar(url).get(name);
  }

  /** Puts a cookie where a page of the host could have put it. */
  plant(url: string, name: string, value: string): void {
    this.jar(url).set(name, value);
  }

  /** One request, whose redirect is not followed. */
  async send(url: string, init: RequestInit = {}): Promise<BrowserPage> {
    const headers = new Headers(init.headers);
    headers.set('cookie', this.cookies(url));
    if (!headers.has('accept')) headers.set('accept', 'text/html');
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.take(url, line);
    return { url, status: response.status, headers: response.headers, text: await response.text() };
  }

  /** Follows redirects to a page, or to the first address that `stopAt` holds for, which is not asked. */
  async go(url: string, init: RequestInit = {}, stopAt: (url: string) => boolean = () => false): Promise<BrowserPage> {
    let page = await this.send(url, init);
    for (let count = 0; count < MOST_REDIRECTS; count += 1) {
      const location = page.headers.get('location');
      if (page.status < 300 || page.status >= 400 || location === null) return page;
      const next = new URL(location, page.url).href;
      if (stopAt(next)) return { ...page, url: next };
      page = await this.send(next);
    }
    throw new Error(`Redirected too often, to ${page.url} at last.`);
  }

  /** Sends the form of a page with one more field. */
  submit(
    page: BrowserPage,
    fields: Readonly<Record<string, string>>,
    stopAt?: (url: string) => boolean,
  ): Promise<BrowserPage> {
    const action = /<form[^>]*action="([^"]+)"/.exec(page.text)?.[1];
    if (action === undefined) throw new Error(`There is no form at ${page.url}: ${page.text.slice(0, 300)}`);
    const hidden = [...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const body = new URLSearchParams(fields);
    for (const [, name = '', value = ''] of hidden) body.append(name, value);
    return this.go(new URL(action, page.url).href, { method: 'POST', body }, stopAt);
  }

  private jar(url: string): Map<string, string> {
    const { hostname } = new URL(url);
    const jar = this.jars.get(hostname) ?? new Map<string, string>();
    this.jars.set(hostname, jar);
    return jar;
  }

  private take(url: string, line: string): void {
    const [pair = '', ...rest] = line.split(';').map((part) => part.trim());
    const [name = '', ...value] = pair.split('=');
    const isOver = rest.some((part) => /^max-age=0$/i.test(part) || /^expires=thu, 01 jan 1970/i.test(part));
    if (isOver) this.jar(url).delete(name);
    else this.jar(url).set(name, value.join('='));
  }
}
