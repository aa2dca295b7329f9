import type { Area } from '../../shell/area';

export const notesArea: Area = { routes: [], navigation: [] };
