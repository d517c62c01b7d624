import { setTimeout as pause } from 'node:timers/promises';
import { type LocalProvider, startLocalProvider } from '../../apps/standalone/src/local-provider/local-provider.js';
import { LoadOrganisations } from '#domain/organisations';
import { systemActor } from '#kernel';
import { TestApi } from './api.js';
import { type BrowserPage, TestBrowser } from './browser.js';
import { freePort } from './whole-product.js';

/** What a signed-in person is shown of themselves. */
export interface Viewed {
  readonly name: string;
  readonly kind: string;
  readonly roles: readonly { readonly role: string; readonly organisation: { readonly slug: string } | null }[];
}

const VIEWER = '{ viewer { name kind roles { role organisation { slug } } } }';

/** The product with the local provider of sign-in, as one command starts them. */
export class SignInWorld {
  private constructor(
    readonly api: TestApi,
    readonly provider: LocalProvider,
  ) {}

  static async start(settings: Readonly<Record<string, string>> = {}): Promise<SignInWorld> {
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    const provider = await startLocalProvider({ port: 0, publicUrl, production: false });
    const all = { PUBLIC_URL: publicUrl, PORT: String(port), ...provider.environment, ...settings };
    const api = await TestApi.start(all);
    await api.get(LoadOrganisations).run(systemActor('test'));
    return new SignInWorld(api, provider);
  }

  /** Goes to the provider as a browser does, and chooses a person; gives the page where that ends. */
  async signIn(
    browser: TestBrowser,
    person: string,
    query = '',
    stopAt?: (url: string) => boolean,
  ): Promise<BrowserPage> {
    const page = await browser.go(`${this.api.url}/auth/sign-in${query}`);
    return browser.submit(page, { person }, stopAt);
  }

  /** A browser in which somebody is signed in. */
  async signedIn(person: string): Promise<TestBrowser> {
    const browser = new TestBrowser();
    await this.signIn(browser, person);
    return browser;
  }

  /** Whom a cookie header stands for. */
  async viewer(cookie: string, api = this.api): Promise<Viewed | null> {
    const url = `${api.url}/graphql?query=${encodeURIComponent(VIEWER)}`;
    const response = await fetch(url, { headers: { cookie } });
    return ((await response.json()) as { data: { viewer: Viewed | null } }).data.viewer;
  }

  /** Whom a browser is signed in as. */
  viewerOf(browser: TestBrowser): Promise<Viewed | null> {
    return this.viewer(browser.cookies(this.api.url));
  }

  /** The headers of a request by a page of the product. */
  get ownPage(): Readonly<Record<string, string>> {
    return { origin: this.api.url };
  }

  /** The second after which nothing that was ended counts any more. */
  aSecond(): Promise<void> {
    return pause(1_000);
  }

  async stop(): Promise<void> {
    await this.api.stop();
    await this.provider.stop();
  }
}
