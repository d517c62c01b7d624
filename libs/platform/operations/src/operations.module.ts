import { Module } from '@nestjs/common';
import { OutboxModule } from '#platform/outbox';
import { SearchClientModule } from '#platform/search-client';
import { OutboxFigures } from './outbox-figures.js';
import { Readiness } from './readiness.js';
import { SearchCircuitFigure } from './search-circuit-figure.js';
import { StatementTimes } from './statement-times.js';

/** Gives a process what those who run it ask for: whether it is ready, and its figures. */
@Module({
  imports: [OutboxModule, SearchClientModule],
  providers: [OutboxFigures, Readiness, SearchCircuitFigure, StatementTimes],
  exports: [Readiness],
})
export class OperationsModule {}
