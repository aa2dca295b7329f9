import { moneyReaders } from '#funding';
import type { AccessTable } from '../access-table.js';
import { allBut, anybody } from './roles.js';

const calendar = [
  'secretariat',
  'focal-point',
  'agent',
  'agent-approver',
  'auditor',
  'administrator',
] as const;

const path = 'GET /api/v1/funds/{fundCode}/exports';

/** The same people as for the lists; `exports.spec.ts` holds both doors together. */
export const exportsAccess: AccessTable = {
  [`${path}/concept-notes`]: { own: allBut('agent', 'agent-approver', 'donor') },
  [`${path}/programmes`]: { own: allBut('reviewer') },
  [`${path}/deposits`]: {
    own: allBut('reviewer', 'focal-point'),
  },
  [`${path}/transfers`]: { own: [...calendar, 'member', 'chair'] },
  [`${path}/refunds`]: { own: [...calendar, 'member', 'chair'] },
  [`${path}/obligations`]: { own: calendar },
  [`${path}/reports`]: { own: [...calendar, 'member', 'chair'] },
  [`${path}/deliveries`]: { own: ['secretariat', 'auditor', 'administrator'] },
  'GET /api/v1/funds/{fundCode}/statements/key-figures': { own: anybody },
  // Without a code those who read all are told 422, which is behind the door.
  'GET /api/v1/funds/{fundCode}/statements/contributor': { own: [...moneyReaders, 'donor'] },
  'GET /api/v1/funds/{fundCode}/statements/entity': { own: [...moneyReaders, 'focal-point'] },
  'GET /api/v1/funds/{fundCode}/statements/allocations': { own: [...moneyReaders, 'focal-point'] },
  'GET /api/v1/funds/{fundCode}/statements/reach': { own: moneyReaders },
  'GET /api/v1/funds/{fundCode}/funding-mix': { own: moneyReaders },
  'GET /api/v1/funds/{fundCode}/funding-mix/if-stops': { own: moneyReaders },
  // Without words the answer is 422, which is behind the door.
  'GET /api/v1/funds/{fundCode}/search': { own: anybody },
};
