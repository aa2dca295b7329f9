import { percentText } from '../parts/amount-text';
import { shortCode } from '../pictures/flow-layout';
import { round } from '../pictures/scale';
import type { Programme, Reader } from './reader';

interface ProgrammeCardsProps {
  reader: Reader;
  fund: string;
  currency: string;
  programmes: readonly Programme[];
}

/** Programmes as cards: what, where, who, how much, how far. */
export function ProgrammeCards({ reader, fund, currency, programmes }: ProgrammeCardsProps) {
  if (programmes.length === 0) return <p>{reader.t('programme.none')}</p>;
  return (
    <ul className="cards">
      {programmes.map((programme) => (
        <li key={programme.code} className="card">
          <Card {...{ reader, fund, currency, programme }} />
        </li>
      ))}
    </ul>
  );
}

interface CardProps {
  reader: Reader;
  fund: string;
  currency: string;
  programme: Programme;
}

function Card({ reader, fund, currency, programme }: CardProps) {
  const { t, link, money, language } = reader;
  const { code, title, approved, transferred, organisations, places } = programme;
  const share = percentText(transferred, approved, language);
  const part =
    Number(approved) > 0 ? Math.min(100, round((Number(transferred) / Number(approved)) * 100)) : 0;
  return (
    <>
      <p className="small">
        {shortCode(code)} · {programme.stateLabel}
      </p>
      <h3 lang={programme.language}>
        <a href={link(`/public/${fund}/programmes/${code}`)}>{title}</a>
      </h3>
      <p className="small">{places.map(({ label }) => label).join(', ')}</p>
      <p className="small">{organisations.map(({ organisation }) => organisation).join(', ')}</p>
      <p className="amounts">
        <strong>{money(approved, currency)}</strong>
        {share === null ? null : (
          <span className="small">
            {share} {t('areas.transferred').toLowerCase()}
          </span>
        )}
      </p>
      <svg className="bullet" width="100%" height="8" aria-hidden="true">
        <rect width="100%" height="8" style={{ fill: 'var(--amount-committed)' }} />
        <rect width={`${part}%`} height="8" style={{ fill: 'var(--amount-transferred)' }} />
      </svg>
    </>
  );
}
