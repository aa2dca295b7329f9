import { Alert, Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useLabels } from '../../../api/labels';
import { useRoles } from '../../../api/me';
import { Amount } from '../../../parts/amount';
import { Day, dayText } from '../../../parts/day';
import { Facts } from '../../../parts/facts';
import { HistoryPanel } from '../../../parts/history-panel';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { StateBadge } from '../../../parts/state-badge';
import { readsBooks } from '../../money/readers';
import { RateWords } from '../rate-words';
import { Section } from '../section';
import { agreementTones } from '../tones';
import { AgreementActions } from './agreement-actions';
import { AgreementLines } from './agreement-lines';
import { AgreementAmendments } from './amendments';
import { PaidProgrammes } from './paid-programmes';
import { Receipts } from './receipts';
import { Schedule } from './schedule';
import { SettledPledges } from './settled-pledges';
import { SignedPapers } from './signed-papers';

type Agreement = Schema<'AgreementAnswer'>;

/** One signed agreement: its lines and earmarks, what came of its schedule, what it settles and pays. */
export function AgreementPage() {
  const { t } = useTranslation('contributions');
  const { fundCode = '', id = '' } = useParams();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/agreements/{id}', {
    params: { path: { fundCode, id } },
  });
  const trail = [{ label: t('agreements.title'), to: `/funds/${fundCode}/agreements` }];
  if (!query.data) {
    return (
      <Page title={t('agreements.one')} trail={trail}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    );
  }
  return <AgreementRecord agreement={query.data} trail={trail} />;
}

interface AgreementRecordProps {
  agreement: Agreement;
  trail: { label: string; to: string }[];
}

function AgreementRecord({ agreement, trail }: AgreementRecordProps) {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const books = readsBooks(useRoles(fundCode));
  const { overdueInstalments: overdue } = agreement;
  return (
    <Page
      title={`${agreement.contributorName} · ${agreement.number}`}
      trail={trail}
      actions={
        <>
          <StateBadge
            state={agreement.state}
            label={agreement.stateLabel}
            tone={agreementTones[agreement.state]}
          />
          {books ? <AgreementActions agreement={agreement} /> : null}
        </>
      }
    >
      {agreement.endedOn ? (
        <Alert
          color="orange"
          title={t(`agreements.ended.${agreement.state}`, {
            day: dayText(agreement.endedOn, i18n.language),
          })}
        >
          {agreement.endReason}
        </Alert>
      ) : null}
      {overdue > 0 ? (
        <Alert variant="light" color="red">
          {t('agreements.overdueHere', { count: overdue })}
        </Alert>
      ) : null}
      <Paper withBorder p="md">
        <AgreementFacts agreement={agreement} />
      </Paper>
      <Section title={t('schedule.title')}>
        <Schedule agreement={agreement} />
      </Section>
      <Section title={t('lines.title')}>
        <AgreementLines agreement={agreement} />
      </Section>
      <Section title={t('receipts.title')}>
        <Receipts agreement={agreement} />
      </Section>
      {agreement.amendments.length > 0 ? (
        <Section title={t('amend.all')}>
          <AgreementAmendments agreement={agreement} />
        </Section>
      ) : null}
      <Section title={t('signed.title')}>
        <SignedPapers agreement={agreement} />
      </Section>
      {agreement.pledges.length > 0 ? (
        <Section title={t('agreements.settles')}>
          <SettledPledges agreement={agreement} />
        </Section>
      ) : null}
      {books ? (
        <>
          <PaidProgrammes agreement={agreement} />
          <Section title={t('history')}>
            <HistoryPanel subject={agreement.id} />
          </Section>
        </>
      ) : null}
    </Page>
  );
}

function AgreementFacts({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('contributions');
  const category = useLabels('contributor-categories');
  const { currency, fundCurrency } = agreement;
  const own = currency === fundCurrency;
  const amount = (value: string) => <Amount value={value} currency={currency} fw={700} />;
  return (
    <Facts
      facts={[
        { label: t('amount'), term: 'commitment', value: amount(agreement.amount) },
        { label: t('received'), value: amount(agreement.received) },
        { label: t('open'), value: amount(agreement.open) },
        !own && {
          label: t('worthSigned'),
          value: <Amount value={agreement.fundAmount} currency={fundCurrency} />,
        },
        !own && { label: t('rate.title'), term: 'un_operational_rate', value: <RateWords {...agreement} /> },
        !own && {
          label: t('exchangeDifference'),
          value: <Amount value={agreement.exchangeDifference} currency={fundCurrency} />,
        },
        { label: t('signedOn'), value: <Day value={agreement.signedOn} /> },
        agreement.category !== null && { label: t('category'), value: category(agreement.category) },
        { label: t('recordedAt'), value: <Day value={agreement.recordedAt} /> },
        agreement.note !== '' && { label: t('note'), value: agreement.note },
      ]}
    />
  );
}
