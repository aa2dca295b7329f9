import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Says that the connection is gone, and that what was typed is safe. */
export function ConnectionBanner() {
  const { t } = useTranslation('shell');
  const { online } = useNetwork();
  return (
    <div role="status" aria-live="polite">
      {online ? null : (
        <Alert color="yellow" icon={<IconWifiOff />} title={t('offline.title')} mb="md">
          {t('offline.text')}
        </Alert>
      )}
    </div>
  );
}
