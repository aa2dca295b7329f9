import { Button, Group, Paper, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { api } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { fieldErrors, problemOf } from '../../../api/problem';
import { ActionButton } from '../../../parts/action-button';
import { today } from '../../../parts/day-field';
import { Page } from '../../../parts/page';
import { ProblemNotice } from '../../../parts/problem-notice';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { useFund } from '../../../parts/vocabulary';
import { useRateOfDay } from '../../contributions/use-rate-of-day';
import { blankDeposit, depositBody, type DepositDraft, type MissingField, missingIn } from './deposit-draft';
import { DepositFields } from './deposit-fields';
import { DepositSum } from './deposit-sum';
import { deviationOf } from './stated-rate';

/** The agent enters money that arrived; rate, fee and what is left are shown before anything is booked. */
export function NewDepositPage() {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<DepositDraft>(() => blankDeposit(today()));
  const [problem, setProblem] = useState<unknown>(null);
  const [asking, setAsking] = useState(false);
  const own = useFund(fundCode)?.currency ?? '';
  const currency = draft.currency || own;
  const entry = api.useMutation('post', '/api/v1/funds/{fundCode}/deposits');
  const record = async () => {
    try {
      const { id } = await entry.mutateAsync({
        params: { path: { fundCode } },
        body: depositBody(draft, currency),
      });
      tellDone(t('deposits.done'));
      void navigate(`/funds/${fundCode}/deposits/${id}`);
    } catch (error) {
      // Shown at the fields: the question is over, what was typed stays.
      setProblem(error);
    }
  };
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    setAsking(true);
  };
  const wrong = problem ? fieldErrors(problemOf(problem)) : {};
  return (
    <Page
      title={t('deposits.enter')}
      trail={[{ label: t('deposits.title'), to: `/funds/${fundCode}/deposits` }]}
    >
      <Paper component="form" withBorder p="md" maw={640} onSubmit={ask} noValidate>
        <Stack gap="md">
          {problem ? <ProblemNotice error={problem} linkFields /> : null}
          <DepositFields
            {...{ fundCode, draft, currency, wrong }}
            change={(changed) => setDraft((before) => ({ ...before, ...changed }))}
          />
          <DepositSum fundCode={fundCode} draft={draft} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => void navigate(-1)}>
              {t('cancel')}
            </Button>
            <ActionButton type="submit" whyNot={useWhyNot(draft, currency)}>
              {t('deposits.check')}
            </ActionButton>
          </Group>
        </Stack>
      </Paper>
      {asking ? (
        <VerbDialog
          title={t('deposits.confirmTitle')}
          text={t('deposits.confirmText')}
          verb={t('deposits.confirm')}
          onConfirm={record}
          onClose={() => setAsking(false)}
        >
          <DepositSum fundCode={fundCode} draft={draft} whole />
        </VerbDialog>
      ) : null}
    </Page>
  );
}

type RateField = Extract<MissingField, `rate${string}`>;

function isOfRate(name: MissingField): name is RateField {
  return name.startsWith('rate');
}

function useWhyNot(draft: DepositDraft, currency: string): string | null {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const roles = useRoles(fundCode);
  const { t: words } = useTranslation('contributions');
  const { missing: noRate, rate: table } = useRateOfDay(currency, draft.valueDate);
  if (!roles.has('agent')) return t('onlyAgent');
  const missing = missingIn(draft);
  if (missing.length > 0) {
    const fields = missing.map((name) => (isOfRate(name) ? words(`missing.${name}`) : t(name)));
    return t('deposits.missing', { fields: fields.join(', ') });
  }
  const isFar = draft.otherRate && table && deviationOf(draft.rate, table.rate)?.isFar;
  return isFar && !draft.confirmRate ? words('stated.unconfirmed') : noRate;
}
