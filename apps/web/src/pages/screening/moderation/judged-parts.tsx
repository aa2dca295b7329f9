import { Fieldset, Group, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMarkers } from '../../../parts/note/use-markers';
import type { Lack, ModerationDraft, Screening } from './moderation';

interface JudgedPartsProps {
  screening: Screening;
  draft: ModerationDraft;
  lacks: Lack[];
  onChange: (part: Partial<ModerationDraft>) => void;
}

/** The rubric's conditions and the note's markers, each with the secretariat's judgement. */
export function JudgedParts(props: JudgedPartsProps) {
  return (
    <>
      <Gates {...props} />
      {props.screening.markers.length > 0 ? <Markers {...props} /> : null}
    </>
  );
}

function Gates({ screening, draft, lacks, onChange }: JudgedPartsProps) {
  const { t } = useTranslation('screening');
  const put = (at: number, part: Partial<ModerationDraft['gates'][number]>) =>
    onChange({ gates: draft.gates.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  if (screening.gates.length === 0) return null;
  return (
    <Fieldset legend={t('moderation.gates')}>
      <Stack gap="md">
        {screening.gates.map(({ criterion, label, question }, at) => (
          <Stack key={criterion} gap={4}>
            <Text size="sm" fw={600}>
              {label}
            </Text>
            <Text size="sm">{question}</Text>
            <Group id={`gates.${at}.met`} tabIndex={-1} role="radiogroup" aria-label={label}>
              {([true, false] as const).map((met) => (
                <Radio
                  key={String(met)}
                  name={`gate-${criterion}`}
                  label={t(met ? 'moderation.met' : 'moderation.notMet')}
                  checked={draft.gates[at]?.met === met}
                  onChange={() => put(at, { met })}
                />
              ))}
            </Group>
            {draft.gates[at]?.met === false ? (
              <Reason
                {...{ id: `gates.${at}.reason`, label, lacks }}
                value={draft.gates[at].reason}
                onChange={(reason) => put(at, { reason })}
              />
            ) : null}
          </Stack>
        ))}
      </Stack>
    </Fieldset>
  );
}

function Markers({ screening, draft, lacks, onChange }: JudgedPartsProps) {
  const { t } = useTranslation('screening');
  const { markerName, scoreName, optionsOf } = useMarkers();
  const put = (at: number, part: Partial<ModerationDraft['markers'][number]>) =>
    onChange({ markers: draft.markers.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  return (
    <Fieldset legend={t('moderation.markers')}>
      <Stack gap="md">
        {screening.markers.map(({ marker, selfScore, evidence }, at) => (
          <Stack key={marker} gap={4}>
            <Text size="sm" fw={600}>
              {markerName(marker)}
            </Text>
            <Text size="sm">{t('moderation.markersText', { own: scoreName(marker, selfScore) })}</Text>
            <Text size="sm" dir="auto">
              {evidence}
            </Text>
            <NativeSelect
              id={`markers.${at}.score`}
              label={t('moderation.validatedScore')}
              aria-label={`${t('moderation.validatedScore')}: ${markerName(marker)}`}
              data={optionsOf(marker)}
              value={draft.markers[at]?.score ?? ''}
              onChange={(event) => put(at, { score: event.currentTarget.value })}
            />
            {draft.markers[at] && draft.markers[at].score !== selfScore ? (
              <Reason
                {...{ id: `markers.${at}.reason`, label: markerName(marker), lacks }}
                value={draft.markers[at].reason}
                onChange={(reason) => put(at, { reason })}
              />
            ) : null}
          </Stack>
        ))}
      </Stack>
    </Fieldset>
  );
}

interface ReasonProps {
  id: string;
  label: string;
  lacks: Lack[];
  value: string;
  onChange: (reason: string) => void;
}

function Reason({ id, label, lacks, value, onChange }: ReasonProps) {
  const { t } = useTranslation('screening');
  return (
    <Textarea
      id={id}
      label={t('moderation.reason')}
      withAsterisk
      rows={2}
      maxLength={4000}
      dir="auto"
      value={value}
      error={lacks.some((each) => each.id === id) ? t('moderation.lack.reason', { label }) : null}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
