import { Global, Module } from '@nestjs/common';
import { Committee } from './decisions/conditions.service.js';
import { Deciding } from './decisions/deciding.service.js';
import { DecisionQueries } from './decisions/decisions.queries.js';
import { Subjects } from './decisions/subjects.service.js';
import { Agenda } from './items/agenda.service.js';
import { ItemQueries } from './items/items.queries.js';
import { Participation } from './items/participation.service.js';
import { SeatQueries } from './seats/seats.queries.js';
import { Seats } from './seats/seats.service.js';
import { SessionSearch } from './sessions/search.queries.js';
import { SessionQueries } from './sessions/sessions.queries.js';
import { Sessions } from './sessions/sessions.service.js';
import { CommitteeTasks } from './tasks/tasks.queries.js';

const writes = [Seats, Sessions, Agenda, Participation, Subjects, Deciding, Committee];
const reads = [SeatQueries, SessionQueries, ItemQueries, DecisionQueries, CommitteeTasks, SessionSearch];

@Global()
@Module({ providers: [...writes, ...reads], exports: [...writes, ...reads] })
export class CommitteeModule {}
