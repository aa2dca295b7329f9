import type { Area } from '../../shell/area';

export const programmesArea: Area = { routes: [], navigation: [] };
