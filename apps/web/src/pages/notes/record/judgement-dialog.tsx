import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client';
import { VerbDialog } from '../../../parts/verb-dialog';

interface JudgementDialogProps {
  gate: Schema<'EligibilityAnswer'>['gates'][number];
  onJudge: (judgement: { passed: boolean; reason: string }) => void;
  onClose: () => void;
}

/** The secretariat's own answer to a gate, with the reason that is kept. */
export function JudgementDialog({ gate, onJudge, onClose }: JudgementDialogProps) {
  const { t } = useTranslation('notes');
  const [passed, setPassed] = useState(String(gate.passed === null ? true : !gate.passed));
  return (
    <VerbDialog
      title={gate.label}
      text={gate.note}
      verb={t('eligibility.keep')}
      reasonLabel={t('eligibility.why')}
      onConfirm={async (reason) => onJudge({ passed: passed === 'true', reason })}
      onClose={onClose}
    >
      <Radio.Group label={t('eligibility.isMet')} value={passed} onChange={setPassed}>
        <Stack gap="xs" mt="xs">
          <Radio value="true" label={t('eligibility.gate.passed')} />
          <Radio value="false" label={t('eligibility.gate.failed')} />
        </Stack>
      </Radio.Group>
    </VerbDialog>
  );
}
