import type { Area } from '../../shell/area';

export const committeeArea: Area = { routes: [], navigation: [] };
