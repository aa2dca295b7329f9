import type { Reader } from './reader';

const points = ['deposited', 'allocated', 'transferred', 'expended', 'area'] as const;

/** What the fund is for, and what each figure means. */
export function MethodNote({ reader: { t }, purpose }: { reader: Reader; purpose: string }) {
  return (
    <section aria-labelledby="method">
      <h2 id="method">{t('sections.method')}</h2>
      <p className="no-print">{purpose}</p>
      <ul className="small no-print">
        {points.map((point) => (
          <li key={point}>{t(`method.${point}`)}</li>
        ))}
      </ul>
      <p className="small">{t('method.source')}</p>
    </section>
  );
}
