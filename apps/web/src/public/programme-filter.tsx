import type { Fund, Place, Programme, Reader } from './reader';

interface ProgrammeFilterProps {
  reader: Reader;
  path: string;
  fund: Fund;
  places: readonly Place[];
  all: readonly Programme[];
}

/** A plain form: its choices stand in the address, so a list can be sent to somebody. */
export function ProgrammeFilter({ reader, path, fund, places, all }: ProgrammeFilterProps) {
  const { t, link, address } = reader;
  const { filter } = address;
  const narrowed = Object.keys(filter).length > 0;
  const organisations = new Map(
    all.flatMap((programme) =>
      programme.organisations.map(({ organisation, name }) => [organisation, `${organisation} – ${name}`]),
    ),
  );
  const names = [...organisations]
    .map(([code, label]) => ({ code, label }))
    .sort((a, b) => a.label.localeCompare(b.label, reader.language));
  return (
    <form method="get" action={path} className="filter no-print" role="search" aria-label={t('list.find')}>
      <p>
        <label htmlFor="q">{t('list.words')}</label>
        <input id="q" name="q" type="search" maxLength={200} defaultValue={filter.q} />
      </p>
      <Choice reader={reader} name="area" options={fund.areas} />
      <Choice reader={reader} name="place" options={places} />
      <Choice reader={reader} name="organisation" options={names} />
      {address.lang ? <input type="hidden" name="lang" value={address.lang} /> : null}
      <p className="verbs">
        <button type="submit">{t('list.show')}</button>
        {narrowed ? <a href={link(path)}>{t('list.clear')}</a> : null}
      </p>
    </form>
  );
}

interface ChoiceProps {
  reader: Reader;
  name: 'area' | 'place' | 'organisation';
  options: readonly { code: string; label: string }[];
}

function Choice({ reader: { t, address }, name, options }: ChoiceProps) {
  return (
    <p>
      <label htmlFor={name}>{t(`list.${name}`)}</label>
      <select id={name} name={name} defaultValue={address.filter[name] ?? ''}>
        <option value="">{t('list.any')}</option>
        {options.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </p>
  );
}
