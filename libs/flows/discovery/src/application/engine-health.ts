import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SearchIndexClient } from '#platform/search-client';

const LOOK_EVERY_MS = 1_000;

/** Whether Meilisearch can be asked: few searches need it, so that it is looked after beside them. */
@Injectable()
export class EngineHealth implements OnApplicationBootstrap, OnModuleDestroy {
  private answers = true;
  private looking: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly engine: SearchIndexClient) {}

  onApplicationBootstrap(): void {
    if (this.engine.enabled) this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Says whether it makes sense to ask. */
  inReach(): boolean {
    return this.engine.enabled && this.answers && this.engine.state() !== 'open';
  }

  /** Sees whether it answers; whoever asks meanwhile waits for the same look. */
  look(): Promise<void> {
    this.looking ??= this.engine
      .health()
      .catch(() => false)
      .then((answers) => {
        this.answers = answers;
      })
      .finally(() => (this.looking = null));
    return this.looking;
  }
}
