import { Global, Module } from '@nestjs/common';
import { FilesModule } from '#platform/files';
import { Conversion } from './conversion.service.js';
import { FlowQueries } from './flow.queries.js';
import { ProgrammeFrameQueries } from './frame.queries.js';
import { ProgrammePartQueries } from './parts.queries.js';
import { ProgrammeWork } from './programme-work.service.js';
import { ProgrammeQueries } from './programmes.queries.js';
import { Programmes } from './programmes.service.js';
import { ProgrammeSearch } from './search.queries.js';
import { Signatures } from './signatures.service.js';
import { SignedDocuments } from './signed-documents.service.js';
import { ProgrammeTasks } from './tasks.queries.js';

const parts = [
  Programmes,
  Conversion,
  ProgrammeWork,
  Signatures,
  SignedDocuments,
  ProgrammeFrameQueries,
  ProgrammeQueries,
  ProgrammePartQueries,
  ProgrammeSearch,
  ProgrammeTasks,
  FlowQueries,
];

@Global()
@Module({ imports: [FilesModule], providers: parts, exports: parts })
export class ProgrammesModule {}
