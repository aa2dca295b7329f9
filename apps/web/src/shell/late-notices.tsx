import { useEffect } from 'react';
import { useFetched } from './use-fetched';

const load = () => import('@mantine/notifications').then((file) => file.Notifications);

/** The place of short messages: fetched once the first page stands, before anybody has done anything. */
export function LateNotices() {
  const [Notices, fetch] = useFetched(load);
  useEffect(() => {
    const timer = setTimeout(fetch, 3_000);
    window.addEventListener('online', fetch);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', fetch);
    };
  }, [fetch]);
  return Notices ? <Notices position="bottom-right" /> : null;
}
