import { useTranslation } from 'react-i18next';
import { useNavigation } from 'react-router';
import classes from './frame.module.css';

/**
 * A thin line while the next page is on its way; the present one stays. It shows only when that takes a
 * while.
 */
export function NavigationLine() {
  const { t } = useTranslation('shell');
  const { state } = useNavigation();
  if (state === 'idle') return null;
  return <div role="progressbar" aria-label={t('loading')} className={classes.line} />;
}
