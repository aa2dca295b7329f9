import type { Texts } from './index';
import type { committeeEn } from './committee.en';

export const committeeFr: Texts<typeof committeeEn> = {
  area: 'Comité directeur',
};
