import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCallsNaming } from './use-rubrics';

interface UsersProps {
  fundCode: string;
  versionId: string;
  /** The version that screenings begin with where the call names none. */
  current: boolean;
}

/** Who uses a version: the calls that name it and, for the current one, all that name none. */
export function Users({ fundCode, versionId, current }: UsersProps) {
  const { t } = useTranslation('rubrics');
  const calls = useCallsNaming(fundCode)?.(versionId) ?? [];
  return (
    <Text span size="sm">
      {calls.map(({ id, code }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : ''}
          <Anchor component={Link} to={`/funds/${fundCode}/calls/${id}`} inherit underline="always">
            {code}
          </Anchor>
        </span>
      ))}
      {calls.length > 0 && current ? ' · ' : ''}
      {current ? t('usedByRest') : null}
      {calls.length === 0 && !current ? '–' : null}
    </Text>
  );
}
