import { Global, Module } from '@nestjs/common';
import { FilesModule } from '#platform/files';
import { Attachments } from './attachments/attachments.service.js';
import { CallQueries } from './calls/calls.queries.js';
import { Calls } from './calls/calls.service.js';
import { Comments } from './comments/comments.service.js';
import { Endorsements } from './endorsements/endorsements.service.js';
import { Figures } from './figures/figures.queries.js';
import { ConceptNotes } from './notes/concept-notes.service.js';
import { NoteQueries } from './notes/concept-notes.queries.js';
import { Drafting } from './notes/drafting.service.js';
import { FormVocabularies } from './notes/form-codes.service.js';
import { HistoryQueries } from './notes/history.queries.js';
import { NoteSearch } from './notes/search.queries.js';
import { Submission } from './notes/submission.service.js';
import { VersionQueries } from './notes/versions.queries.js';
import { NoteTasks } from './tasks/tasks.queries.js';

const parts = [
  Attachments,
  CallQueries,
  Calls,
  Comments,
  ConceptNotes,
  Drafting,
  Endorsements,
  Figures,
  FormVocabularies,
  HistoryQueries,
  NoteQueries,
  NoteSearch,
  NoteTasks,
  Submission,
  VersionQueries,
];

@Global()
@Module({ imports: [FilesModule], providers: parts, exports: parts })
export class ConceptNotesModule {}
