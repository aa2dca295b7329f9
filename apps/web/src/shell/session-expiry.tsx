import { useEffect, useState } from 'react';
import { useMe } from '../api/me';
import { onSessionExpired, queryClient } from '../api/query-client';
import { useFetched } from './use-fetched';

const load = () => import('./sign-in-again').then((file) => file.SignInAgain);

/** When the session ends, one signs in again over the page: nothing typed is lost. */
export function SessionExpiry() {
  const [ended, setEnded] = useState(false);
  const me = useMe();
  const [SignInAgain, fetch] = useFetched(load);
  useEffect(
    () =>
      onSessionExpired(() => {
        fetch();
        setEnded(true);
      }),
    [fetch],
  );
  const again = (personId: string) => {
    // Somebody else signs in: what the page shows is not theirs.
    if (me && personId !== me.id) window.location.assign('/');
    setEnded(false);
    void queryClient.invalidateQueries();
  };
  if (!ended || !me || !SignInAgain) return null;
  return <SignInAgain email={me.email} onSignedIn={again} />;
}
