import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconAlertCircle, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';

interface ProblemNoticeProps {
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong, what it means and what to do, with the request's id for whoever helps. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const { t } = useTranslation('parts');
  const problem = problemOf(error);
  const offline = problem.code === 'unreachable';
  return (
    <Alert
      role="alert"
      variant="light"
      color={offline ? 'yellow' : 'red'}
      icon={offline ? <IconWifiOff /> : <IconAlertCircle />}
      title={offline ? t('problem.unreachable') : problem.title}
    >
      <Text size="sm">{offline ? t('problem.unreachableText') : problem.detail}</Text>
      {problem.errors?.length ? (
        <List size="sm" mt="xs">
          {problem.errors.map(({ pointer, message }) => (
            <List.Item key={`${pointer}${message}`}>{message}</List.Item>
          ))}
        </List>
      ) : null}
      <Group mt="xs" gap="md">
        {onRetry ? (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t('problem.retry')}
          </Button>
        ) : null}
        {problem.requestId ? (
          <Text size="xs" c="dimmed">
            {t('problem.requestId', { id: problem.requestId })}
          </Text>
        ) : null}
      </Group>
    </Alert>
  );
}
