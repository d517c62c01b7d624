import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { packageRoot } from '#platform/config';
import { COLLECTIONS } from './collections.mjs';

const collections = (text) => {
  const named = text.split(',').filter((name) => name !== '');
  if (named.length === 0 || named.some((name) => !COLLECTIONS.includes(name)))
    throw new InvalidArgumentError(`Name some of ${COLLECTIONS.join(', ')}, with commas between.`);
  return named;
};

/** Reads the command line; `--help` and what is wrong end the process with a message. */
export const readOptions = (argv) =>
  new Command('bench:relevance')
    .description('measures what the search finds beside other engines, in throw-away servers')
    .option('--all', 'asks every query instead of the first hundred of each set', false)
    .option('--brief', 'only the questions over the first content and the smallest collection, no other engines', false)
    .option('--fallback', 'asks once more with Meilisearch killed', false)
    .option('--only <names>', `some of ${COLLECTIONS.join(', ')}`, collections, COLLECTIONS)
    .option('--shared <folder>', 'where the data lies', resolve(packageRoot, '../shared'))
    .option('--strict', 'ends with 1 when a limit is missed', false)
    .option('--renew', 'keeps the figures of this run as those that a later one is held to', false)
    .option('--json <file>', 'where the figures are written', '.cache/bench-relevance.json')
    .addOption(
      new Option('--write-docs [file]', 'writes the tables into a document').default(null).preset('docs/relevance.md'),
    )
    .parse(argv, { from: 'user' })
    .opts();
