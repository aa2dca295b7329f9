import { Alert, Text } from '@mantine/core';
import { IconArrowBackUp, IconLock, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client';
import { dayText } from '../../../parts/day-text';

/** Where the report stands, in a sentence: accepted for good, waiting, or given back with its reason. */
export function ReportNotice({ report }: { report: Schema<'ReportAnswer'> }) {
  const { t, i18n } = useTranslation('reports');
  const last = report.transitions.at(-1);
  if (!last) return null;
  const day = dayText(last.at, i18n.language);
  const verifier = report.financial ? 'agent' : 'secretariat';
  if (report.state === 'accepted') {
    return (
      <Alert variant="light" color="green" icon={<IconLock aria-hidden />}>
        {last.by ? t('report.acceptedText', { day, name: last.by }) : t('report.acceptedTextNobody', { day })}
      </Alert>
    );
  }
  if (report.state === 'returned') {
    return (
      <Alert
        variant="light"
        color="yellow"
        styles={{ title: { color: 'var(--tone-warning)' } }}
        icon={<IconArrowBackUp aria-hidden />}
        title={t('report.returnedText', { day })}
      >
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {last.reason}
        </Text>
      </Alert>
    );
  }
  if (report.state !== 'submitted') return null;
  return (
    <Alert variant="light" icon={<IconSend aria-hidden />}>
      {t('report.submittedText', { day, verifier })}
    </Alert>
  );
}
