import { useTranslation } from 'react-i18next';
import { useFundCode, useMe } from '../../../api/me';
import { useAdministrationRights } from '../readers';

/** Whose wording a page shows: the fund's own before the common one, or the common one alone. */
export interface Place {
  common: boolean;
  fundCode: string;
  list: string;
  /** Why the reader may not change it. */
  whyNot: string | null;
}

/** The place of a list for the reader; a fund's own wording is the secretariat's to keep, too. */
export function usePlace(list: string, common: boolean): Place {
  const { t } = useTranslation('reference');
  const { administrator, secretariat } = useAdministrationRights();
  const everyFund = useMe()?.roles.some(({ role, fund }) => role === 'administrator' && fund === null);
  const refused = common ? t('onlyAdministrator') : t('onlyStaff');
  const may = common ? everyFund === true : administrator || secretariat;
  return { common, fundCode: useFundCode(), list, whyNot: may ? null : refused };
}
