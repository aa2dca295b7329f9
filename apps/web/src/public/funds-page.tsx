import { Document } from './document';
import type { FundCard, List, Reader } from './reader';
import type { Assets } from './render';

interface FundsPageProps {
  answers: { funds: List<FundCard> };
  reader: Reader;
  assets: Assets;
}

/** Every fund, where there are several. */
export function FundsPage({ answers: { funds }, reader, assets }: FundsPageProps) {
  const { t, link } = reader;
  return (
    <Document {...{ reader, assets }} title={`${t('funds')} – Tributary`} description={t('product')}>
      <h1>{t('welcome')}</h1>
      {funds.items.length === 0 ? <p>{t('noFunds')}</p> : null}
      <ul className="cards">
        {funds.items.map(({ code, name, purpose }) => (
          <li key={code} className="card">
            <h2>
              <a href={link(`/public/${code}`)}>{name}</a>
            </h2>
            <p>{purpose}</p>
          </li>
        ))}
      </ul>
    </Document>
  );
}
