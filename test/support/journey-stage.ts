import { NestFactory } from '@nestjs/core';
import { LoadFirstContent } from '#flows/exchange';
import { systemActor } from '#kernel';
import { readConfig } from '#platform/config';
import { CliModule } from '../../apps/cli/src/cli.module.js';
import { type LocalProvider, startLocalProvider } from '../../apps/standalone/src/local-provider/local-provider.js';
import type { SignedIn } from './api.js';
import { type Eyes, Visit } from './browser-visit.js';
import { endBrowser } from './browser-program.js';
import { testDatabase } from './database.js';
import { eventually } from './eventually.js';
import { SearchWorld } from './search-world.js';
import type { StoryWorld } from './story-world.js';
import { freePort } from './whole-product.js';

/** No limit stands in the way of somebody who does in a minute what people do in a day. */
const UNHURRIED = { RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0', COMMENTS_PER_MINUTE: '0', COMMENTS_PER_HOUR: '0' };

const loadContent = async (url: string): Promise<void> => {
  const config = readConfig({ DATABASE_URL: url });
  const cli = await NestFactory.createApplicationContext(CliModule.forRoot(config), {
    logger: false,
    abortOnError: false,
  });
  await cli.get(LoadFirstContent, { strict: false }).run(systemActor('content'));
  await cli.close();
};

/** The product as one command starts it, with its first content: pages, worker, search, mailbox, and where people sign in. */
export class JourneyStage {
  private constructor(
    readonly search: SearchWorld,
    private readonly provider: LocalProvider,
  ) {}

  static async start(): Promise<JourneyStage> {
    const database = await testDatabase();
    await loadContent(database.url);
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    const provider = await startLocalProvider({ port: 0, publicUrl, production: false });
    const settings = { ...UNHURRIED, PUBLIC_URL: publicUrl, PORT: String(port), ...provider.environment };
    const stage = new JourneyStage(await SearchWorld.start(settings, Promise.resolve(database)), provider);
    await stage.firstPage();
    return stage;
  }

  get world(): StoryWorld {
    return this.search.stories;
  }

  get origin(): string {
    return this.world.api.url;
  }

  /** Somebody comes to the product with a browser. */
  visit(eyes: Eyes = {}): Promise<Visit> {
    return Visit.begin(this.origin, eyes, [this.provider.issuer]);
  }

  /** As {@link visit}, signed in as somebody. */
  async visitAs(person: SignedIn, eyes: Eyes = {}): Promise<Visit> {
    const visit = await this.visit(eyes);
    await visit.carry(person.cookie);
    return visit;
  }

  /** Somebody comes and signs in as people do: by the way in, at the provider, and back to a path. */
  async signIn(person: string, path: string): Promise<Visit> {
    const visit = await this.visit();
    await visit.page.goto(`/auth/sign-in?${new URLSearchParams({ returnTo: path })}`);
    await visit.page.locator(`button[name="person"][value="${person}"]`).click();
    await visit.page.waitForURL(`**${path}`);
    await visit.ready();
    return visit;
  }

  /** The first page of a process takes its time, on a machine that has much else to do longer than answers may. */
  private async firstPage(): Promise<void> {
    await eventually(
      async () => (await fetch(this.origin)).status,
      (status) => status === 200,
      30_000,
    );
  }

  async stop(): Promise<void> {
    await endBrowser();
    await this.search.stop();
    await this.provider.stop();
  }
}
