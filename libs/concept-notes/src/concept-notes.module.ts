import { Global, Module } from '@nestjs/common';
import { ConceptNotes } from './notes/concept-notes.service.js';

const parts = [ConceptNotes];

@Global()
@Module({ providers: parts, exports: parts })
export class ConceptNotesModule {}
