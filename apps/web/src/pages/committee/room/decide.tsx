import { Alert, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFundCode, useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { DecideForm } from './decide-form';
import { Standing } from './statements';
import type { Item, Session } from './use-room';

/** The chair's button: it stays and says why an item cannot be decided yet. */
export function Decide({ session, item }: { session: Session; item: Item }) {
  const { t } = useTranslation('committee');
  const { t: parts } = useTranslation('parts');
  const roles = useRoles(useFundCode());
  const [open, setOpen] = useState(false);
  // The version that the chair read: what changes meanwhile refuses the decision instead of slipping in.
  const [seen, setSeen] = useState(item);
  if (!roles.has('chair') || item.state !== 'pending') return null;
  const whyNot =
    session.state !== 'open'
      ? t('decide.whyNotOpen')
      : !item.open
        ? t('declare.notYet')
        : item.tally?.quorumMet === false
          ? t('decide.whyNotQuorum')
          : null;
  const begin = () => {
    setSeen(item);
    setOpen(true);
  };
  const changed = open && seen.version !== item.version;
  return (
    <>
      <ActionButton whyNot={whyNot} onClick={begin}>
        {t('decide.button')}
      </ActionButton>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        size="lg"
        title={t('decide.title', { number: item.number })}
        closeButtonProps={{ 'aria-label': parts('close') }}
      >
        <Stack gap="sm">
          <Text fw={600} dir="auto">
            {item.title}
          </Text>
          <Standing item={item} />
          {changed ? (
            <Alert color="orange" role="alert">
              {t('decide.changed')}
            </Alert>
          ) : null}
          <DecideForm session={session} item={item} onDone={() => setOpen(false)} />
        </Stack>
      </Modal>
    </>
  );
}
