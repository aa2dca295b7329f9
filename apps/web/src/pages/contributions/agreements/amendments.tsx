import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { dayText } from '../../../parts/day';
import { FiguresTable } from '../../../parts/figures-table';
import { useEarmarkWords } from './earmark-words';

type Amendment = Schema<'AmendmentAnswer'>;
type Part = Amendment['parts'][number];

/** How a signed agreement was changed, the latest first: from when, why, and what was before. */
export function AgreementAmendments({ agreement }: { agreement: Schema<'AgreementAnswer'> }) {
  const latestFirst = [...agreement.amendments].reverse();
  return (
    <Stack gap="md">
      {latestFirst.map((amendment) => (
        <OneAmendment key={amendment.number} amendment={amendment} currency={agreement.currency} />
      ))}
    </Stack>
  );
}

function OneAmendment({ amendment, currency }: { amendment: Amendment; currency: string }) {
  const { t, i18n } = useTranslation('contributions');
  const earmark = useEarmarkWords();
  const day = (value: string) => dayText(value, i18n.language);
  const { number, amendedOn, recordedAt, recordedBy, amountBefore, amountAfter } = amendment;
  const earmarkOf = (areas: string[] | null, places: string[] | null) =>
    areas === null && places === null ? null : earmark({ areas: areas ?? [], places: places ?? [] });
  const partRow = (part: Part) => ({
    key: `${part.kind}${String(part.number)}`,
    cells: [
      t(part.kind === 'line' ? 'lines.one' : 'schedule.one', { number: part.number }),
      <Side
        key="before"
        amount={part.amountBefore}
        more={part.dueBefore ? day(part.dueBefore) : earmarkOf(part.areasBefore, part.placesBefore)}
      />,
      <Side
        key="after"
        amount={part.amountAfter}
        more={part.dueAfter ? day(part.dueAfter) : earmarkOf(part.areasAfter, part.placesAfter)}
      />,
    ],
  });
  return (
    <Paper withBorder p="md">
      <Title order={3} size="h5">
        {t('amend.one', { number, day: day(amendedOn) })}
      </Title>
      <Text>{amendment.reason}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t('amend.recorded', {
          day: day(recordedAt),
          person: recordedBy ?? '',
          isTold: recordedBy ? 'yes' : 'no',
        })}
      </Text>
      <FiguresTable
        caption={t('amend.caption', { currency })}
        minWidth={360}
        heads={[t('amend.what'), t('amend.before'), t('amend.after')]}
        rows={[
          {
            key: 'amount',
            strong: true,
            cells: [
              t('amount'),
              <Amount key="before" value={amountBefore} />,
              <Amount key="after" value={amountAfter} />,
            ],
          },
          ...amendment.parts.map(partRow),
        ]}
      />
    </Paper>
  );
}

/** One side of a change: a dash where the part was not there. */
function Side({ amount, more }: { amount: string; more: ReactNode }) {
  if (Number(amount) === 0) return <>–</>;
  return (
    <>
      <Amount value={amount} />
      {more ? (
        <Text size="xs" c="dimmed">
          {more}
        </Text>
      ) : null}
    </>
  );
}
