import type { AccessTable } from '../access-table.js';
import type { Records } from '../world.js';

const path = '/api/v1/public/funds';
const everybody = { own: 'public' } as const;

export const publishingAccess: AccessTable = {
  [`GET ${path}`]: everybody,
  [`GET ${path}/{fundCode}`]: everybody,
  [`GET ${path}/{fundCode}/capitalisation`]: everybody,
  [`GET ${path}/{fundCode}/capitalisation/series`]: everybody,
  [`GET ${path}/{fundCode}/programmes`]: everybody,
  [`GET ${path}/{fundCode}/programmes/{code}`]: { ...everybody, record: 'published-programme' },
  [`GET ${path}/{fundCode}/places`]: everybody,
  [`GET ${path}/{fundCode}/downloads/{file}`]: { ...everybody, record: 'download' },
};

export const publishingRecords: Records = {
  'published-programme': async (world) => {
    await world.record('programme');
    return { own: { code: 'MIG00-JP-WIOM' } };
  },
  download: () => Promise.resolve({ own: { file: 'programmes.csv' } }),
};
