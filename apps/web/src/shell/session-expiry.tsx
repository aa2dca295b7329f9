import { memo, useEffect, useState } from 'react';
import { useMe } from '../api/me';
import { queryClient } from '../api/query-client';
import { onSessionExpired, sessionBegun, sessionRestored } from '../api/session';
import { useFetched } from './use-fetched';

const load = () => import('./sign-in-again').then((file) => file.SignInAgain);

/**
 * When the session ends, one signs in again over the page: nothing typed is lost, and what was asked is asked
 * again.
 */
export const SessionExpiry = memo(function SessionExpiry() {
  const [ended, setEnded] = useState(false);
  const me = useMe();
  const [SignInAgain, fetch] = useFetched(load);
  const known = me !== null;
  useEffect(() => {
    if (known) sessionBegun();
  }, [known]);
  useEffect(
    () =>
      onSessionExpired(() => {
        fetch();
        setEnded(true);
      }),
    [fetch],
  );
  const again = (personId: string) => {
    // Somebody else signs in: what the page shows is not theirs, and what it asked was not theirs to ask.
    if (me && personId !== me.id) return window.location.assign('/');
    setEnded(false);
    sessionRestored();
    void queryClient.invalidateQueries();
  };
  if (!ended || !me || !SignInAgain) return null;
  return <SignInAgain email={me.email} onSignedIn={again} />;
});
