import TestSequencer from '@jest/test-sequencer';

/** What takes longest of each family, the longest first. */
const SLOWEST = [
  'libs/flows/exchange/src/large-file.db-spec.ts',
  'libs/flows/discovery/src/search-engines.db-spec.ts',
  'test/architecture/lint.spec.ts',
  'test/architecture/walls.spec.ts',
  'test/e2e/bad-input/mutation-texts.e2e-spec.ts',
  'test/e2e/cli.e2e-spec.ts',
  'test/e2e/rights.e2e-spec.ts',
  'test/e2e/visibility.e2e-spec.ts',
  'test/e2e/bad-input/query-texts.e2e-spec.ts',
  'test/e2e/rights-stories.e2e-spec.ts',
  'test/e2e/bad-input/files.e2e-spec.ts',
  'test/e2e/several-processes.e2e-spec.ts',
  'test/e2e/answer-cache-doors.e2e-spec.ts',
  'test/e2e/answer-cache-freshness.e2e-spec.ts',
  'test/faults/standalone.fault-spec.ts',
  'test/faults/meilisearch-away.fault-spec.ts',
  'test/faults/api-killed.fault-spec.ts',
  'test/faults/embedded.fault-spec.ts',
  'test/faults/worker.fault-spec.ts',
  'test/journeys/pages-even.journey-spec.ts',
  'test/journeys/pages-odd.journey-spec.ts',
];

const rankOf = ({ path }) => {
  const rank = SLOWEST.findIndex((file) => path.endsWith(`/${file}`));
  return rank === -1 ? SLOWEST.length : rank;
};

/** Begins with what takes longest, so that no worker is left at it when there is nothing more for the others; the rest as Jest has it. */
export default class SlowestFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
}
