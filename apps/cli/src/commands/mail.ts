import { Command, InvalidArgumentError } from 'commander';
import { systemActor } from '#kernel';
import { MAIL, MailStateReader } from '#platform/mailer';
import { DeadLetters, ReplayDeadLetters } from '#platform/outbox';
import { CommandFailure } from '../command-failure.js';
import { print, table } from '../output.js';
import { withRooms } from '../with-rooms.js';

const SHOWN = 100;

const numberOf = (text: string): number => {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('A number is as "mail list" shows it.');
  return Number(text);
};

const list = (): Promise<void> =>
  withRooms(async (rooms) => {
    const mails = rooms.get(MailStateReader, { strict: false });
    const { waiting, oldestSeconds, sent } = await mails.read();
    const letters = await rooms.get(DeadLetters, { strict: false }).list(MAIL, SHOWN);
    print(
      table([
        ['WAITING', 'OLDEST', 'SENT'],
        [`${waiting}`, `${Math.round(oldestSeconds)} s`, `${sent}`],
      ]),
    );
    if (letters.length === 0) return print('No mail has been given up.');
    const recipients = await mails.recipients(letters.map(({ subjectId }) => subjectId));
    const rows = letters.map((one) => [
      `${one.sequence}`,
      recipients.get(one.subjectId) ?? '',
      one.deadAt.toISOString(),
      one.error.replace(/\s+/g, ' ').slice(0, 200),
    ]);
    print(`\n${table([['GIVEN UP', 'TO', 'SINCE', 'WHY'], ...rows])}`);
    if (letters.length === SHOWN) print(`The first ${SHOWN} are shown.`);
  });

const replay = (sequence: number | undefined, { all = false }: { all?: boolean }): Promise<void> => {
  if (all === (sequence !== undefined)) throw new CommandFailure('Name one mail that was given up, or say --all.');
  return withRooms(async (rooms) => {
    const letters = { consumer: MAIL, sequence: sequence ?? null };
    const count = await rooms.get(ReplayDeadLetters, { strict: false }).run(systemActor('cli'), letters);
    if (count === 0 && sequence !== undefined) throw new CommandFailure('There is no such mail.');
    print(`${count} mails will be tried again.`);
  });
};

/** `mail`: what waits to be sent, and what has been given up. */
export const mailCommand = (): Command =>
  new Command('mail')
    .description('mails that wait, and those that were given up')
    .addCommand(new Command('list').description('show how many wait and were sent, and those given up').action(list), {
      isDefault: true,
    })
    .addCommand(
      new Command('replay')
        .description('try mails again that were given up')
        .argument('[number]', 'as "mail list" shows it', numberOf)
        .option('--all', 'every one there is')
        .action(replay),
    );
