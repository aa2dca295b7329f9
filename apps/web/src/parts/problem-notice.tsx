import { Alert, Anchor, Button, Group, List, Text } from '@mantine/core';
import { IconAlertCircle, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';

interface ProblemNoticeProps {
  error: unknown;
  onRetry?: () => void;
  /** Messages lead to the field whose id is the pointer with dots (`budget.0.direct`). */
  linkFields?: boolean;
}

/** What went wrong, what it means and what to do, with the request's id for whoever helps. */
export function ProblemNotice({ error, onRetry, linkFields = false }: ProblemNoticeProps) {
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
      {/* The detail of this one speaks to programs: it points to the list that stands below. */}
      {problem.code === 'fields-wrong' && problem.errors?.length ? null : (
        <Text size="sm">{offline ? t('problem.unreachableText') : problem.detail}</Text>
      )}
      {problem.errors?.length ? (
        <List size="sm" mt="xs">
          {problem.errors.map(({ pointer, message }) => (
            <List.Item key={`${pointer}${message}`}>
              {linkFields ? <FieldLink pointer={pointer}>{message}</FieldLink> : message}
            </List.Item>
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

function FieldLink({ pointer, children }: { pointer: string; children: string }) {
  const id = pointer.replace(/^\//, '').replaceAll('/', '.');
  return (
    <Anchor
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(id)?.focus();
      }}
    >
      {children}
    </Anchor>
  );
}
