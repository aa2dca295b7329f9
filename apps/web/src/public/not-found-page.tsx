import { Document } from './document';
import type { Reader } from './reader';
import type { Assets } from './render';

export function NotFoundPage({ reader, assets }: { reader: Reader; assets: Assets }) {
  const { t, link } = reader;
  return (
    <Document {...{ reader, assets }} title={t('notFound.title')} description={t('notFound.text')}>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <p>
        <a href={link('/public')}>{t('notFound.home')}</a>
      </p>
    </Document>
  );
}
