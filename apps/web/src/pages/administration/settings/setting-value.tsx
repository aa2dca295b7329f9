import { useTranslation } from 'react-i18next';
import { useFund } from '../../../api/fund';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { decimalOf } from '../../../parts/decimal';
import { type SettingKey, type SettingKind, settingKinds } from './kinds';

/** A setting's value in words: 7 %, USD 250.00, 31 March. */
export function SettingValueWords({ name, value }: { name: SettingKey; value: unknown }) {
  const { t, i18n } = useTranslation('administration');
  const fund = useFund();
  const kind: SettingKind = settingKinds[name];
  switch (kind.kind) {
    case 'share': {
      const share = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 2 });
      return share.format((value as number) / 10_000);
    }
    case 'amount':
      if (value === '') return t('settings.noLimit');
      return <Amount value={decimalOf(BigInt(value as string))} currency={fund?.currency ?? ''} />;
    case 'choice':
      return t(`settings.choices.${value as 'consensus'}`);
    case 'day':
      return <Day value={value as string} />;
    case 'dayOfYear': {
      const day = new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
      return day.format(new Date(`2023-${value as string}T00:00:00Z`));
    }
    case 'days':
      return (value as number[]).map((day) => (day > 0 ? `+${String(day)}` : String(day))).join(', ');
    default:
      return new Intl.NumberFormat(i18n.language).format(value as number);
  }
}
