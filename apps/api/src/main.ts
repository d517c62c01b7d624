import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { readConfig } from '#platform/config';
import { StructuredLog } from '#platform/observability';
import { createApi } from './create-api.js';

const config = readConfig();
const log = new StructuredLog(config.log.level);
Logger.overrideLogger(log);
const app = await createApi(config, log);
await app.listen(config.http.port, config.http.host);
