import { Module } from '@nestjs/common';
import { Downloads } from './downloads.service.js';
import { FrontPage } from './front-page.queries.js';
import { PublicPlaces } from './public-places.queries.js';
import { PublicProgrammes } from './public-programmes.queries.js';
import { PublicStanding } from './standing.queries.js';

const parts = [Downloads, FrontPage, PublicPlaces, PublicProgrammes, PublicStanding];

/** Read models of the public portal. */
@Module({ providers: parts, exports: parts })
export class PublishingModule {}
