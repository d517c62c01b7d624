import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '#platform/config';
import { Metrics, StructuredLog } from '#platform/observability';
import { Readiness } from '#platform/operations';
import { Worker } from '#platform/outbox';
import { openDoor } from './door.js';
import { endOnSignals, endOnUncaughtErrors } from './lifetime.js';
import { subscriptions } from './subscriptions.js';
import { WorkerModule } from './worker.module.js';

const logger = new Logger('Worker');
Logger.overrideLogger(new StructuredLog('info'));
endOnUncaughtErrors(logger);
const beforeEnding = endOnSignals(logger);

const config = readConfig();
const log = new StructuredLog(config.log.level);
Logger.overrideLogger(log);
const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
  logger: log,
  abortOnError: false,
});
const worker = app.get(Worker);
const door = await openDoor(config, app.get(Readiness, { strict: false }), app.get(Metrics, { strict: false }));
beforeEnding(async () => {
  door?.close();
  await worker.stop();
  await app.close();
});
worker.start(
  subscriptions.consumers.map((consumer) => app.get(consumer, { strict: false })),
  subscriptions.schedules.map((schedule) => app.get(schedule, { strict: false })),
);
