import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField, today } from '../../parts/day-field';
import { tellDone } from '../../parts/tell';
import { VerbDialog } from '../../parts/verb-dialog';

interface ReverseDialogProps {
  title: string;
  text: string;
  onReverse: (body: { reason: string; valueDate?: string }) => Promise<unknown>;
  onClose: () => void;
}

/** Asks why something booked is taken back, and as of which day unless its own. */
export function ReverseDialog({ title, text, onReverse, onClose }: ReverseDialogProps) {
  const { t } = useTranslation('money');
  const [valueDate, setValueDate] = useState('');
  const reverse = async (reason: string) => {
    await onReverse({ reason, ...(valueDate ? { valueDate } : {}) });
    tellDone(t('reverse.done'));
  };
  return (
    <VerbDialog
      danger
      title={title}
      text={text}
      verb={t('reverse.verb')}
      reasonLabel={t('reason')}
      onConfirm={reverse}
      onClose={onClose}
    >
      <DayField
        label={t('reverse.day')}
        description={t('reverse.dayHelp')}
        max={today()}
        value={valueDate}
        onChange={setValueDate}
      />
    </VerbDialog>
  );
}
