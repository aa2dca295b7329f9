import { Alert, Badge, Button, Card, Group, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, ifMatch } from '../../../api/client';
import { useLabels } from '../../../api/labels';
import { useFundCode } from '../../../api/me';
import { ProblemNotice } from '../../../parts/problem-notice';
import { tellDone } from '../../../parts/tell';
import type { Review } from './desk';
import { Term } from '../../../parts/term';

/** What stands before a note: nothing of it opens until its reviewer has declared a conflict or none. */
export function Declaration({ review }: { review: Review }) {
  const { t } = useTranslation('screening');
  const fundCode = useFundCode();
  const navigate = useNavigate();
  const [choice, setChoice] = useState<string | null>(null);
  const [nature, setNature] = useState('');
  const [missing, setMissing] = useState(false);
  const declare = api.useMutation(
    'post',
    '/api/v1/funds/{fundCode}/concept-notes/{id}/reviews/{reviewId}/declare',
  );
  const conflict = choice === 'conflict';
  const send = async () => {
    if (choice === null) return setMissing(true);
    const answer = await declare
      .mutateAsync({
        params: { path: { fundCode, id: review.noteId, reviewId: review.id } },
        headers: ifMatch(review.version),
        body: { conflict, ...(conflict ? { nature: nature.trim() } : {}) },
      })
      .catch(() => null);
    if (!answer) return undefined;
    tellDone(conflict ? t('declaration.recused') : t('declaration.opened'));
    if (conflict) await navigate(`/funds/${fundCode}/reviews`);
    return undefined;
  };
  return (
    <Card withBorder maw={720} padding="lg" component="section" aria-labelledby="declaration-title">
      <Stack gap="md">
        <Title order={2} size="h3" id="declaration-title">
          <Term name="conflict_of_interest">{t('declaration.title')}</Term>
        </Title>
        <CardOfNote review={review} />
        <Alert variant="light" icon={<IconScale aria-hidden />}>
          {t('declaration.text')}
        </Alert>
        <Radio.Group
          label={t('declaration.question')}
          value={choice}
          onChange={setChoice}
          error={missing && choice === null ? t('declaration.choose') : null}
        >
          <Stack gap="sm" mt={6} mb={6}>
            <Radio value="none" label={t('declaration.none')} description={t('declaration.noneText')} />
            <Radio
              value="conflict"
              label={t('declaration.conflict')}
              description={t('declaration.conflictText')}
            />
          </Stack>
        </Radio.Group>
        {conflict ? (
          <Textarea
            label={t('declaration.nature')}
            autosize
            minRows={2}
            maxLength={2000}
            value={nature}
            onChange={(event) => setNature(event.currentTarget.value)}
          />
        ) : null}
        {declare.error ? <ProblemNotice error={declare.error} /> : null}
        <Group>
          <Button loading={declare.isPending} onClick={() => void send()}>
            {choice === null
              ? t('declaration.send')
              : conflict
                ? t('declaration.recuse')
                : t('declaration.open')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

/** The little that is shown before a declaration: enough to know a conflict by. */
function CardOfNote({ review: { note } }: { review: Review }) {
  const { t } = useTranslation('screening');
  const area = useLabels('thematic-areas');
  const place = useLabels('places');
  if (!note) return null;
  return (
    <Stack gap={4}>
      <Text fw={600} dir="auto">
        {note.code} · {note.title}
      </Text>
      <Text size="sm" c="dimmed">
        {[note.primaryArea && area(note.primaryArea), note.places.map(place).join(', ')]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Group gap={6}>
        <Text size="sm">{t('declaration.organisations')}:</Text>
        {note.organisations.map((code) => (
          <Badge key={code} variant="default" tt="none">
            {code}
          </Badge>
        ))}
      </Group>
    </Stack>
  );
}
