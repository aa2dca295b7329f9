import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { fullAmount } from '../../../parts/amount';
import { DayField, today } from '../../../parts/day-field';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';

type Agreement = Schema<'AgreementAnswer'>;
type Ending = 'complete' | 'terminate';

/** How an agreement ends: complete when all of it came, terminated when the rest will not. */
export function AgreementActions({ agreement }: { agreement: Agreement }) {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const roles = useRoles(fundCode);
  const navigate = useNavigate();
  const [ending, setEnding] = useState<Ending | null>(null);
  const never = !roles.has('agent')
    ? t('onlyAgent')
    : agreement.state !== 'active'
      ? t('agreements.isOver', { state: agreement.stateLabel })
      : null;
  const open = `${agreement.currency} ${fullAmount(agreement.open, i18n.language)}`;
  const allCame = Number(agreement.open) === 0;
  return (
    <>
      <ActionButton
        variant={allCame ? 'filled' : 'default'}
        whyNot={never ?? (allCame ? null : t('agreements.stillOpen', { open }))}
        onClick={() => setEnding('complete')}
      >
        {t('complete.verb')}
      </ActionButton>
      <ActionButton
        variant="default"
        whyNot={never}
        onClick={() => void navigate(`/funds/${fundCode}/agreements/${agreement.id}/amend`)}
      >
        {t('amend.verb')}
      </ActionButton>
      <ActionButton variant="default" whyNot={never} onClick={() => setEnding('terminate')}>
        {t('terminate.verb')}
      </ActionButton>
      {ending ? (
        <EndAgreement agreement={agreement} ending={ending} open={open} onClose={() => setEnding(null)} />
      ) : null}
    </>
  );
}

interface EndAgreementProps {
  agreement: Agreement;
  ending: Ending;
  open: string;
  onClose: () => void;
}

function EndAgreement({ agreement, ending, open, onClose }: EndAgreementProps) {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const [endedOn, setEndedOn] = useState(today());
  const completion = api.useMutation('post', '/api/v1/funds/{fundCode}/agreements/{id}/complete');
  const termination = api.useMutation('post', '/api/v1/funds/{fundCode}/agreements/{id}/terminate');
  const end = async (reason: string) => {
    const init = {
      params: { path: { fundCode, id: agreement.id } },
      headers: ifMatch(agreement.version),
    };
    if (ending === 'complete') await completion.mutateAsync({ ...init, body: { endedOn } });
    else await termination.mutateAsync({ ...init, body: { endedOn, reason } });
    tellDone(t(`${ending}.done`));
  };
  return (
    <VerbDialog
      danger={ending === 'terminate'}
      linkFields
      title={t(`${ending}.title`)}
      text={t(`${ending}.text`, { open })}
      verb={t(`${ending}.verb`)}
      {...(ending === 'terminate' ? { reasonLabel: t('reason') } : {})}
      onConfirm={end}
      onClose={onClose}
    >
      <DayField
        id="endedOn"
        label={t('endedOn')}
        required
        min={agreement.signedOn}
        max={today()}
        value={endedOn}
        onChange={setEndedOn}
      />
    </VerbDialog>
  );
}
