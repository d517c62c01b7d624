import type { BrowserContext, ConsoleMessage, Page, Request, Response } from 'playwright-core';
import { theBrowser } from './browser-program.js';
import { eventually } from './eventually.js';

/** How somebody sees the pages, and what their browser does. */
export interface Eyes {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly motion?: 'reduce' | 'no-preference';
  /** The languages the browser asks for, the best first. */
  readonly locale?: string;
  readonly javaScript?: boolean;
}

/** Ends when what a change of the eyes has set going stands still. */
const SETTLED = `(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let still = 0; still < 3; still += 1) {
    await frame();
    const moving = document.getAnimations().filter(({ playState }) => playState === 'running');
    if (moving.length > 0) still = 0;
    await Promise.allSettled(moving.map(({ finished }) => finished));
  }
})()`;

/** Whether the page answers by its scripts: what the server sent has been taken over as a whole, not only begun with. */
const HYDRATED = `(() => {
  const name = Object.keys(document).find((one) => one.startsWith('__reactContainer'));
  return name !== undefined && document[name].stateNode.current.memoizedState.isDehydrated === false;
})()`;

/** What is no fault: the page's own status, which the browser writes to its console as it does everything. */
const isOwnStatus = (message: ConsoleMessage, page: Page): boolean =>
  message.text().startsWith('Failed to load resource') && message.location().url === page.url();

/**
 * Somebody's visit in a browser with nothing kept from before. It hears of everything a person would not see: errors of
 * scripts, what the page's own policy forbids, and whoever else than the product is asked for something.
 */
export class Visit {
  private readonly heard: string[] = [];

  private constructor(
    private readonly origin: string,
    private readonly elsewhere: readonly string[],
    readonly context: BrowserContext,
    private tab: Page,
    private readonly hasScripts: boolean,
  ) {}

  /** The tab that the visit is in. */
  get page(): Page {
    return this.tab;
  }

  /** @param elsewhere other origins that the visit leads to, such as where people sign in. */
  static async begin(origin: string, eyes: Eyes = {}, elsewhere: readonly string[] = []): Promise<Visit> {
    const {
      scheme = 'light',
      width = 1280,
      height = 900,
      motion = 'reduce',
      locale = 'nb-NO',
      javaScript = true,
    } = eyes;
    const context = await (
      await theBrowser()
    ).newContext({
      baseURL: origin,
      colorScheme: scheme,
      viewport: { width, height },
      reducedMotion: motion,
      locale,
      timezoneId: 'Europe/Oslo',
      javaScriptEnabled: javaScript,
    });
    context.setDefaultTimeout(15_000);
    const visit = new Visit(origin, elsewhere, context, await context.newPage(), javaScript);
    visit.listen();
    return visit;
  }

  /** What went wrong unseen, and has not been told yet. */
  faults(): readonly string[] {
    return this.heard.splice(0);
  }

  /** Goes to a path, and waits until the page answers to what is done with it. */
  async go(path: string): Promise<Response | null> {
    const response = await this.page.goto(path);
    await this.ready();
    return response;
  }

  /** Closes the tab, and opens another in its place. */
  async reopen(): Promise<void> {
    await this.tab.close();
    this.tab = await this.context.newPage();
  }

  /** Waits until the scripts of the page have taken over what the server sent. */
  async ready(): Promise<void> {
    if (!this.hasScripts || !this.page.url().startsWith(this.origin)) return;
    await eventually(() => this.page.evaluate<boolean>(HYDRATED), Boolean, 15_000);
  }

  /** Sees the same page in another way. */
  async look({ scheme, width, height = 900 }: Pick<Eyes, 'scheme' | 'width' | 'height'>): Promise<void> {
    if (scheme) await this.page.emulateMedia({ colorScheme: scheme });
    if (width) await this.page.setViewportSize({ width, height });
    await this.page.evaluate(SETTLED);
  }

  /** How many pixels of the page lie beyond the right edge. */
  beyondTheEdge(): Promise<number> {
    return this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  /** What has the focus: what it is, and what it is called or says. */
  focused(): Promise<string> {
    return this.page.evaluate(
      `(({ localName, id, textContent, ariaLabel, name }) => localName + ' ' + (ariaLabel ?? (textContent.trim() || name || id)))(document.activeElement)`,
    );
  }

  /** The cookies that the browser has been given for the product. */
  async cookieNames(): Promise<readonly string[]> {
    return (await this.context.cookies(this.origin)).map(({ name }) => name);
  }

  /** Brings a session along, as one does who has signed in before. */
  async carry(cookie: string): Promise<void> {
    const [name = '', value = ''] = cookie.split('=', 2);
    await this.context.addCookies([{ name, value, url: this.origin, httpOnly: true, sameSite: 'Lax' }]);
  }

  /** Ends the visit; throws when something went wrong unseen. */
  async end(): Promise<void> {
    await this.context.close();
    const faults = this.faults();
    if (faults.length > 0) throw new Error(`Heard in the browser:\n${faults.join('\n')}`);
  }

  private listen(): void {
    this.context.on('request', (request) => this.hearRequest(request));
    this.context.on('console', (message) => this.hearWord(message));
    this.context.on('weberror', (error) => this.heard.push(`error: ${error.error().message}`));
  }

  private hearRequest(request: Request): void {
    const { protocol, origin } = new URL(request.url());
    if (protocol === 'data:' || protocol === 'blob:') return;
    if (![this.origin, ...this.elsewhere].includes(origin)) this.heard.push(`asked somebody else: ${request.url()}`);
  }

  private hearWord(message: ConsoleMessage): void {
    if (!['error', 'warning'].includes(message.type()) || isOwnStatus(message, this.page)) return;
    this.heard.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  }
}
