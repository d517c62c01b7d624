import { Command, InvalidArgumentError } from 'commander';
import { systemActor } from '#kernel';
import { DeadLetters, OutboxLag, ReplayDeadLetters } from '#platform/outbox';
import { CommandFailure } from '../command-failure.js';
import { print, table } from '../output.js';
import { withRooms } from '../with-rooms.js';

const SHOWN = 100;

interface LetterName {
  readonly consumer: string;
  readonly sequence: number;
}

const nameOf = (id: string): LetterName => {
  const [, consumer, sequence] = /^([^:]+):(\d+)$/.exec(id) ?? [];
  if (!consumer || !sequence)
    throw new InvalidArgumentError('An id is as "outbox list" shows it, such as search-index:42.');
  return { consumer, sequence: Number(sequence) };
};

const list = (): Promise<void> =>
  withRooms(async (rooms) => {
    const lag = await rooms.get(OutboxLag, { strict: false }).read();
    const letters = await rooms.get(DeadLetters, { strict: false }).list(null, SHOWN);
    const state = lag.map((one) => [
      one.consumer,
      `${one.pending}`,
      `${Math.round(one.oldestPendingSeconds)} s`,
      `${one.dead}`,
    ]);
    print(
      state.length === 0
        ? 'Nobody has taken deliveries yet.'
        : table([['CONSUMER', 'PENDING', 'OLDEST', 'DEAD'], ...state]),
    );
    if (letters.length === 0) return print('There are no dead letters.');
    const rows = letters.map((one) => [
      `${one.consumer}:${one.sequence}`,
      one.kind,
      one.subjectId,
      one.deadAt.toISOString(),
      one.error.replace(/\s+/g, ' ').slice(0, 200),
    ]);
    print(`\n${table([['DEAD LETTER', 'EVENT', 'SUBJECT', 'GIVEN UP', 'WHY'], ...rows])}`);
    if (letters.length === SHOWN) print(`The first ${SHOWN} are shown.`);
  });

const replay = (letter: LetterName | undefined, { all = false }: { all?: boolean }): Promise<void> => {
  if (all === (letter !== undefined)) throw new CommandFailure('Name one dead letter, or say --all.');
  return withRooms(async (rooms) => {
    const count = await rooms.get(ReplayDeadLetters, { strict: false }).run(systemActor('cli'), letter ?? {});
    if (count === 0 && letter) throw new CommandFailure('There is no such dead letter.');
    print(`${count} dead letters will be tried again.`);
  });
};

/** `outbox`: what has not been delivered. */
export const outboxCommand = (): Command =>
  new Command('outbox')
    .description('what the worker has not delivered')
    .addCommand(
      new Command('list').description('show how far behind each consumer is, and the dead letters').action(list),
      { isDefault: true },
    )
    .addCommand(
      new Command('replay')
        .description('try dead letters again')
        .argument('[id]', 'as "outbox list" shows it', nameOf)
        .option('--all', 'every one there is')
        .action(replay),
    );
