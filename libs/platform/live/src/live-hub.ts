import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { JournalBell } from '#platform/outbox';
import type { LiveSource } from './live-source.js';
import { type LiveRead, LiveStream } from './live-stream.js';

/** At the latest so long after something became new it is found, should nobody ring. */
const LOOK_MS = 5_000;

interface Leavable {
  return(): Promise<unknown>;
  push(id: string): void;
}

/** Where streams of what is new begin. */
@Injectable()
export class LiveHub implements OnModuleDestroy {
  private readonly log = new Logger('LiveHub');
  private readonly sources: LiveSource[] = [];
  private readonly streams = new Map<string, Set<Leavable>>();
  private running: AbortController | null = null;
  private round: Promise<void> = Promise.resolve();

  constructor(private readonly bell: JournalBell) {}

  /** Takes a source in; before anybody waits. */
  add(source: LiveSource): void {
    this.sources.push(source);
  }

  /** A stream of what becomes new of a topic from now on. */
  stream<T>(topic: string, read: LiveRead<T>): LiveStream<T> {
    const stream = new LiveStream<T>(read, (left) => this.leave(topic, left));
    const others = this.streams.get(topic) ?? new Set();
    this.streams.set(topic, others.add(stream));
    if (this.running === null) this.begin();
    return stream;
  }

  async onModuleDestroy(): Promise<void> {
    for (const stream of [...this.streams.values()].flatMap((all) => [...all])) await stream.return();
    this.running?.abort();
    await this.round;
  }

  private leave(topic: string, stream: Leavable): void {
    const others = this.streams.get(topic);
    others?.delete(stream);
    if (others?.size === 0) this.streams.delete(topic);
    if (this.streams.size > 0) return;
    this.running?.abort();
    this.running = null;
  }

  private begin(): void {
    const running = new AbortController();
    this.running = running;
    this.round = this.round.then(() => this.run(running.signal));
  }

  private async run(signal: AbortSignal): Promise<void> {
    const listening = this.bell.listen(signal);
    let heard = this.bell.count;
    let hasBegun = false;
    while (!signal.aborted) {
      try {
        if (hasBegun) await this.look();
        else for (const source of this.sources) await source.begin();
        hasBegun = true;
      } catch (error) {
        this.log.warn(`Cannot look for what is new: ${error instanceof Error ? error.message : String(error)}`);
      }
      await this.bell.wait(heard, LOOK_MS, signal);
      heard = this.bell.count;
    }
    await listening;
  }

  private async look(): Promise<void> {
    for (const source of this.sources)
      for (const { topic, id } of await source.next())
        for (const stream of [...(this.streams.get(topic) ?? [])]) stream.push(id);
  }
}
