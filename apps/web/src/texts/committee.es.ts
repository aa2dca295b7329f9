import type { Texts } from './index';
import type { committeeEn } from './committee.en';

export const committeeEs: Texts<typeof committeeEn> = {
  area: 'Comité directivo',
};
