import { round } from '../pictures/scale';
import type { Reader, Standing } from './reader';

const figures = ['requested', 'endorsed', 'allocated', 'transferred', 'expended'] as const;

/** A row per thematic area: what was asked for, and what became of it. */
export function AreaRows({ reader, standing }: { reader: Reader; standing: Standing }) {
  const { t } = reader;
  const areas = standing.byThematicArea;
  const largest = Math.max(0, ...areas.map(({ allocated }) => Number(allocated)));
  return (
    <section aria-labelledby="areas">
      <h2 id="areas">{t('sections.areas')}</h2>
      {areas.length === 0 ? <p>{t('areas.none')}</p> : null}
      {areas.length === 0 ? null : (
        <table className="areas">
          <caption>{t('areas.inCurrency', { currency: standing.currency })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('areas.area')}</th>
              {figures.map((figure) => (
                <th key={figure} scope="col" className="number">
                  {t(`areas.${figure}`)}
                </th>
              ))}
              <th scope="col" className="number">
                {t('areas.programmes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {areas.map((area) => (
              <Row key={area.area} {...{ reader, area, largest }} />
            ))}
          </tbody>
        </table>
      )}
      <p className="small">
        {t('areas.bars')} {t('areas.note')}
      </p>
    </section>
  );
}

interface RowProps {
  reader: Reader;
  area: Standing['byThematicArea'][number];
  largest: number;
}

function Row({ reader: { t, amount, full }, area, largest }: RowProps) {
  const part = (value: string) => `${largest === 0 ? 0 : round((Number(value) / largest) * 100)}%`;
  return (
    <tr>
      <th scope="row">
        {area.label}
        <svg className="bullet" width="100%" height="14" aria-hidden="true">
          <rect width={part(area.allocated)} height="14" style={{ fill: 'var(--amount-committed)' }} />
          <rect
            y="2"
            width={part(area.transferred)}
            height="10"
            style={{ fill: 'var(--amount-allocated)' }}
          />
          <rect y="5" width={part(area.expended)} height="4" style={{ fill: 'var(--amount-expended)' }} />
        </svg>
      </th>
      {figures.map((figure) => {
        const value = area[figure];
        return (
          <td key={figure} className="number" data-label={t(`areas.${figure}`)}>
            {value === null ? '–' : <span title={full(value)}>{amount(value)}</span>}
          </td>
        );
      })}
      <td className="number" data-label={t('areas.programmes')}>
        {area.programmes ?? '–'}
      </td>
    </tr>
  );
}
