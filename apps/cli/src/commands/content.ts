import { Command } from 'commander';
import { type Loaded, LoadFirstContent } from '#flows/exchange';
import { systemActor } from '#kernel';
import { print } from '../output.js';
import { withRooms } from '../with-rooms.js';

const line = (what: string, { created, updated, unchanged }: Loaded): string =>
  `${what}: ${created} created, ${updated} updated, ${unchanged} unchanged`;

const load = (): Promise<void> =>
  withRooms(async (rooms) => {
    const { concepts, organisations, stories, synonyms } = await rooms
      .get(LoadFirstContent, { strict: false })
      .run(systemActor('content'));
    print(line('Concepts', concepts));
    print(line('Organisations', organisations));
    print(line('Stories', stories));
    print(line('Synonyms', synonyms));
  });

/** `content load`: loads what the product is shipped with. */
export const contentCommand = (): Command =>
  new Command('content')
    .description('the content shipped with the product')
    .addCommand(
      new Command('load')
        .description('load vocabularies, bodies, synonyms and the curated cases; safe to repeat')
        .action(load),
    );
