import { Module } from '@nestjs/common';
import { ConsumerLoop } from './consumer-loop.js';
import { DeliveryRound } from './delivery-round.js';
import { ConsumerPlace } from './persistence/consumer-place.js';
import { DeadLetters } from './persistence/dead-letters.js';
import { Deliveries } from './persistence/deliveries.js';
import { ForgetDeadLetters } from './persistence/forget-dead-letters.js';
import { JournalBell } from './persistence/journal-bell.js';
import { OutboxLag } from './persistence/outbox-lag.js';
import { PendingSubjects } from './persistence/pending-subjects.js';
import { ReplayDeadLetters } from './persistence/replay-dead-letters.js';
import { ScheduleTurn } from './persistence/schedule-turn.js';
import { ScheduleLoop } from './schedule-loop.js';
import { Worker } from './worker.js';

/** Gives the worker its runner, and everybody the state of the deliveries. */
@Module({
  providers: [
    ConsumerLoop,
    ConsumerPlace,
    DeadLetters,
    Deliveries,
    DeliveryRound,
    ForgetDeadLetters,
    JournalBell,
    OutboxLag,
    PendingSubjects,
    ReplayDeadLetters,
    ScheduleLoop,
    ScheduleTurn,
    Worker,
  ],
  exports: [DeadLetters, ForgetDeadLetters, JournalBell, OutboxLag, PendingSubjects, ReplayDeadLetters, Worker],
})
export class OutboxModule {}
