import { Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { StateBadge } from '../../../parts/state-badge';
import { instalmentTones } from '../tones';
import { AcceptShort } from './accept-short';

type Agreement = Schema<'AgreementAnswer'>;
type Instalment = Schema<'InstalmentOfAgreementAnswer'>;

/** The payment schedule: what is due when, what came of it, and what is late. */
export function Schedule({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const isAgent = useRoles(fundCode).has('agent');
  const [short, setShort] = useState<Instalment | null>(null);
  const { currency } = agreement;
  const figures = [t('amount'), t('schedule.paid'), t('open')];
  return (
    <Table.ScrollContainer
      minWidth={560}
      type="native"
      role="region"
      aria-label={t('schedule.title')}
      tabIndex={0}
    >
      <Table aria-label={t('schedule.title')} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('schedule.number')}</Table.Th>
            <Table.Th scope="col">{t('schedule.dueOn')}</Table.Th>
            {figures.map((what) => (
              <Table.Th key={what} scope="col" ta="right">
                {t('in', { what, currency })}
              </Table.Th>
            ))}
            <Table.Th scope="col">{t('state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {agreement.instalments.map((instalment) => (
            <Table.Tr key={instalment.id}>
              <Table.Td>{instalment.number}</Table.Td>
              <Table.Td>
                <Day value={instalment.dueOn} />
              </Table.Td>
              {[instalment.amount, instalment.paid, instalment.open].map((value, at) => (
                <Table.Td key={figures[at]} ta="right">
                  <Amount value={value} />
                </Table.Td>
              ))}
              <Table.Td>
                <StateBadge
                  state={instalment.state}
                  label={instalment.stateLabel}
                  tone={instalmentTones[instalment.state]}
                />
                {instalment.shortReason ? <Text size="sm">{instalment.shortReason}</Text> : null}
                {isAgent && agreement.state === 'active' && Number(instalment.open) > 0 ? (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={t('short.of', { number: instalment.number })}
                    onClick={() => setShort(instalment)}
                  >
                    {t('short.verb')}
                  </Button>
                ) : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {short ? <AcceptShort agreement={agreement} instalment={short} onClose={() => setShort(null)} /> : null}
    </Table.ScrollContainer>
  );
}
