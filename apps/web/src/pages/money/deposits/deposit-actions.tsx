import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { IdentifyDeposit } from './identify-deposit';
import { ReverseDeposit } from './reverse-deposit';

/** What the agent does with a deposit: say whose it is, apply it to instalments, take it back. */
export function DepositActions({ deposit }: { deposit: Schema<'DepositWithPartsAnswer'> }) {
  const { t } = useTranslation('money');
  const { t: words } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const navigate = useNavigate();
  const roles = useRoles(fundCode);
  const [asking, setAsking] = useState<'identify' | 'reverse' | null>(null);
  const never = roles.has('agent') ? null : t('onlyAgent');
  const isOver = deposit.state === 'reversed' ? t('deposits.alreadyReversed') : null;
  const close = () => setAsking(null);
  return (
    <>
      {deposit.contributor === null ? (
        <ActionButton whyNot={isOver ?? never} onClick={() => setAsking('identify')}>
          {words('identify.verb')}
        </ActionButton>
      ) : (
        <ActionButton
          variant={Number(deposit.unapplied) > 0 ? 'filled' : 'default'}
          whyNot={isOver ?? never ?? (Number(deposit.unapplied) > 0 ? null : words('apply.nothingLeft'))}
          onClick={() => void navigate(`/funds/${fundCode}/deposits/${deposit.id}/apply`)}
        >
          {words('apply.verb')}
        </ActionButton>
      )}
      <ActionButton variant="default" whyNot={isOver ?? never} onClick={() => setAsking('reverse')}>
        {t('reverse.verb')}
      </ActionButton>
      {asking === 'identify' ? <IdentifyDeposit deposit={deposit} onClose={close} /> : null}
      {asking === 'reverse' ? <ReverseDeposit deposit={deposit} onClose={close} /> : null}
    </>
  );
}
