export { ConsumerUnavailable, DELIVERED, EventConsumer } from './event-consumer.js';
export type { DeliveryFailure, DeliveryOutcome } from './event-consumer.js';
export type { JournalEvent } from './journal-event.js';
export { ForgetDeadLetters } from './persistence/forget-dead-letters.js';
export { OutboxModule } from './outbox.module.js';
export { DeadLetters } from './persistence/dead-letters.js';
export type { DeadLetter, DeadLetterCount } from './persistence/dead-letters.js';
export { oneByOne } from './one-by-one.js';
export { JournalBell } from './persistence/journal-bell.js';
export { OutboxLag } from './persistence/outbox-lag.js';
export type { ConsumerLag } from './persistence/outbox-lag.js';
export {
  PendingSubjects,
  pendingSubjectsSql,
  subjectsOnTheWaySql,
  tooManyPending,
} from './persistence/pending-subjects.js';
export { ReplayDeadLetters } from './persistence/replay-dead-letters.js';
export type { ReplayInput } from './persistence/replay-dead-letters.js';
export type { Patience } from './retry-delay.js';
export { Schedule } from './schedule.js';
export { Worker } from './worker.js';
