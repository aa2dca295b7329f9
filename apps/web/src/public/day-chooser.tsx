import type { Fund, Reader } from './reader';

interface DayChooserProps {
  reader: Reader;
  fund: Fund;
  today: boolean;
}

/** Which day the figures are for, and a way to ask for another: a plain form, no script needed. */
export function DayChooser({ reader, fund, today }: DayChooserProps) {
  const { t, day, link, address } = reader;
  const shown = address.asOf ?? fund.asOf;
  const path = `/public/${fund.code}`;
  return (
    <div className="day">
      <p>
        {today ? t('day.asOf', { day: day(shown) }) : t('day.past', { day: day(shown) })}{' '}
        {today ? null : <a href={link(path)}>{t('day.today')}</a>}
      </p>
      <details className="no-print">
        <summary>{t('day.choose')}</summary>
        <form method="get" action={path}>
          <label htmlFor="asOf">{t('day.label')}</label>
          <input id="asOf" name="asOf" type="date" required defaultValue={shown} max={fund.asOf} />
          {address.lang ? <input type="hidden" name="lang" value={address.lang} /> : null}
          <button type="submit">{t('day.show')}</button>
        </form>
      </details>
    </div>
  );
}
