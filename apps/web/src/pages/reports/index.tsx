import type { Area } from '../../shell/area';

export const reportsArea: Area = { routes: [], navigation: [] };
