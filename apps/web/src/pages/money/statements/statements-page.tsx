import { Stack, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { type Role, useRoles } from '../../../api/me';
import { bookReaders } from '../readers';
import { StandingFrame } from '../standing/standing-frame';
import { TimesChooser } from '../standing/times-chooser';
import { AllocationRegister } from './allocation-register';
import { ContributorStatement } from './contributor-statement';
import { EntityStatement } from './entity-statement';
import { KeyFigures } from './key-figures';
import { ReachStatement } from './reach-statement';

interface Kind {
  of: 'key-figures' | 'contributor' | 'entity' | 'allocations' | 'reach';
  shown: (fundCode: string) => ReactNode;
  /** Everybody signed in when left out. */
  roles?: readonly Role[];
}

const kinds: Kind[] = [
  { of: 'key-figures', shown: (fundCode) => <KeyFigures fundCode={fundCode} /> },
  {
    of: 'contributor',
    shown: (fundCode) => <ContributorStatement fundCode={fundCode} />,
    roles: [...bookReaders, 'donor'],
  },
  {
    of: 'entity',
    shown: (fundCode) => <EntityStatement fundCode={fundCode} />,
    roles: [...bookReaders, 'focal-point'],
  },
  {
    of: 'allocations',
    shown: (fundCode) => <AllocationRegister fundCode={fundCode} />,
    roles: [...bookReaders, 'focal-point'],
  },
  { of: 'reach', shown: (fundCode) => <ReachStatement fundCode={fundCode} />, roles: bookReaders },
];

/** What contributors, organisations and auditors are told, as of a day, on the screen and as files. */
export function StatementsPage() {
  const { t } = useTranslation('statements');
  const { fundCode = '' } = useParams();
  const roles = useRoles(fundCode);
  const [params, setParams] = useSearchParams();
  const mine = kinds.filter((kind) => !kind.roles || kind.roles.some((role) => roles.has(role)));
  const chosen = mine.find(({ of }) => of === params.get('of')) ?? mine[0]!;
  const choose = (of: string | null) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.set('of', of!);
      return after;
    });
  return (
    <StandingFrame title={t('title')} lead={t('lead')}>
      <Tabs value={chosen.of} onChange={choose} keepMounted={false}>
        <Tabs.List mb="md">
          {mine.map(({ of }) => (
            <Tabs.Tab key={of} value={of}>
              {t(`kinds.${of}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {mine.map(({ of, shown }) => (
          <Tabs.Panel key={of} value={of}>
            <Stack gap="md">
              <TimesChooser />
              {shown(fundCode)}
            </Stack>
          </Tabs.Panel>
        ))}
      </Tabs>
    </StandingFrame>
  );
}
