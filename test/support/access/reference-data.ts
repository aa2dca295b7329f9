import type { AccessTable } from '../access-table.js';
import type { Records } from '../world.js';
import { anybody, nobody } from './roles.js';

const labels = { en: 'W', fr: 'W', es: 'W' };
const newTerm = { code: 'WALK', labels, source: 'World' };
const common = { own: ['administrator'], elsewhere: nobody, told403: ['administrator'] } as const;

export const referenceDataAccess: AccessTable = {
  'GET /api/v1/reference/{list}': { own: anybody, record: 'term' },
  'GET /api/v1/reference/{list}/{code}': { own: anybody, record: 'term' },
  'POST /api/v1/reference/{list}': { ...common, record: 'term', body: newTerm },
  'PATCH /api/v1/reference/{list}/{code}': { ...common, record: 'term', body: { labels } },
  'GET /api/v1/funds/{fundCode}/reference': { own: anybody },
  'GET /api/v1/funds/{fundCode}/reference/{list}': { own: anybody, record: 'term' },
  'GET /api/v1/funds/{fundCode}/reference/{list}/{code}': { own: anybody, record: 'term' },
  'POST /api/v1/funds/{fundCode}/reference/{list}': { own: ['secretariat', 'administrator'], record: 'term' },
  'PATCH /api/v1/funds/{fundCode}/reference/{list}/{code}': {
    own: ['secretariat', 'administrator'],
    record: 'term',
  },
};

export const referenceDataRecords: Records = {
  term: async () => ({ own: { list: 'thematic-areas', code: 'TA1' } }),
};
