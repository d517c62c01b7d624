import type { EventConsumer } from './event-consumer.js';

/** One of the ways on which a consumer is supplied; those of one consumer never wait for each other. */
export interface Supply {
  readonly consumer: string;
  /** Whether it brings what came in bulk, or the rest. */
  readonly bulk: boolean;
  readonly batchSize: number;
  /** How many of a batch are the newest deliveries due and not the oldest. */
  readonly newest: number;
  /** Kinds of events that go with the bulk however few they are; null where nothing is told apart. */
  readonly bulkKinds: readonly string[] | null;
  /** The kinds of events it brings; null for all. */
  readonly kinds: readonly string[] | null;
}

/** The ways on which a consumer is supplied, one for each batch that may be under way at a time. */
export const suppliesOf = ({
  name: consumer,
  batchSize,
  bulk,
  kinds,
}: Pick<EventConsumer, 'name' | 'batchSize' | 'bulk' | 'kinds'>): Supply[] => {
  if (bulk === null) return [{ consumer, bulk: false, batchSize, newest: 0, bulkKinds: null, kinds }];
  const bulkKinds = bulk.kinds;
  const inBulk = { consumer, bulk: true, batchSize: bulk.batchSize, newest: 0, bulkKinds, kinds };
  return [
    { consumer, bulk: false, batchSize, newest: Math.floor(batchSize / 2), bulkKinds, kinds },
    ...Array.from({ length: bulk.hands }, () => inBulk),
  ];
};
