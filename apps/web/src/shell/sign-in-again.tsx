import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SignInForm } from '../parts/sign-in-form';

/** Asks to sign in over the page that one was on. */
export function SignInAgain(props: { email: string; onSignedIn: (personId: string) => void }) {
  const { t } = useTranslation('shell');
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('sessionEnded.title')}
    >
      <Text size="sm" mb="md">
        {t('sessionEnded.text')}
      </Text>
      <SignInForm email={props.email} onSignedIn={props.onSignedIn} />
    </Modal>
  );
}
