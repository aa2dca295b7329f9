import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFundCode, useRoles } from '../../api/me';
import { Page } from '../../parts/page';
import { ChainPart } from './chain-part';
import { EventsPart } from './events-part';

/** Who did what, when and why in a fund, and for those who check: whether that is the whole truth. */
export function HistoryPage() {
  const { t } = useTranslation('history');
  const [params, setParams] = useSearchParams();
  const fundCode = useFundCode();
  const roles = useRoles(fundCode);
  const checks = roles.has('auditor') || roles.has('administrator');
  const part = checks && params.get('part') === 'chain' ? 'chain' : 'events';
  return (
    <Page title={t('title')} lead={t('lead')}>
      {checks ? (
        <Tabs
          value={part}
          onChange={(next) => setParams(next === 'chain' ? { part: 'chain' } : {})}
          keepMounted={false}
        >
          <Tabs.List mb="md">
            <Tabs.Tab value="events">{t('parts.events')}</Tabs.Tab>
            <Tabs.Tab value="chain">{t('parts.chain')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="events">
            <EventsPart />
          </Tabs.Panel>
          <Tabs.Panel value="chain">
            <ChainPart />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <EventsPart />
      )}
    </Page>
  );
}
