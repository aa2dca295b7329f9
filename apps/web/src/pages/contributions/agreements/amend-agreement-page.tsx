import { Button, Group, Paper, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { fieldErrors, problemOf } from '../../../api/problem';
import { ActionButton } from '../../../parts/action-button';
import { AmountField } from '../../../parts/amount-field';
import { DayField, today } from '../../../parts/day-field';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { ProblemNotice } from '../../../parts/problem-notice';
import { tellDone } from '../../../parts/tell';
import { amendBody, amendmentOf, type AmendmentDraft, missingOfAmendment } from './amendment-draft';
import { isTied, missingOf } from './draft';
import { InstalmentFields } from './instalment-fields';
import { LineFields } from './line-fields';

type Agreement = Schema<'AgreementAnswer'>;

/** The agent records what an amendment changed of a signed agreement; what was before stays known. */
export function AmendAgreementPage() {
  const { t } = useTranslation('contributions');
  const { fundCode = '', id = '' } = useParams();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/agreements/{id}', {
    params: { path: { fundCode, id } },
  });
  const agreement = query.data;
  const register = { label: t('agreements.title'), to: `/funds/${fundCode}/agreements` };
  return (
    <Page
      title={t('amend.title', { number: agreement?.number ?? '' })}
      lead={t('amend.text')}
      trail={agreement ? [register, { label: agreement.number, to: `${register.to}/${id}` }] : [register]}
    >
      <Loaded query={query}>{(loaded) => <AmendForm agreement={loaded} fundCode={fundCode} />}</Loaded>
    </Page>
  );
}

function AmendForm({ agreement, fundCode }: { agreement: Agreement; fundCode: string }) {
  const { t } = useTranslation('contributions');
  const navigate = useNavigate();
  // As it was opened: what somebody else changes meanwhile is refused by its version, not mixed in.
  const [opened] = useState(agreement);
  const [draft, setDraft] = useState(() => amendmentOf(agreement, today()));
  const [problem, setProblem] = useState<unknown>(null);
  const { id, currency } = opened;
  const path = `/funds/${fundCode}/agreements/${id}`;
  const amending = api.useMutation('post', '/api/v1/funds/{fundCode}/agreements/{id}/amend');
  const change = (changed: Partial<AmendmentDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const record = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    try {
      await amending.mutateAsync({
        params: { path: { fundCode, id } },
        headers: ifMatch(opened.version),
        body: amendBody(draft, currency),
      });
      tellDone(t('amend.done'));
      void navigate(path);
    } catch (error) {
      setProblem(error);
      window.scrollTo({ top: 0 });
    }
  };
  const wrong = problem ? fieldErrors(problemOf(problem)) : {};
  const fields = { draft, currency, wrong, change };
  return (
    <Paper component="form" withBorder p="md" maw={860} onSubmit={(event) => void record(event)} noValidate>
      <Stack gap="lg">
        {problem ? <ProblemNotice error={problem} linkFields /> : null}
        <AmendmentFields {...fields} signedOn={opened.signedOn} />
        <LineFields {...fields} />
        <InstalmentFields {...fields} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void navigate(path)}>
            {t('discard')}
          </Button>
          <ActionButton
            type="submit"
            loading={amending.isPending}
            whyNot={useWhyNot(draft, opened, fundCode)}
          >
            {t('amend.confirm')}
          </ActionButton>
        </Group>
      </Stack>
    </Paper>
  );
}

interface AmendmentFieldsProps {
  draft: AmendmentDraft;
  currency: string;
  wrong: Record<string, string>;
  change: (changed: Partial<AmendmentDraft>) => void;
  signedOn: string;
}

/** From when, why, and over how much from then on. */
function AmendmentFields({ draft, currency, wrong, change, signedOn }: AmendmentFieldsProps) {
  const { t } = useTranslation('contributions');
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" style={{ alignItems: 'start' }}>
        <DayField
          id="amendedOn"
          label={t('amend.on')}
          required
          min={signedOn}
          max={today()}
          value={draft.amendedOn}
          error={wrong['amendedOn']}
          onChange={(amendedOn) => change({ amendedOn })}
        />
        <AmountField
          id="amount"
          label={t('amend.amount')}
          currency={currency}
          required
          value={draft.amount}
          error={wrong['amount']}
          onChange={(amount) => change({ amount })}
        />
      </SimpleGrid>
      <Textarea
        id="reason"
        label={t('amend.reason')}
        description={t('amend.reasonHelp')}
        withAsterisk
        autosize
        minRows={2}
        value={draft.reason}
        error={wrong['reason']}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </>
  );
}

function useWhyNot(draft: AmendmentDraft, agreement: Agreement, fundCode: string): string | null {
  const { t } = useTranslation('contributions');
  const roles = useRoles(fundCode);
  if (!roles.has('agent')) return t('onlyAgent');
  if (agreement.state !== 'active') return t('agreements.isOver', { state: agreement.stateLabel });
  const missing = [...missingOfAmendment(draft), ...missingOf(draft)];
  if (missing.length > 0) {
    return t('stillMissing', { fields: missing.map((name) => t(`missing.${name}`)).join(', ') });
  }
  return isTied(draft, agreement.currency) ? null : t('notTied');
}
