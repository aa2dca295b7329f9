import { Alert, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Day } from '../../../parts/day';
import { Facts } from '../../../parts/facts';
import { useMarkers } from '../../../parts/note/use-markers';
import { useFigure } from '../../../parts/use-figure';
import { divergencesFirst } from '../scores';
import { ComparedCriterion } from './compared-criterion';
import type { Screening } from './moderation';
import { Unsent } from './unsent';

interface OutcomeProps {
  screening: Screening;
  moderation: NonNullable<Screening['moderation']>;
}

/** The frozen result of a screening and everything that it rests on. */
export function Outcome({ screening, moderation }: OutcomeProps) {
  const { t } = useTranslation('screening');
  const figure = useFigure();
  const { recommended, reasons, average, total, moderatedAt, moderatedBy, digest } = moderation;
  return (
    <Stack gap="md" component="section">
      <Unsent screening={screening} />
      <Title order={2} size="h3">
        {t('moderation.outcome')}
      </Title>
      <Alert
        variant="light"
        color={recommended ? 'green' : 'gray'}
        icon={recommended ? <IconCircleCheck aria-hidden /> : <IconCircleX aria-hidden />}
        title={t(recommended ? 'moderation.recommended' : 'moderation.notRecommended')}
      >
        <Text size="sm" dir="auto">
          {reasons}
        </Text>
      </Alert>
      <Facts
        facts={[
          {
            label: t('sheet.average'),
            term: 'weighted_average',
            value: t('sheet.ofFive', { value: figure(average) }),
          },
          { label: t('sheet.total'), value: t('sheet.ofHundred', { value: figure(total) }) },
          { label: t('moderation.closedOn'), value: <Day value={moderatedAt} /> },
          moderatedBy !== null && { label: t('moderation.closedBy'), value: moderatedBy },
          { label: t('moderation.digest'), value: <code>{digest.slice(0, 16)}…</code> },
        ]}
      />
      <Judged screening={screening} />
    </Stack>
  );
}

function Judged({ screening }: { screening: Screening }) {
  const { t } = useTranslation('screening');
  const { markerName, scoreName } = useMarkers();
  return (
    <>
      <div>
        {divergencesFirst(screening.criteria).map((criterion) => (
          <ComparedCriterion key={criterion.criterion} screening={screening} criterion={criterion}>
            <Text size="sm" dir="auto">
              <b>{t('moderation.moderated', { score: criterion.moderated ?? '–' })}</b>{' '}
              {criterion.moderationReason}
            </Text>
          </ComparedCriterion>
        ))}
      </div>
      <Facts
        facts={[
          ...screening.gates.map(({ label, met, reason }) => ({
            label,
            value: `${t(met ? 'moderation.met' : 'moderation.notMet')}${reason ? ` · ${reason}` : ''}`,
          })),
          ...screening.markers.map(({ marker, selfScore, validatedScore, reason }) => ({
            label: markerName(marker),
            value:
              validatedScore === selfScore
                ? scoreName(marker, selfScore)
                : [
                    t('moderation.validated', {
                      own: scoreName(marker, selfScore),
                      now: scoreName(marker, validatedScore ?? ''),
                    }),
                    reason,
                  ].join(' · '),
          })),
        ]}
      />
    </>
  );
}
