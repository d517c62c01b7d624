import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { AppConfig } from '#platform/config';
import { SearchIndexClient } from '#platform/search-client';

const LOOK_EVERY_MS = 1_000;

/** Whether Meilisearch can be relied on: few searches need it, so that it is looked after beside them. */
@Injectable()
export class EngineHealth implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly indexUid: string;
  /** How many stories the index in use held at the last look; null when there was no answer. */
  private stories: number | null = null;
  private looking: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly engine: SearchIndexClient,
    config: AppConfig,
  ) {
    this.indexUid = config.search.indexUid;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.engine.enabled) return;
    await this.look();
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Says whether it makes sense to ask. */
  inReach(): boolean {
    return this.engine.enabled && this.stories !== null && this.engine.state() !== 'open';
  }

  /** Says whether the index in use holds stories, where there are some. */
  holdsWhatItShould(stories: number): boolean {
    return stories === 0 || (this.stories ?? 0) > 0;
  }

  /** Sees whether it answers; whoever asks meanwhile waits for the same look. */
  look(): Promise<void> {
    this.looking ??= this.engine
      .search([{ indexUid: this.indexUid, text: '', limit: 0 }])
      .then(
        ([all]) => (this.stories = all?.total ?? 0),
        () => (this.stories = null),
      )
      .then(() => undefined)
      .finally(() => (this.looking = null));
    return this.looking;
  }
}
