import {
  Programme,
  ProgrammeBudgetLine,
  ProgrammeParticipant,
  ProgrammeSignature,
  ProgrammeTransition,
  ProgrammeVersion,
} from './programme.entity.js';

export * from './budget.rules.js';
export * from './conversion.service.js';
export * from './frame.js';
export * from './frame.queries.js';
export { Programme, ProgrammeBudgetLine, ProgrammeVersion } from './programme.entity.js';
export * from './flow.queries.js';
export * from './programme.rules.js';
export * from './parts.queries.js';
export * from './programme-work.service.js';
export * from './programmes.module.js';
export {
  type ProgrammeFilter,
  ProgrammeQueries,
  type ProgrammeRecord,
  type ProgrammeSort,
  programmeSorts,
  type ProgrammeSummary,
} from './programmes.queries.js';
export * from './programmes.service.js';
export * from './search.queries.js';
export * from './signatures.service.js';
export * from './signed-documents.service.js';
export * from './tasks.queries.js';
export * from './texts/texts.js';
export * from './visible-programmes.js';

export const programmeEntities = [
  Programme,
  ProgrammeBudgetLine,
  ProgrammeParticipant,
  ProgrammeSignature,
  ProgrammeTransition,
  ProgrammeVersion,
];
