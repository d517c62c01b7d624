import 'reflect-metadata';
import { ConsoleLogger } from '@nestjs/common';
import { readConfig } from '#platform/config';
import { createApi } from './create-api.js';

const config = readConfig();
const app = await createApi(config, new ConsoleLogger({ json: true }));
await app.listen(config.http.port, config.http.host);
