import { Command, InvalidArgumentError } from 'commander';
import { type AuditEntry, AuditTrail, checkTrail } from '#platform/audit';
import { CommandFailure } from '../command-failure.js';
import { print, tell } from '../output.js';
import { withRooms } from '../with-rooms.js';

const SHOWN = 20;

const digestOf = (text: string): string => {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new InvalidArgumentError('Give the 64 digits that "audit head" printed.');
  return text;
};
const countOf = (text: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
};

const verify = ({ head = null }: { readonly head?: string | null }): Promise<void> =>
  withRooms(async (rooms) => {
    const report = await checkTrail(rooms.get(AuditTrail, { strict: false }).all(), head);
    const faults = [
      ...report.faults,
      ...(report.isAnchored === false ? ['The digest that was kept elsewhere is not in the trail.'] : []),
    ];
    if (faults.length === 0) {
      print(`The audit trail is whole: ${report.count} entries, the newest ${report.head ?? 'none'}.`);
      return;
    }
    print(faults.slice(0, SHOWN).join('\n'));
    if (faults.length > SHOWN) print(`and ${faults.length - SHOWN} more`);
    process.exitCode = 1;
  });

const head = (): Promise<void> =>
  withRooms(async (rooms) => {
    const newest = await rooms.get(AuditTrail, { strict: false }).head();
    if (newest === null) throw new CommandFailure('The audit trail is empty.');
    tell('Keep this where nobody who looks after the database can change it; "audit verify --head" asks for it.');
    print(newest);
  });

/** One line for each entry: its number, and what it says. */
const lineOf = ({ sequence, text }: AuditEntry): string => `{"sequence":${sequence},${text.slice(1).trimStart()}`;

const show = ({
  actor = null,
  subject = null,
  last,
}: {
  readonly actor?: string | null;
  readonly subject?: string | null;
  readonly last: number;
}): Promise<void> =>
  withRooms(async (rooms) => {
    const entries = await rooms.get(AuditTrail, { strict: false }).newest({ actor, subject }, last);
    for (const entry of entries.toReversed()) print(lineOf(entry));
  });

/** `audit`: who did what, and whether anybody has tampered with what is written of it. */
export const auditCommand = (): Command =>
  new Command('audit')
    .description('the audit trail')
    .addCommand(
      new Command('verify')
        .description('look for entries that were changed, taken away, put in or moved; ends with 1 where there are any')
        .option('--head <digest>', 'what "audit head" printed at some time and was kept elsewhere', digestOf)
        .action(verify),
    )
    .addCommand(
      new Command('head').description('print the digest of the newest entry, to be kept elsewhere').action(head),
    )
    .addCommand(
      new Command('show')
        .description('print the newest entries, oldest first, one JSON object a line')
        .option('--actor <id>', 'those of an actor, such as person:…, key:… or machine:…')
        .option('--subject <id>', 'those about a story, key, person or whatever has this id')
        .option('--last <number>', 'how many', countOf, 50)
        .action(show),
    );
