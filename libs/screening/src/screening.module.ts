import { Global, Module } from '@nestjs/common';
import { EligibilityQueries } from './eligibility/eligibility.queries.js';
import { Eligibility } from './eligibility/eligibility.service.js';
import { GateFactsReader } from './eligibility/gate-facts.js';
import { Screening } from './moderation/screening.js';
import { ScreeningQueries } from './moderation/screening.queries.js';
import { Screenings } from './moderation/screenings.service.js';
import { Assignments } from './reviews/assignments.service.js';
import { ReviewQueries } from './reviews/reviews.queries.js';
import { Reviews } from './reviews/reviews.service.js';
import { RubricQueries } from './rubrics/rubrics.queries.js';
import { Rubrics } from './rubrics/rubrics.service.js';
import { ScreeningTasks } from './tasks/tasks.queries.js';

const services = [Assignments, Eligibility, Reviews, Rubrics, Screening, Screenings];
const queries = [EligibilityQueries, ReviewQueries, RubricQueries, ScreeningQueries, ScreeningTasks];

@Global()
@Module({ providers: [...services, ...queries, GateFactsReader], exports: [...services, ...queries] })
export class ScreeningModule {}
