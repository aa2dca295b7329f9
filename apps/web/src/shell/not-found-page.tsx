import { useTranslation } from 'react-i18next';
import { Missing } from '../parts/missing';
import { Page } from '../parts/page';

export function NotFoundPage() {
  const { t } = useTranslation('parts');
  return (
    <Page title={t('missing.title')}>
      <Missing />
    </Page>
  );
}
