import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './problem-notice';

interface VerbDialogProps {
  title: string;
  /** What will happen, whom it concerns. */
  text: ReactNode;
  /** The button's words: the verb itself, not "OK". */
  verb: string;
  /** Label of the reason's field; no field when left out. */
  reasonLabel?: string;
  reasonRequired?: boolean;
  danger?: boolean;
  /** Whether what the API refuses leads to fields of the dialog, named as the API names them. */
  linkFields?: boolean;
  children?: ReactNode;
  /** Asked before anything is sent: when it answers false, the fields say what they miss. */
  isComplete?: () => boolean;
  /** Does it; what it throws is shown and the dialog stays with what was typed. */
  onConfirm: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks before something that cannot be undone, with the reason that history keeps. */
export function VerbDialog(props: VerbDialogProps) {
  const { title, text, verb, reasonLabel, reasonRequired = true, danger = false, onConfirm, onClose } = props;
  const { t } = useTranslation('parts');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    if (reasonLabel && reasonRequired && reason.trim() === '') return setMissing(true);
    if (props.isComplete && !props.isComplete()) return;
    setBusy(true);
    setProblem(null);
    try {
      await onConfirm(reason.trim());
      onClose();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="sm">
        {problem ? <ProblemNotice error={problem} linkFields={props.linkFields ?? false} /> : null}
        <Text size="sm" component="div">
          {text}
        </Text>
        {props.children}
        {reasonLabel ? (
          <Textarea
            data-autofocus
            label={reasonLabel}
            withAsterisk={reasonRequired}
            autosize
            minRows={3}
            value={reason}
            error={missing && reason.trim() === '' ? t('reasonMissing') : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button color={danger ? 'red.9' : undefined} loading={busy} onClick={() => void confirm()}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
