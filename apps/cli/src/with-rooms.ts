import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CliModule } from './cli.module.js';
import { tell } from './output.js';
import { surroundings } from './surroundings.js';

const told = (message: unknown): void =>
  tell(message instanceof Error ? (message.stack ?? message.message) : String(message));

/** Standard output is for results: warnings and errors of the rooms go to standard error, the rest nowhere. */
const quietly: LoggerService = { log: () => undefined, warn: told, error: told, fatal: told };

/** Does some work with the rooms put together as in production, without HTTP, and lets everything go again. */
export const withRooms = async <T>(work: (rooms: INestApplicationContext) => Promise<T>): Promise<T> => {
  const rooms = await NestFactory.createApplicationContext(CliModule.forRoot(await surroundings()), {
    logger: quietly,
    abortOnError: false,
  });
  try {
    return await work(rooms);
  } finally {
    await rooms.close();
  }
};
