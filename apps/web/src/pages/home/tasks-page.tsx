import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page';

export function TasksPage() {
  const { t } = useTranslation('home');
  return <Page title={t('title')}>{null}</Page>;
}
