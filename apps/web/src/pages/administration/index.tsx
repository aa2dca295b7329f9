import type { Area } from '../../shell/area';

export const administrationArea: Area = { routes: [], navigation: [] };
