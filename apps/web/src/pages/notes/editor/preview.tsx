import { Button, Modal } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFund } from '../../../api/fund';
import { useDraft } from './editing';

const NoteTab = lazy(() => import('../record/note-tab').then((file) => ({ default: file.NoteTab })));

/** The note as the committee will see it, with what is typed now. */
export function Preview() {
  const { t } = useTranslation('editor');
  const { mine } = useDraft();
  const fund = useFund();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconEye size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('preview')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size="xl"
        title={mine.title || t('preview')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Suspense>
          <NoteTab content={mine} currency={fund?.currency ?? ''} />
        </Suspense>
      </Modal>
    </>
  );
}
