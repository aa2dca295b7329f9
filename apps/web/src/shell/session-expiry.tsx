import { Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me';
import { onSessionExpired, queryClient } from '../api/query-client';
import { SignInForm } from '../parts/sign-in-form';

/** When the session ends, one signs in again over the page: nothing typed is lost. */
export function SessionExpiry() {
  const { t } = useTranslation('shell');
  const [ended, setEnded] = useState(false);
  const me = useMe();
  useEffect(() => onSessionExpired(() => setEnded(true)), []);
  const again = (personId: string) => {
    // Somebody else signs in: what the page shows is not theirs.
    if (me && personId !== me.id) window.location.assign('/');
    setEnded(false);
    void queryClient.invalidateQueries();
  };
  return (
    <Modal
      opened={ended && me !== null}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('sessionEnded.title')}
    >
      <Text size="sm" mb="md">
        {t('sessionEnded.text')}
      </Text>
      <SignInForm email={me?.email} onSignedIn={again} />
    </Modal>
  );
}
