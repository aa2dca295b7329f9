import { List, Text } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useFund } from '../../../api/fund';
import { useFundCode } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Loaded } from '../../../parts/loaded';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';

type Obligation = Schema<'ObligationItemAnswer'>;

interface RemindButtonProps {
  obligation: Obligation;
  /** In a row of a table. */
  compact?: boolean;
}

/** Reminds whoever owes a report, after showing whom it would reach. */
export function RemindButton({ obligation, compact = false }: RemindButtonProps) {
  const { t } = useTranslation('reports');
  const [asking, setAsking] = useState(false);
  const zone = useFund()?.zone;
  const { state, report, remindedAt } = obligation;
  const settled =
    state !== 'open' ? t('remind.notOpen') : report?.state === 'submitted' ? t('remind.submitted') : null;
  if (compact && settled) return null;
  const whyNot = settled ?? (remindedAt && isToday(remindedAt, zone) ? t('remind.today') : null);
  return (
    <>
      <ActionButton
        {...(compact ? { size: 'compact-sm' } : {})}
        variant="default"
        leftSection={<IconBell size={16} aria-hidden />}
        whyNot={whyNot}
        onClick={() => setAsking(true)}
      >
        {t('remind.button')}
      </ActionButton>
      {asking ? <RemindDialog obligation={obligation} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** At most one reminder goes out in a day, which is the fund's day. */
function isToday(instant: string, timeZone: string | undefined): boolean {
  const dayOf = (date: Date) => date.toLocaleDateString('en-CA', timeZone ? { timeZone } : {});
  return dayOf(new Date(instant)) === dayOf(new Date());
}

function RemindDialog({ obligation, onClose }: { obligation: Obligation; onClose: () => void }) {
  const { t } = useTranslation('reports');
  const fundCode = useFundCode();
  const { id, version, typeLabel, organisation, programme } = obligation;
  const path = { fundCode, id };
  const remind = api.useMutation('post', '/api/v1/funds/{fundCode}/obligations/{id}/remind');
  const recipients = api.useQuery('get', '/api/v1/funds/{fundCode}/obligations/{id}/recipients', {
    params: { path },
  });
  return (
    <VerbDialog
      title={t('remind.title')}
      text={t('remind.text', { report: typeLabel, organisation, programme: programme.code })}
      verb={t('remind.verb')}
      onClose={onClose}
      onConfirm={async () => {
        await remind.mutateAsync({ params: { path }, headers: ifMatch(version) });
        tellDone(t('remind.done'));
      }}
    >
      <Loaded query={recipients}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" fw={600}>
              {t('remind.nobody')}
            </Text>
          ) : (
            <div>
              <Text size="sm" fw={600}>
                {t('remind.reaches')}
              </Text>
              <List size="sm">
                {items.map(({ personId, name, organisation: of, language }) => (
                  <List.Item key={personId}>
                    {name}
                    {of ? `, ${of}` : ''} ({language})
                  </List.Item>
                ))}
              </List>
            </div>
          )
        }
      </Loaded>
    </VerbDialog>
  );
}
