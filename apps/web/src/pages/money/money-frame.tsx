import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRoles } from '../../api/me';
import { Page } from '../../parts/page';
import { SubNavigation } from '../../parts/sub-navigation';
import { readsBooks, readsImports } from './readers';

interface MoneyFrameProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** Lists of what moved on the fund's bank account: one frame, a page each. */
export function InAndOutFrame(props: MoneyFrameProps) {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const roles = useRoles(fundCode);
  const books = readsBooks(roles);
  const at = (path: string) => `/funds/${fundCode}/${path}`;
  return (
    <Page {...props}>
      {books ? (
        <SubNavigation
          label={t('inAndOut')}
          entries={[
            { label: t('deposits.title'), to: at('deposits') },
            { label: t('income.title'), to: at('income') },
            { label: t('bank-charges.title'), to: at('bank-charges') },
            { label: t('direct-costs.title'), to: at('direct-costs') },
            ...(readsImports(roles) ? [{ label: t('imports'), to: at('imports') }] : []),
          ]}
        />
      ) : null}
      {props.children}
    </Page>
  );
}
