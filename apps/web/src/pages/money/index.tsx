import type { Area } from '../../shell/area';

export const moneyArea: Area = { routes: [], navigation: [] };
