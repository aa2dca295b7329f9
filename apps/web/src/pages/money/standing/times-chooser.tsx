import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField, today } from '../../../parts/day-field';
import { useTimes } from './times';

/** As of which day, and as known on which day; empty is now. */
export function TimesChooser() {
  const { t } = useTranslation('money');
  const { asOf, known, isNow, set } = useTimes();
  return (
    <Group gap="sm" align="flex-end" className="no-print">
      <DayField label={t('standing.asOf')} value={asOf} onChange={(day) => set({ asOf: day })} />
      <DayField
        label={t('standing.knownOn')}
        value={known}
        max={today()}
        onChange={(day) => set({ known: day })}
      />
      {isNow ? null : (
        <Button variant="subtle" onClick={() => set({ asOf: '', known: '' })}>
          {t('standing.now')}
        </Button>
      )}
    </Group>
  );
}
