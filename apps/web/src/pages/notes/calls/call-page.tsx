import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useLabels } from '../../../api/labels';
import { useFundCode, useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Facts } from '../../../parts/facts';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { StateBadge } from '../../../parts/state-badge';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { BeginNote } from '../list/begin-note';
import { useCarefully } from '../record/use-note';
import { CallForm } from './call-form';
import { CallNotes } from './call-notes';
import { Deadline } from './deadline';
import { Waivers } from './waivers';
import { timeIn } from './zones';

type Call = Schema<'CallAnswer'>;
const seesWaivers = ['secretariat', 'auditor', 'administrator', 'focal-point'] as const;

/** A call: its window in both zones, its limits, its guidance, who may submit late. */
export function CallPage() {
  const { t, i18n } = useTranslation('calls');
  const fundCode = useFundCode();
  const { callId = '' } = useParams();
  const roles = useRoles(fundCode);
  const area = useLabels('thematic-areas');
  const place = useLabels('places');
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/calls/{id}', {
    params: { path: { fundCode, id: callId } },
  });
  const limits = (codes: string[], name: (code: string) => string) =>
    codes.length === 0 ? t('all') : codes.map(name).join(', ');
  return (
    <Loaded query={query}>
      {(call) => (
        <Page
          title={call.title || call.code}
          trail={[{ label: t('title'), to: `/funds/${fundCode}/calls` }]}
          actions={
            <>
              {roles.has('secretariat') ? <CallVerbs fundCode={fundCode} call={call} /> : null}
              {roles.has('focal-point') && call.state === 'open' ? (
                <BeginNote fundCode={fundCode} callId={call.id} />
              ) : null}
            </>
          }
        >
          <StateBadge state={call.state} label={call.stateLabel} />
          <Facts
            facts={[
              { label: t('form.code'), value: call.code },
              { label: t('opens'), value: timeIn(call.opensAt, call.zone, i18n.language) },
              {
                label: t('deadline'),
                value: (
                  <b>
                    <Deadline instant={call.closesAt} zone={call.zone} />
                  </b>
                ),
              },
              { label: t('themes'), value: limits(call.themes, area) },
              { label: t('regions'), value: limits(call.regions, place) },
              { label: t('notes'), value: <CallNotes fundCode={fundCode} callId={call.id} /> },
            ]}
          />
          {call.guidance ? (
            <section>
              <Title order={2} size="h4" mb={4}>
                {t('guidance')}
              </Title>
              <Text maw="70ch" style={{ whiteSpace: 'pre-wrap' }} dir="auto">
                {call.guidance}
              </Text>
            </section>
          ) : null}
          {seesWaivers.some((role) => roles.has(role)) ? <Waivers fundCode={fundCode} call={call} /> : null}
        </Page>
      )}
    </Loaded>
  );
}

function CallVerbs({ fundCode, call }: { fundCode: string; call: Call }) {
  const { t } = useTranslation('calls');
  const carefully = useCarefully();
  const [asking, setAsking] = useState<'change' | 'publish' | 'close' | null>(null);
  const publish = api.useMutation('post', '/api/v1/funds/{fundCode}/calls/{id}/publish');
  const close = api.useMutation('post', '/api/v1/funds/{fundCode}/calls/{id}/close');
  const where = { params: { path: { fundCode, id: call.id } }, headers: ifMatch(call.version) };
  const verb = call.state === 'draft' ? 'publish' : 'close';
  return (
    <>
      <Button variant="default" onClick={() => setAsking('change')}>
        {t('change')}
      </Button>
      <ActionButton
        variant={verb === 'close' ? 'default' : 'filled'}
        whyNot={call.state === 'closed' ? t('isClosed') : null}
        onClick={() => setAsking(verb)}
      >
        {t(`verbs.${verb}`)}
      </ActionButton>
      {asking === 'change' ? (
        <CallForm {...{ fundCode, call }} onDone={() => setAsking(null)} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'publish' || asking === 'close' ? (
        <VerbDialog
          title={t(`verbs.${asking}`)}
          text={t(`ask.${asking}`)}
          verb={t(`verbs.${asking}`)}
          danger={asking === 'close'}
          onConfirm={async () => {
            await carefully(() => (asking === 'publish' ? publish : close).mutateAsync(where));
            tellDone(t(`done.${asking}`));
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}
