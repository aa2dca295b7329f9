import { Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useFund } from '../../../api/fund';
import { useFundCode } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Amount, fullAmount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { Loaded } from '../../../parts/loaded';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { useAdministrationRights } from '../readers';
import { Section } from './section';
import { TargetDialog } from './target-dialog';

type Target = Schema<'TargetAnswer'>;
type Doing = { verb: 'add' } | { verb: 'change' | 'remove'; target: Target };

/** What the fund aims to raise, period by period. */
export function TargetsSection() {
  const { t } = useTranslation('administration');
  const fundCode = useFundCode();
  const whyNot = useWhyNot();
  const [doing, setDoing] = useState<Doing | null>(null);
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/targets', { params: { path: { fundCode } } });
  const close = () => setDoing(null);
  return (
    <Section
      title={t('targets.title')}
      text={t('targets.text')}
      action={
        <ActionButton size="compact-md" whyNot={whyNot} onClick={() => setDoing({ verb: 'add' })}>
          {t('targets.add')}
        </ActionButton>
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? <Text>{t('targets.empty')}</Text> : <Targets targets={items} onDo={setDoing} />
        }
      </Loaded>
      {doing?.verb === 'add' ? <TargetDialog onClose={close} /> : null}
      {doing?.verb === 'change' ? <TargetDialog target={doing.target} onClose={close} /> : null}
      {doing?.verb === 'remove' ? <RemoveDialog target={doing.target} onClose={close} /> : null}
    </Section>
  );
}

/** Targets are the secretariat's to keep, too. */
function useWhyNot(): string | null {
  const { t } = useTranslation('administration');
  const { administrator, secretariat } = useAdministrationRights();
  return administrator || secretariat ? null : t('settings.onlyStaff');
}

function Targets({ targets, onDo }: { targets: Target[]; onDo: (doing: Doing) => void }) {
  const { t } = useTranslation('administration');
  const fund = useFund();
  const whyNot = useWhyNot();
  return (
    <Table.ScrollContainer minWidth={560} type="native">
      <Table aria-label={t('targets.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('targets.period')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('targets.amount')} ({fund?.currency})
            </Table.Th>
            <Table.Th scope="col">{t('targets.source')}</Table.Th>
            <Table.Th scope="col">{t('targets.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {targets.map((target) => (
            <Table.Tr key={target.id}>
              <Table.Th scope="row" fw="inherit">
                <Day value={target.startsOn} /> – <Day value={target.endsOn} />
              </Table.Th>
              <Table.Td ta="right">
                <Amount value={target.amount} />
              </Table.Td>
              <Table.Td>{target.source}</Table.Td>
              <Table.Td>
                <Group gap="xs" wrap="nowrap">
                  {(['change', 'remove'] as const).map((verb) => (
                    <ActionButton
                      key={verb}
                      size="compact-sm"
                      variant="default"
                      aria-label={`${t(`targets.${verb}`)}: ${target.startsOn} – ${target.endsOn}`}
                      whyNot={whyNot}
                      onClick={() => onDo({ verb, target })}
                    >
                      {t(`targets.${verb}`)}
                    </ActionButton>
                  ))}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function RemoveDialog({ target, onClose }: { target: Target; onClose: () => void }) {
  const { t, i18n } = useTranslation('administration');
  const fundCode = useFundCode();
  const fund = useFund();
  const remove = api.useMutation('delete', '/api/v1/funds/{fundCode}/targets/{id}');
  const amount = fullAmount(target.amount, i18n.language);
  return (
    <VerbDialog
      title={t('targets.removeTitle')}
      text={t('targets.removeText', { amount, currency: fund?.currency ?? '' })}
      verb={t('targets.remove')}
      danger
      onClose={onClose}
      onConfirm={async () => {
        const params = { path: { fundCode, id: target.id } };
        await remove.mutateAsync({ params, headers: ifMatch(target.version) });
        tellDone(t('targets.removed'));
      }}
    />
  );
}
