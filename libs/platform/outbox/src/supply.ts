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
  /** Kinds left out where the same transaction tells something later of the same subject. */
  readonly overtaken: readonly string[];
  /** A query that gives nothing while no event is to be brought. */
  readonly awaitedBy: string | null;
}

/** The ways on which a consumer is supplied, one for each batch that may be under way at a time. */
export const suppliesOf = ({
  name: consumer,
  batchSize,
  bulk,
  kinds,
  overtaken,
  awaitedBy,
}: Pick<EventConsumer, 'name' | 'batchSize' | 'bulk' | 'kinds' | 'overtaken' | 'awaitedBy'>): Supply[] => {
  const told = { consumer, bulkKinds: bulk?.kinds ?? null, kinds, overtaken, awaitedBy };
  if (bulk === null) return [{ ...told, bulk: false, batchSize, newest: 0 }];
  const inBulk = { ...told, bulk: true, batchSize: bulk.batchSize, newest: 0 };
  return [
    { ...told, bulk: false, batchSize, newest: Math.floor(batchSize / 2) },
    ...Array.from({ length: bulk.hands }, () => inBulk),
  ];
};
