import type { Area } from '../../shell/area';

export const screeningArea: Area = { routes: [], navigation: [] };
