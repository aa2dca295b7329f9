import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { useState } from 'react';
import { api } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { Page } from '../../../parts/page';
import { Segments } from '../../../parts/segments';
import { ObligationsCalendar } from './obligations-calendar';
import { ObligationsTable } from './obligations-table';

/** Due and overdue: who owes which report, when, and how late it is; as a table or as a calendar. */
export function ObligationsPage() {
  const { t } = useTranslation('reports');
  const fundCode = useFundCode();
  const [params, setParams] = useSearchParams();
  const [asked] = useState(params.size > 0);
  const count = (state: 'open' | 'overdue') =>
    ({ params: { path: { fundCode }, query: { state, total: 1, limit: 1 } } }) as const;
  const open = api.useQuery('get', '/api/v1/funds/{fundCode}/obligations', count('open'));
  const overdue = api.useQuery('get', '/api/v1/funds/{fundCode}/obligations', count('overdue'));
  const view = params.get('view') === 'calendar' ? 'calendar' : 'table';
  // What is still owed is what one comes for; everything else is one filter away.
  if (!asked && params.size === 0) return <Navigate to="?state=open" replace />;
  return (
    <Page
      title={t('obligations.title')}
      lead={
        open.data && overdue.data
          ? t('obligations.lead', {
              open: Number.parseInt(open.data.total ?? '0', 10),
              overdue: Number.parseInt(overdue.data.total ?? '0', 10),
            })
          : undefined
      }
      actions={
        <Segments
          aria-label={t('obligations.view')}
          value={view}
          onChange={(next) =>
            setParams(next === 'calendar' ? { view: next } : { state: 'open' }, { replace: true })
          }
          options={[
            { value: 'table', label: t('obligations.table') },
            { value: 'calendar', label: t('obligations.calendar') },
          ]}
        />
      }
    >
      {view === 'calendar' ? <ObligationsCalendar /> : <ObligationsTable />}
    </Page>
  );
}
