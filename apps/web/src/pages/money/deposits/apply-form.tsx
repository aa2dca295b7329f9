import { Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { fieldErrors, problemOf } from '../../../api/problem';
import { ActionButton } from '../../../parts/action-button';
import { fullAmount } from '../../../parts/amount';
import { ProblemNotice } from '../../../parts/problem-notice';
import { tellDone } from '../../../parts/tell';
import { PartFields } from './part-fields';
import {
  leftOf,
  overPaid,
  type PartDraft,
  type PayableLine,
  proposal,
  sentParts,
  whyNotSend,
} from './parts-draft';

interface ApplyFormProps {
  deposit: Schema<'DepositWithPartsAnswer'>;
  instalments: Schema<'InstalmentAnswer'>[];
  lines: PayableLine[];
}

/** Parts of a deposit, proposed for what is due first; what goes beyond an agreement is confirmed. */
export function ApplyForm({ deposit, instalments, lines }: ApplyFormProps) {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const navigate = useNavigate();
  const isAgent = useRoles(fundCode).has('agent');
  const currency = deposit.donorCurrency;
  const [parts, setParts] = useState<PartDraft[]>(() =>
    withOne(proposal(deposit.unapplied, instalments, lines, currency)),
  );
  const [confirmed, setConfirmed] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const left = leftOf(deposit.unapplied, parts, currency);
  const over = overPaid(parts, instalments, lines, currency);
  const whyNot = whyNotSend(parts, left, { count: over.size, confirmed });
  const application = api.useMutation('post', '/api/v1/funds/{fundCode}/deposits/{id}/apply');
  const page = `/funds/${fundCode}/deposits/${deposit.id}`;
  const apply = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    try {
      await application.mutateAsync({
        params: { path: { fundCode, id: deposit.id } },
        headers: ifMatch(deposit.version),
        body: { parts: sentParts(parts, currency), confirmOverPayment: over.size > 0 && confirmed },
      });
      tellDone(t('apply.done'));
      void navigate(page);
    } catch (error) {
      setProblem(error);
    }
  };
  const change = (key: number, changed: Partial<PartDraft>) =>
    setParts((before) => before.map((part) => (part.key === key ? { ...part, ...changed } : part)));
  const wrong = problem ? fieldErrors(problemOf(problem)) : {};
  return (
    <Paper component="form" withBorder p="md" maw={860} onSubmit={(event) => void apply(event)} noValidate>
      <Stack gap="md">
        {problem ? <ProblemNotice error={problem} linkFields /> : null}
        {parts.map((part, at) => (
          <PartFields
            key={part.key}
            {...{ part, at, currency, instalments, lines, wrong }}
            over={over.get(at)}
            change={(changed) => change(part.key, changed)}
            {...(parts.length > 1
              ? { remove: () => setParts(parts.filter(({ key }) => key !== part.key)) }
              : {})}
          />
        ))}
        <Button
          variant="default"
          size="compact-md"
          style={{ alignSelf: 'start' }}
          onClick={() => setParts([...parts, blankPart(parts)])}
        >
          {t('apply.add')}
        </Button>
        <Text role="status" fw={600} c={left.startsWith('-') ? 'var(--mantine-color-error)' : undefined}>
          {t(left.startsWith('-') ? 'apply.beyond' : 'apply.left', {
            left: `${currency} ${fullAmount(left.replace('-', ''), i18n.language)}`,
          })}
        </Text>
        {over.size > 0 ? (
          <Checkbox
            label={t('apply.confirmOver')}
            checked={confirmed}
            onChange={(event) => setConfirmed(event.currentTarget.checked)}
          />
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void navigate(page)}>
            {t('cancel')}
          </Button>
          <ActionButton
            type="submit"
            loading={application.isPending}
            whyNot={!isAgent ? t('onlyAgent') : whyNot && t(`apply.whyNot.${whyNot}`)}
          >
            {t('apply.confirm')}
          </ActionButton>
        </Group>
      </Stack>
    </Paper>
  );
}

function blankPart(parts: readonly PartDraft[]): PartDraft {
  return { key: Math.max(0, ...parts.map(({ key }) => key)) + 1, instalment: '', line: '', amount: '' };
}

/** Where nothing is open, a blank part: what comes beyond an agreement is given by hand. */
function withOne(parts: PartDraft[]): PartDraft[] {
  return parts.length > 0 ? parts : [blankPart(parts)];
}
