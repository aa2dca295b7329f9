import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../parts/day';
import type { Review } from './desk';
import { Standing } from './standing';

interface FiledSheetProps {
  review: Review;
  questions: NonNullable<Review['questions']>;
}

/** A filed review: to read, never to change. */
export function FiledSheet({ review, questions }: FiledSheetProps) {
  const { t, i18n } = useTranslation('screening');
  const lines = review.scores ?? [];
  const { average, total } = review;
  return (
    <Stack gap="sm">
      <Alert variant="light" color="green" icon={<IconCheck aria-hidden />}>
        {t('sheet.filedOn', { day: dayText(review.submittedAt ?? '', i18n.language, true) })}
      </Alert>
      <Standing
        result={average && total ? { average, total } : null}
        done={lines.length}
        total={questions.length}
      />
      {questions.map(({ criterion, label, weight }, index) => {
        const line = lines.find((each) => each.criterion === criterion);
        return (
          <div key={criterion}>
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <Text fw={600}>
                {index + 1}. {label}
              </Text>
              <Text fw={700} className="amount">
                {t('sheet.ofFive', { value: line?.score ?? '–' })}
              </Text>
            </Group>
            <Text size="xs" c="dimmed">
              {t('sheet.weight', { weight })}
            </Text>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap' }} dir="auto">
              {line?.justification}
            </Text>
          </div>
        );
      })}
    </Stack>
  );
}
