import { Module } from '@nestjs/common';
import { EventDifferences } from './differences.queries.js';
import { History } from './history.queries.js';
import { RecordNames } from './records.js';

@Module({
  providers: [EventDifferences, History, RecordNames],
  exports: [EventDifferences, History, RecordNames],
})
export class HistoryModule {}
