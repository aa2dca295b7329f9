import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { ProblemNotice } from '../../../parts/problem-notice';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import type { Item, Session } from './use-room';
import { Term } from '../../../parts/term';

/** The question that stands before an item's papers. */
export function Declare({ session, item }: { session: Session; item: Item }) {
  const { t } = useTranslation('committee');
  const fundCode = useFundCode();
  const [asking, setAsking] = useState(false);
  const declare = api.useMutation('post', '/api/v1/funds/{fundCode}/sessions/{id}/items/{itemId}/conflicts');
  const params = { path: { fundCode, id: session.id, itemId: item.id } };
  const none = async () => {
    const answer = await declare.mutateAsync({ params, body: { conflict: false } }).catch(() => null);
    if (answer) tellDone(t('declare.done'));
  };
  const conflict = async (nature: string) => {
    await declare.mutateAsync({ params, body: { conflict: true, nature } });
    tellDone(t('declare.done'));
  };
  if (!item.ownSeatId) return <Text>{t('declare.notYet')}</Text>;
  return (
    <Card withBorder padding="lg" maw={640}>
      <Stack gap="sm">
        <Title order={3} size="h4">
          <Term name="conflict_of_interest">{t('declare.title')}</Term>
        </Title>
        <Text size="sm">{t('declare.text')}</Text>
        {item.organisations.length > 0 ? <Text size="sm">{item.organisations.join(', ')}</Text> : null}
        {declare.error && !asking ? <ProblemNotice error={declare.error} /> : null}
        <Group gap="xs">
          <Button loading={declare.isPending && !asking} onClick={() => void none()}>
            {t('declare.none')}
          </Button>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('declare.conflict')}
          </Button>
        </Group>
      </Stack>
      {asking ? (
        <VerbDialog
          title={t('declare.conflict')}
          text={t('declare.text')}
          verb={t('declare.conflict')}
          reasonLabel={t('declare.nature')}
          danger
          onConfirm={conflict}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Card>
  );
}
