import { InvalidArgumentError, Command, Option } from 'commander';

/** What can be measured, in the order it is done. */
export const SCENARIOS = ['import', 'list', 'detail', 'paging', 'cache', 'search', 'suggest', 'publish', 'memory'];

const whole = (least, most) => (text) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  return value;
};

const scenarios = (text) => {
  const named = text.split(',').filter((name) => name !== '');
  const strange = named.filter((name) => !SCENARIOS.includes(name));
  if (strange.length > 0 || named.length === 0)
    throw new InvalidArgumentError(`Name some of ${SCENARIOS.join(', ')}, with commas between.`);
  return named;
};

/** Reads the command line; `--help` and what is wrong end the process with a message. */
export const readOptions = (argv) =>
  new Command('bench')
    .description('measures the product beside the floor, with a generated collection in throw-away servers')
    .option('--stories <number>', 'how many stories are generated', whole(100, 200_000), 10_000)
    .option('--seconds <number>', 'how long one side is measured in one round', whole(1, 600), 5)
    .option('--rounds <number>', 'how often floor and product take turns', whole(1, 20), 3)
    .option('--connections <number>', 'callers at the same time', whole(1, 256), 32)
    .option('--seed <number>', 'what the collection grows from', whole(0, 2 ** 31), 1)
    .option('--queue <number>', 'changes that wait for the index while stories are published', whole(0, 10_000), 1_000)
    .option('--soak <seconds>', 'mixed load while memory is watched', whole(0, 7_200), 0)
    .option('--only <names>', `some of ${SCENARIOS.join(', ')}`, scenarios, SCENARIOS)
    .option('--json <file>', 'where the figures are written', '.cache/bench.json')
    .addOption(
      new Option('--write-docs [file]', 'writes the table into a document').default(null).preset('docs/performance.md'),
    )
    .parse(argv, { from: 'user' })
    .opts();
