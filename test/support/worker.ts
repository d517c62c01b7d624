import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { AppConfig } from '#platform/config';
import { Worker } from '#platform/outbox';
import { subscriptions } from '../../apps/worker/src/subscriptions.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';

/** The real worker, in this process; can be stopped and started again. */
export class TestWorker {
  private constructor(private readonly app: INestApplicationContext) {}

  /** Puts it together without starting it. */
  static async of(config: AppConfig): Promise<TestWorker> {
    return new TestWorker(
      await NestFactory.createApplicationContext(WorkerModule.forRoot(config), { logger: false, abortOnError: false }),
    );
  }

  get<T>(provider: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(provider, { strict: false });
  }

  start(): void {
    this.get(Worker).start(
      subscriptions.consumers.map((consumer) => this.get(consumer)),
      subscriptions.schedules.map((schedule) => this.get(schedule)),
    );
  }

  stop(): Promise<void> {
    return this.get(Worker).stop();
  }

  async end(): Promise<void> {
    await this.stop();
    await this.app.close();
  }
}
