import { addressOf } from './addresses';
import type { Reader } from './reader';

/** Files that tell a day, and files that are told as they stand now. */
const dated = ['capitalisation', 'areas', 'series', 'contributors'] as const;
const current = ['programmes', 'places'] as const;

interface DownloadsProps {
  reader: Reader;
  fund: string;
  today: boolean;
}

export function Downloads({ reader: { t, language, address }, fund, today }: DownloadsProps) {
  const base = `/api/v1/public/funds/${fund}`;
  const asOf = today ? null : address.asOf;
  const files = [
    ...dated.map((kind) => ({ kind, query: { language, asOf } })),
    ...(today ? current.map((kind) => ({ kind, query: { language, asOf: null } })) : []),
  ];
  return (
    <section aria-labelledby="downloads" className="no-print">
      <h2 id="downloads">{t('sections.downloads')}</h2>
      <p>{t('downloads.text')}</p>
      <ul className="downloads">
        {files.map(({ kind, query }) => (
          <li key={kind}>
            <a href={addressOf(`${base}/downloads/${kind}.csv`, query)} download>
              {t(`downloads.${kind}`)} <span className="small">CSV</span>
            </a>
          </li>
        ))}
        <li>
          <a href={addressOf(`${base}/capitalisation`, { asOf })}>
            {t('downloads.api')} <span className="small">JSON</span>
          </a>
        </li>
      </ul>
    </section>
  );
}
