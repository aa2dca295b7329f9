import { percentText } from '../parts/amount-text';
import type { Fund, Reader, Standing } from './reader';

/** What the fund has received, and what it has allocated: the two sentences that come first. */
export function leadOf(reader: Reader, fund: Fund, standing: Standing): [string, string] {
  const { t, money, language } = reader;
  const { currency, target, deposited, allocated } = standing;
  const share = target === null ? null : percentText(deposited, target, language);
  const received =
    target === null || share === null
      ? t('lead.receivedOnly', { deposited: money(deposited, currency) })
      : t('lead.received', { deposited: money(deposited, currency), target: money(target, currency), share });
  if (Number(allocated) === 0) return [received, t('lead.allocatedNothing')];
  const areas = standing.byThematicArea.filter((area) => Number(area.allocated) > 0).length;
  const given = { allocated: money(allocated, currency) };
  // The number of programmes is known for today only.
  if (standing.asOf < fund.asOf || fund.programmes === 0 || areas === 0) {
    return [received, t('lead.allocatedThen', given)];
  }
  return [received, t('lead.allocated', { ...given, programmes: fund.programmes, areas })];
}
