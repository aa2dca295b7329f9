import { Decision, DecisionAmount, DecisionCondition } from './decisions/decision.entity.js';
import { AgendaItem, ItemConflict, ItemPosition } from './items/item.entity.js';
import { Seat } from './seats/seat.entity.js';
import { CommitteeSession } from './sessions/session.entity.js';

export * from './committee.module.js';
export * from './decisions/conditions.service.js';
export * from './decisions/deciding.service.js';
export * from './decisions/decision.rules.js';
export * from './decisions/decisions.queries.js';
export * from './items/agenda.service.js';
export { type ItemState, itemStates } from './items/item.entity.js';
export * from './items/items.queries.js';
export * from './items/participation.service.js';
export * from './seats/seat.rules.js';
export * from './seats/seats.queries.js';
export * from './seats/seats.service.js';
export * from './sessions/search.queries.js';
export * from './sessions/session.rules.js';
export * from './sessions/sessions.queries.js';
export * from './sessions/sessions.service.js';
export * from './tasks/tasks.queries.js';
export * from './texts/texts.js';

export const committeeEntities = [
  AgendaItem,
  CommitteeSession,
  Decision,
  DecisionAmount,
  DecisionCondition,
  ItemConflict,
  ItemPosition,
  Seat,
];
