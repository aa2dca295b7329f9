import { Fieldset, Group, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../../api/client';
import { problemOf } from '../../../api/problem';
import { ActionButton } from '../../../parts/action-button';
import { useColon } from '../../../parts/colon';
import { tellDone } from '../../../parts/tell';
import { useFigure } from '../../../parts/use-figure';
import { VerbDialog } from '../../../parts/verb-dialog';
import { divergencesFirst, liveResult } from '../scores';
import { LackList } from './lack-list';
import { JudgedParts } from './judged-parts';
import {
  firstDraft,
  lacksOf,
  moderationCopy,
  type ModerationDraft,
  moderationOf,
  type Screening,
  withTyped,
} from './moderation';
import { ScoreLine } from './score-line';
import { Term } from '../../../parts/term';

interface ModerationFormProps {
  fundCode: string;
  screening: Screening;
  fewest: number;
}

/** The secretariat's moderation; what is typed stays in this browser until it is sent. */
export function ModerationForm({ fundCode, screening, fewest }: ModerationFormProps) {
  const { t } = useTranslation('screening');
  const figure = useFigure();
  const colon = useColon();
  const [kept] = useState(() => moderationCopy(screening));
  const [draft, setDraft] = useState(() => withTyped(firstDraft(screening), kept.read()?.draft));
  const [checked, setChecked] = useState(0);
  const [asking, setAsking] = useState(false);
  const send = useModerate(fundCode, screening);
  const change = (part: Partial<ModerationDraft>) => {
    setDraft({ ...draft, ...part });
    kept.keep({ ...draft, ...part });
  };
  const lacks = lacksOf(draft, screening);
  const shown = checked > 0 ? lacks : [];
  const { criteria, reviews } = screening;
  const result = liveResult(criteria.map(({ weight }, at) => ({ weight, score: draft.scores[at]!.score })));
  const filed = reviews.filter(({ state }) => state === 'submitted').length;
  const ask = () => {
    setChecked(checked + 1);
    setAsking(lacks.length === 0);
  };
  return (
    <Stack gap="md" component="section">
      <Title order={2} size="h3">
        <Term name="moderation">{t('moderation.scores')}</Term>
      </Title>
      <Text size="sm">{t('moderation.scoresText')}</Text>
      <LackList key={checked} lacks={shown} screening={screening} />
      <div>
        {divergencesFirst(criteria).map((criterion) => {
          const at = criteria.indexOf(criterion);
          const put = (part: Partial<ModerationDraft['scores'][number]>) =>
            change({
              scores: draft.scores.map((each, index) => (index === at ? { ...each, ...part } : each)),
            });
          return (
            <ScoreLine
              key={criterion.criterion}
              {...{ screening, criterion, at, lacks: shown }}
              line={draft.scores[at]!}
              onChange={put}
            />
          );
        })}
      </div>
      <JudgedParts screening={screening} draft={draft} lacks={shown} onChange={change} />
      <Recommendation draft={draft} onChange={change} />
      <Text role="status">
        {t('sheet.average')}
        {colon}{' '}
        <b className="amount">
          {result ? t('sheet.ofFive', { value: figure(result.average) }) : t('sheet.nothingYet')}
        </b>
        {' · '}
        {t('moderation.reviewersAverage')}
        {colon} {figure(screening.average)}
      </Text>
      <Group>
        <ActionButton whyNot={filed < fewest ? t('moderation.tooFew', { fewest }) : null} onClick={ask}>
          {t('moderation.send')}
        </ActionButton>
      </Group>
      {asking ? (
        <VerbDialog
          title={t('moderation.sendTitle')}
          text={t('moderation.sendText', { average: figure(result?.average) })}
          verb={t('moderation.send')}
          onConfirm={async () => {
            await send(draft);
            kept.forget();
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Stack>
  );
}

/** Sends the moderation; when the note changed meanwhile it is read anew and the dialog says so. */
function useModerate(fundCode: string, { noteId, version }: Screening) {
  const { t } = useTranslation('screening');
  const cache = useQueryClient();
  const { mutateAsync } = api.useMutation('post', '/api/v1/funds/{fundCode}/concept-notes/{id}/moderate');
  return async (draft: ModerationDraft) => {
    try {
      await mutateAsync({
        params: { path: { fundCode, id: noteId } },
        headers: ifMatch(version),
        body: moderationOf(draft),
      });
    } catch (error) {
      if (problemOf(error).status === 412) await cache.invalidateQueries();
      throw error;
    }
    tellDone(t('moderation.sent'));
  };
}

interface RecommendationProps {
  draft: ModerationDraft;
  onChange: (part: Partial<ModerationDraft>) => void;
}

function Recommendation({ draft, onChange }: RecommendationProps) {
  const { t } = useTranslation('screening');
  const { recommended, reasons } = draft;
  return (
    <Fieldset legend={t('moderation.recommendation')}>
      <Stack gap="sm">
        <Group id="recommended" tabIndex={-1} role="radiogroup" aria-label={t('moderation.recommendation')}>
          {([true, false] as const).map((value) => (
            <Radio
              key={String(value)}
              name="recommended"
              label={t(value ? 'moderation.recommended' : 'moderation.notRecommended')}
              checked={recommended === value}
              onChange={() => onChange({ recommended: value })}
            />
          ))}
        </Group>
        <Textarea
          id="reasons"
          label={t('moderation.reasons')}
          withAsterisk
          autosize
          minRows={3}
          maxLength={10_000}
          dir="auto"
          value={reasons}
          onChange={(event) => onChange({ reasons: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  );
}
