import 'reflect-metadata';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '#platform/config';
import { StructuredLog } from '#platform/observability';
import { Worker } from '#platform/outbox';
import { endOnSignals, endOnUncaughtErrors } from './lifetime.js';
import { subscriptions } from './subscriptions.js';
import { WorkerModule } from './worker.module.js';

const logger = new Logger('Worker');
let app: INestApplicationContext | undefined;

Logger.overrideLogger(new StructuredLog('info'));
endOnUncaughtErrors(logger);
endOnSignals(logger, async () => {
  await app?.get(Worker).stop();
  await app?.close();
});

const config = readConfig();
const log = new StructuredLog(config.log.level);
Logger.overrideLogger(log);
const made = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
  logger: log,
  abortOnError: false,
});
app = made;
made.get(Worker).start(
  subscriptions.consumers.map((consumer) => made.get(consumer, { strict: false })),
  subscriptions.schedules.map((schedule) => made.get(schedule, { strict: false })),
);
