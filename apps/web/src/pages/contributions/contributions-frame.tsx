import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../../parts/page';
import { SubNavigation } from '../../parts/sub-navigation';
import { useOwnContributors } from '../money/readers';

interface ContributionsFrameProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** What contributors promised, signed and gave: one frame, a page each. */
export function ContributionsFrame(props: ContributionsFrameProps) {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const own = useOwnContributors(fundCode);
  const at = (path: string) => `/funds/${fundCode}/${path}`;
  return (
    <Page {...props}>
      <SubNavigation
        label={t('area')}
        entries={[
          ...(own.length > 0 ? [{ label: t('mine.title'), to: at('my-contributions') }] : []),
          { label: t('agreements.title'), to: at('agreements') },
          { label: t('pledges.title'), to: at('pledges') },
          { label: t('inKind.title'), to: at('in-kind-contributions') },
          { label: t('rates.title'), to: at('exchange-rates') },
        ]}
      />
      {props.children}
    </Page>
  );
}
