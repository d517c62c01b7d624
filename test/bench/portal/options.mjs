import { Command, InvalidArgumentError, Option } from 'commander';

const whole = (least, most) => (text) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  return value;
};

/** Reads the command line; `--help` and what is wrong end the process with a message. */
export const readOptions = (argv) =>
  new Command('bench:portal')
    .description('measures the pages as readers and their browsers meet them, over a generated collection')
    .option('--stories <number>', 'how many stories are generated', whole(100, 200_000), 10_000)
    .option('--seconds <number>', 'how long each kind of page is asked for', whole(1, 600), 10)
    .option('--readers <number>', 'readers at the same time', whole(1, 256), 16)
    .option('--loads <number>', 'how often a browser loads each page; the median counts', whole(1, 50), 5)
    .option('--seed <number>', 'what the collection grows from', whole(0, 2 ** 31), 1)
    .addOption(
      new Option('--write-docs [file]', 'writes the table into a document')
        .default(null)
        .preset('docs/portal-performance.md'),
    )
    .parse(argv, { from: 'user' })
    .opts();
