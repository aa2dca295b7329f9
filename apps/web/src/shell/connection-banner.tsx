import { Alert } from '@mantine/core';
import { IconClock, IconWifiOff } from '@tabler/icons-react';
import { memo, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { lineIs, lineNow, onLine } from '../api/line';
import { queryClient } from '../api/query-client';

const askAgainMs = 4_000;

/** Asks for something small until the server answers; what failed meanwhile is then asked again. */
function useReturn(lost: boolean): void {
  useEffect(() => {
    if (!lost) return;
    const ask = () => {
      fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' }).then(
        () => {
          lineIs(true);
          void queryClient.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
        },
        () => undefined,
      );
    };
    const timer = setInterval(ask, askAgainMs);
    window.addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', ask);
    };
  }, [lost]);
}

/** Says that the connection is gone or slow, and that what was typed is safe. */
export const ConnectionBanner = memo(function ConnectionBanner() {
  const { t } = useTranslation('shell');
  const line = useSyncExternalStore(onLine, lineNow);
  useReturn(line === 'lost');
  useEffect(() => {
    const off = () => lineIs(false);
    window.addEventListener('offline', off);
    return () => window.removeEventListener('offline', off);
  }, []);
  return (
    <div role="status" aria-live="polite" className="no-print">
      {line === 'lost' ? (
        <Alert color="yellow" icon={<IconWifiOff />} title={t('offline.title')} mb="md">
          {t('offline.text')}
        </Alert>
      ) : null}
      {line === 'slow' ? (
        <Alert color="gray" icon={<IconClock />} title={t('slow.title')} mb="md">
          {t('slow.text')}
        </Alert>
      ) : null}
    </div>
  );
});
