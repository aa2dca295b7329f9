import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { Amount, fullAmount } from '../../../parts/amount';
import { dayText } from '../../../parts/day';
import { FiguresTable } from '../../../parts/figures-table';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';

type Deposit = Schema<'DepositWithPartsAnswer'>;
type Part = Schema<'AppliedPartAnswer'>;

/** Instalments and lines that the deposit pays, what is left of it, and parts that were taken back. */
export function AppliedParts({ deposit }: { deposit: Deposit }) {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const isAgent = useRoles(fundCode).has('agent');
  const [taken, setTaken] = useState<Part | null>(null);
  const { donorCurrency, currency, unapplied } = deposit;
  const left = `${donorCurrency} ${fullAmount(unapplied, i18n.language)}`;
  if (deposit.parts.length === 0) return <Text c="dimmed">{t('deposits.notApplied')}</Text>;
  return (
    <Stack gap="xs">
      <FiguresTable
        caption={t('deposits.paysCaption')}
        minWidth={560}
        heads={[
          t('agreements.one'),
          t('receipts.pays'),
          t('in', { what: t('amount'), currency: donorCurrency }),
          t('in', { what: t('lines.net'), currency }),
          '',
        ]}
        rows={deposit.parts.map((part) => ({
          key: part.id,
          cells: [
            <Anchor
              key="agreement"
              component={Link}
              to={`/funds/${fundCode}/agreements/${part.agreement}`}
              inherit
            >
              {part.agreementNumber}
            </Anchor>,
            t('receipts.instalmentAndLine', part),
            <Amount key="amount" value={part.amount} />,
            <Amount key="net" value={part.fundNet} />,
            part.reversedOn ? (
              t('receipts.takenBack', {
                day: dayText(part.reversedOn, i18n.language),
                reason: part.reversalReason ?? '',
              })
            ) : isAgent && deposit.state === 'recorded' ? (
              <Button
                key="verb"
                size="compact-sm"
                variant="subtle"
                aria-label={t('takeBack.of', part)}
                onClick={() => setTaken(part)}
              >
                {t('takeBack.verb')}
              </Button>
            ) : null,
          ],
        }))}
      />
      {Number(unapplied) > 0 ? <Text size="sm">{t('deposits.left', { left })}</Text> : null}
      {taken ? <TakeBack deposit={deposit} part={taken} onClose={() => setTaken(null)} /> : null}
    </Stack>
  );
}

function TakeBack({ deposit, part, onClose }: { deposit: Deposit; part: Part; onClose: () => void }) {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const taking = api.useMutation('post', '/api/v1/funds/{fundCode}/deposits/{id}/take-back');
  const takeBack = async (reason: string) => {
    await taking.mutateAsync({
      params: { path: { fundCode, id: deposit.id } },
      headers: ifMatch(deposit.version),
      body: { application: part.id, reason },
    });
    tellDone(t('takeBack.done'));
  };
  return (
    <VerbDialog
      danger
      title={t('takeBack.title')}
      text={t('takeBack.text', {
        amount: `${deposit.donorCurrency} ${fullAmount(part.amount, i18n.language)}`,
        agreement: part.agreementNumber,
        instalment: part.instalment,
      })}
      verb={t('takeBack.verb')}
      reasonLabel={t('reason')}
      onConfirm={takeBack}
      onClose={onClose}
    />
  );
}
