import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { HistoryPanel } from '../../../parts/history-panel';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { StateBadge } from '../../../parts/state-badge';
import { isApproved } from '../verbs';
import { BudgetTab } from './budget-tab';
import { DecisionsTab } from './decisions-tab';
import { DocumentTab } from './document-tab';
import { FrameTab } from './frame-tab';
import { OverviewTab } from './overview-tab';
import { ProgrammeActions } from './programme-actions';
import { ReportsTab } from './reports-tab';
import { SignaturesTab } from './signatures-tab';
import { TranchesTab } from './tranches-tab';

export type Programme = Schema<'ProgrammeAnswer'>;
type Tab =
  | 'overview'
  | 'document'
  | 'budget'
  | 'frame'
  | 'decisions'
  | 'signatures'
  | 'tranches'
  | 'reports'
  | 'history';

/** One joint programme: its next step, and everything that belongs to it in tabs. */
export function ProgrammePage() {
  const { t } = useTranslation('programmes');
  const { fundCode = '', id = '' } = useParams();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/programmes/{id}', {
    params: { path: { fundCode, id } },
  });
  const programme = query.data;
  return (
    <Page
      title={programme ? `${programme.code} · ${programme.title}` : t('programme')}
      trail={[{ label: t('list.title'), to: `/funds/${fundCode}/programmes` }]}
      actions={
        programme ? (
          <>
            <StateBadge state={programme.state} label={programme.stateLabel} />
            <ProgrammeActions programme={programme} fundCode={fundCode} />
          </>
        ) : null
      }
    >
      <Loaded query={query}>{(loaded) => <ProgrammeTabs programme={loaded} fundCode={fundCode} />}</Loaded>
    </Page>
  );
}

export interface TabProps {
  programme: Programme;
  fundCode: string;
}

/** The tabs that the API answers to the reader; the others would be refused. */
function useTabs({ programme, fundCode }: TabProps): Tab[] {
  const roles = useRoles(fundCode);
  const donorOnly = [...roles].every((role) => role === 'donor' || role === 'reviewer');
  if (donorOnly) return ['overview', 'document', 'budget', 'frame'];
  const approved: Tab[] = isApproved(programme.state) ? ['signatures', 'tranches'] : [];
  const reports: Tab[] =
    programme.startsOn && ![...roles].every((role) => role === 'member' || role === 'chair')
      ? ['reports']
      : [];
  return ['overview', 'document', 'budget', 'frame', 'decisions', ...approved, ...reports, 'history'];
}

function ProgrammeTabs(props: TabProps) {
  const { t } = useTranslation('programmes');
  const [params, setParams] = useSearchParams();
  const tabs = useTabs(props);
  const wanted = params.get('tab') as Tab | null;
  const current = wanted && tabs.includes(wanted) ? wanted : 'overview';
  const content: Record<Tab, () => React.ReactNode> = {
    overview: () => <OverviewTab {...props} />,
    document: () => <DocumentTab {...props} />,
    budget: () => <BudgetTab {...props} />,
    frame: () => <FrameTab {...props} />,
    decisions: () => <DecisionsTab {...props} />,
    signatures: () => <SignaturesTab {...props} />,
    tranches: () => <TranchesTab {...props} />,
    reports: () => <ReportsTab {...props} />,
    history: () => <HistoryPanel subject={props.programme.id} />,
  };
  return (
    <Tabs
      value={current}
      keepMounted={false}
      onChange={(tab) => setParams(tab && tab !== 'overview' ? { tab } : {}, { replace: true })}
    >
      <Tabs.List mb="md">
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`tabs.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab} value={tab}>
          {tab === current ? content[tab]() : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
