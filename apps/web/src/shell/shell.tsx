import { AppShell, Box, LoadingOverlay } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { api } from '../api/client';
import { problemOf } from '../api/problem';
import { ProblemNotice } from '../parts/problem-notice';
import { ConnectionBanner } from './connection-banner';
import { Header } from './header';
import { useLanguageOfProfile } from './language-switch';
import { Navigation } from './navigation';
import { SessionExpiry } from './session-expiry';
import { useFocusOnNavigation } from './use-focus-on-navigation';

/** What stands around every page of a person who is signed in. */
export function Shell() {
  const [opened, { toggle, close }] = useDisclosure(false);
  const { t } = useTranslation('shell');
  const { pathname, search } = useLocation();
  const { data: me, error, isPending } = api.useQuery('get', '/api/v1/me', {}, { staleTime: 300_000 });
  const main = useFocusOnNavigation();
  useLanguageOfProfile(me);
  // Once somebody was signed in, an ended session asks over the page, so that nothing typed is lost.
  if (error && !me) {
    if (problemOf(error).status !== 401) return <ProblemNotice error={error} />;
    return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
  }
  if (isPending) return <LoadingOverlay visible loaderProps={{ 'aria-label': t('loading') }} />;
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a className="skip-link" href="#main">
        {t('skipToContent')}
      </a>
      <AppShell.Header>
        <Header menuOpened={opened} onMenu={toggle} />
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('navigation.label')}>
        <Navigation onGo={close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" ref={main} tabIndex={-1} style={{ outline: 'none' }}>
        <ConnectionBanner />
        <Suspense fallback={<Box role="status">{t('loading')}</Box>}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      <SessionExpiry />
    </AppShell>
  );
}
