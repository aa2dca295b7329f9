import { Button, Group, Paper, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { api } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { fieldErrors, problemOf } from '../../../api/problem';
import { ActionButton } from '../../../parts/action-button';
import { AmountField } from '../../../parts/amount-field';
import { DayField, today } from '../../../parts/day-field';
import { Page } from '../../../parts/page';
import { ProblemNotice } from '../../../parts/problem-notice';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { useFund } from '../../../parts/vocabulary';
import { DepositSum } from './deposit-sum';
import { useContributors, useFeeRate } from './use-deposit-terms';

const blank = { contributor: '', amount: '', bankCharge: '0.00', valueDate: today(), bankReference: '' };
type Draft = typeof blank;

/** The agent enters money that arrived; the fee and what is left are shown before anything is booked. */
export function NewDepositPage() {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const navigate = useNavigate();
  const roles = useRoles(fundCode);
  const [draft, setDraft] = useState<Draft>(blank);
  const [problem, setProblem] = useState<unknown>(null);
  const [asking, setAsking] = useState(false);
  const missing = (['contributor', 'amount', 'valueDate', 'bankReference'] as const).filter(
    (name) => draft[name].trim() === '',
  );
  const entry = api.useMutation('post', '/api/v1/funds/{fundCode}/deposits');
  const record = async () => {
    try {
      const { id } = await entry.mutateAsync({
        params: { path: { fundCode } },
        body: { ...draft, bankReference: draft.bankReference.trim(), bankCharge: draft.bankCharge || '0.00' },
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
  return (
    <Page
      title={t('deposits.enter')}
      trail={[{ label: t('deposits.title'), to: `/funds/${fundCode}/deposits` }]}
    >
      <Paper component="form" withBorder p="md" maw={640} onSubmit={ask} noValidate>
        <Stack gap="md">
          {problem ? <ProblemNotice error={problem} linkFields /> : null}
          <DepositFields fundCode={fundCode} draft={draft} setDraft={setDraft} problem={problem} />
          <DepositSum fundCode={fundCode} draft={draft} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => void navigate(-1)}>
              {t('cancel')}
            </Button>
            <ActionButton
              type="submit"
              whyNot={
                !roles.has('agent')
                  ? t('onlyAgent')
                  : missing.length > 0
                    ? t('deposits.missing', { fields: missing.map((name) => t(name)).join(', ') })
                    : null
              }
            >
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

interface DepositFieldsProps {
  fundCode: string;
  draft: Draft;
  setDraft: (draft: Draft) => void;
  problem: unknown;
}

function DepositFields({ fundCode, draft, setDraft, problem }: DepositFieldsProps) {
  const { t } = useTranslation('money');
  const currency = useFund(fundCode)?.currency ?? '';
  const contributors = useContributors();
  const rate = useFeeRate(fundCode, draft.valueDate);
  const wrong = problem ? fieldErrors(problemOf(problem)) : {};
  const set = (name: keyof Draft) => (value: string) => setDraft({ ...draft, [name]: value });
  return (
    <>
      <Select
        id="contributor"
        label={t('contributor')}
        data={contributors}
        searchable
        withAsterisk
        nothingFoundMessage={t('deposits.noContributor')}
        value={draft.contributor || null}
        error={wrong['contributor']}
        onChange={(value) => set('contributor')(value ?? '')}
      />
      <AmountField
        id="amount"
        label={t('gross')}
        currency={currency}
        required
        description={t('deposits.grossHelp')}
        value={draft.amount}
        error={wrong['amount']}
        onChange={set('amount')}
      />
      <AmountField
        id="bankCharge"
        label={t('bankCharge')}
        currency={currency}
        description={t('deposits.chargeHelp')}
        value={draft.bankCharge}
        error={wrong['bankCharge']}
        onChange={set('bankCharge')}
      />
      <DayField
        id="valueDate"
        label={t('valueDate')}
        required
        max={today()}
        description={rate === null ? null : t('deposits.rateOn', { percent: rate / 100 })}
        value={draft.valueDate}
        error={wrong['valueDate']}
        onChange={set('valueDate')}
      />
      <TextInput
        id="bankReference"
        label={t('bankReference')}
        withAsterisk
        description={t('deposits.referenceHelp')}
        value={draft.bankReference}
        error={wrong['bankReference']}
        onChange={(event) => set('bankReference')(event.currentTarget.value)}
      />
    </>
  );
}
