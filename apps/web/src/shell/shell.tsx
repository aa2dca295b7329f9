import { Box, Loader } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { api } from '../api/client';
import { problemOf } from '../api/problem';
import { WholePageProblem } from '../parts/whole-page-problem';
import { ConnectionBanner } from './connection-banner';
import classes from './frame.module.css';
import { Header } from './header';
import { useLanguageOfProfile } from './language-switch';
import { Navigation } from './navigation';
import { NavigationLine } from './navigation-line';
import { SessionExpiry } from './session-expiry';
import { useFocusOnNavigation } from './use-focus-on-navigation';

/** What stands around every page of a person who is signed in. */
export function Shell() {
  const [opened, { toggle, close }] = useDisclosure(false);
  const { t } = useTranslation('shell');
  const { pathname, search } = useLocation();
  const { data: me, error, refetch } = api.useQuery('get', '/api/v1/me', {}, { staleTime: 300_000 });
  const main = useFocusOnNavigation();
  const inOwnLanguage = useLanguageOfProfile(me);
  // Once somebody was signed in, an ended session asks over the page, so that nothing typed is lost.
  if (error && !me) {
    if (problemOf(error).status !== 401) return <WholePageProblem error={error} onRetry={refetch} />;
    return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
  }
  if (!inOwnLanguage) {
    return (
      <div role="status" aria-label={t('loading')} className={classes.waiting}>
        <Loader />
      </div>
    );
  }
  return (
    <div className={classes.frame}>
      <NavigationLine />
      <a className="skip-link" href="#main">
        {t('skipToContent')}
      </a>
      <header className={classes.header}>
        <Header menuOpened={opened} onMenu={toggle} />
      </header>
      <nav className={classes.side} aria-label={t('navigation.label')} data-opened={opened || undefined}>
        <Navigation onGo={close} />
      </nav>
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <ConnectionBanner />
        <Suspense fallback={<Box role="status">{t('loading')}</Box>}>
          <Outlet />
        </Suspense>
      </main>
      <SessionExpiry />
    </div>
  );
}
