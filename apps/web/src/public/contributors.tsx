import { round } from '../pictures/scale';
import type { Reader, Standing } from './reader';

const shownFirst = 8;

/** Who deposited how much; the smaller ones one click away. */
export function Contributors({ reader, standing }: { reader: Reader; standing: Standing }) {
  const { t, money } = reader;
  const all = standing.byContributor;
  const largest = Number(all[0]?.deposited ?? 0);
  const rest = all.slice(shownFirst);
  return (
    <section aria-labelledby="contributors" className="half">
      <h2 id="contributors">{t('sections.contributors')}</h2>
      <p>
        {t('contributors.sentence', {
          count: all.length,
          deposited: money(standing.deposited, standing.currency),
        })}
      </p>
      <Names {...{ reader, largest }} items={all.slice(0, shownFirst)} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{t('contributors.more', { count: rest.length })}</summary>
          <Names {...{ reader, largest }} items={rest} />
        </details>
      )}
    </section>
  );
}

interface NamesProps {
  reader: Reader;
  items: Standing['byContributor'];
  largest: number;
}

function Names({ reader: { amount, full }, items, largest }: NamesProps) {
  return (
    <ul className="contributors">
      {items.map(({ contributor, name, deposited }) => (
        <li key={contributor}>
          <span>{name}</span>
          <span className="number" title={full(deposited)}>
            {amount(deposited)}
          </span>
          <span
            className="share"
            style={{ inlineSize: `${largest > 0 ? round((Number(deposited) / largest) * 100) : 0}%` }}
          />
        </li>
      ))}
    </ul>
  );
}
