import { Button, Group, Paper, Stack } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { api } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { fieldErrors, problemOf } from '../../../api/problem';
import { ActionButton } from '../../../parts/action-button';
import { today } from '../../../parts/day-field';
import { localCopy } from '../../../parts/drafts/local-copy';
import { Page } from '../../../parts/page';
import { ProblemNotice } from '../../../parts/problem-notice';
import { tellDone } from '../../../parts/tell';
import { useFund } from '../../../parts/vocabulary';
import { type AgreementDraft, blankAgreement, bodyOf, isTied, missingOf } from './draft';
import { HeadFields } from './head-fields';
import { InstalmentFields } from './instalment-fields';
import { LineFields } from './line-fields';
import { PledgeFields } from './pledge-fields';

/** The agent records a signed agreement whole; what is typed is kept in the browser until it is recorded. */
export function NewAgreementPage() {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const navigate = useNavigate();
  const copy = useMemo(() => localCopy<AgreementDraft>(`agreement-${fundCode}`), [fundCode]);
  const [draft, setDraft] = useState(() => copy.read()?.draft ?? blankAgreement(today()));
  const [problem, setProblem] = useState<unknown>(null);
  const own = useFund(fundCode)?.currency ?? '';
  const currency = draft.currency || own;
  const change = (changed: Partial<AgreementDraft>) => {
    const next = { ...draft, ...changed };
    copy.keep(next);
    setDraft(next);
  };
  const recording = api.useMutation('post', '/api/v1/funds/{fundCode}/agreements');
  const record = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    try {
      const { id } = await recording.mutateAsync({
        params: { path: { fundCode } },
        body: bodyOf(draft, currency),
      });
      copy.forget();
      tellDone(t('agreements.done'));
      void navigate(`/funds/${fundCode}/agreements/${id}`);
    } catch (error) {
      setProblem(error);
      window.scrollTo({ top: 0 });
    }
  };
  const wrong = problem ? fieldErrors(problemOf(problem)) : {};
  const fields = { draft, currency, wrong, change };
  return (
    <Page
      title={t('agreements.record')}
      lead={t('agreements.recordText')}
      trail={[{ label: t('agreements.title'), to: `/funds/${fundCode}/agreements` }]}
    >
      <Paper component="form" withBorder p="md" maw={860} onSubmit={(event) => void record(event)} noValidate>
        <Stack gap="lg">
          {problem ? <ProblemNotice error={problem} linkFields /> : null}
          {own ? (
            <>
              <HeadFields {...fields} />
              <LineFields {...fields} />
              <InstalmentFields {...fields} />
              <PledgeFields {...fields} />
            </>
          ) : null}
          <Group justify="flex-end">
            <Button
              variant="default"
              onClick={() => {
                copy.forget();
                void navigate(`/funds/${fundCode}/agreements`);
              }}
            >
              {t('discard')}
            </Button>
            <ActionButton type="submit" loading={recording.isPending} whyNot={useWhyNot(draft, currency)}>
              {t('agreements.confirm')}
            </ActionButton>
          </Group>
        </Stack>
      </Paper>
    </Page>
  );
}

function useWhyNot(draft: AgreementDraft, currency: string): string | null {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const roles = useRoles(fundCode);
  if (!roles.has('agent')) return t('onlyAgent');
  const missing = missingOf(draft);
  if (missing.length > 0) {
    return t('stillMissing', { fields: missing.map((name) => t(`missing.${name}`)).join(', ') });
  }
  return isTied(draft, currency) ? null : t('notTied');
}
