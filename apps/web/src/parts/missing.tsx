import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The page of what does not exist, or is not for the reader: it looks the same. */
export function Missing({ requestId }: { requestId?: string | undefined }) {
  const { t } = useTranslation('parts');
  return (
    <Stack gap="md">
      <Text>{t('missing.text')}</Text>
      {requestId ? (
        <Text size="xs" c="dimmed">
          {t('problem.requestId', { id: requestId })}
        </Text>
      ) : null}
      <Anchor component={Link} to="/" style={{ alignSelf: 'start' }}>
        {t('missing.home')}
      </Anchor>
    </Stack>
  );
}
