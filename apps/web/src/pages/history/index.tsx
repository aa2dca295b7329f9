import type { Area } from '../../shell/area';

export const historyArea: Area = { routes: [], navigation: [] };
