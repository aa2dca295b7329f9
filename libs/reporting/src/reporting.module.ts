import { Global, Module } from '@nestjs/common';
import { ObligationQueries } from './obligations/obligations.queries.js';
import { ObligationSchedule } from './obligations/obligations.schedule.js';
import { Obligations } from './obligations/obligations.service.js';
import { Reminding } from './obligations/reminding.service.js';
import { ReportAcceptances } from './reports/acceptance.service.js';
import { ReportQueries } from './reports/reports.queries.js';
import { Reports } from './reports/reports.service.js';
import { ReportingTasks } from './tasks/tasks.queries.js';

const parts = [Obligations, ObligationQueries, Reminding, Reports, ReportQueries, ReportingTasks];

@Global()
@Module({ providers: [...parts, ObligationSchedule, ReportAcceptances], exports: parts })
export class ReportingModule {}
