import { Module } from '@nestjs/common';
import { AskedQueries } from './asked.queries.js';
import { Downloads } from './downloads.service.js';
import { FrontPage } from './front-page.queries.js';
import { FundStanding } from './fund-standing.queries.js';
import { PublicPlaces } from './public-places.queries.js';
import { PublicProgrammes } from './public-programmes.queries.js';
import { PublicStanding } from './standing.queries.js';
import { AllocationRegister } from './statements/allocations.queries.js';
import { ContributorStatements } from './statements/contributor.queries.js';
import { EntityStatements } from './statements/entity.queries.js';
import { KeyFiguresStatement } from './statements/key-figures.queries.js';
import { ReachStatement } from './statements/reach.queries.js';
import { StatementTimes } from './statements/statement-times.js';

const parts = [
  AllocationRegister,
  AskedQueries,
  ContributorStatements,
  Downloads,
  EntityStatements,
  FrontPage,
  FundStanding,
  KeyFiguresStatement,
  PublicPlaces,
  PublicProgrammes,
  PublicStanding,
  ReachStatement,
  StatementTimes,
];

/** Read models of the public portal, and statements of the fund's money. */
@Module({ providers: parts, exports: parts })
export class PublishingModule {}
