import type { RouteObject } from 'react-router';

/** Pages for people who are not signed in yet. */
export const doorRoutes: RouteObject[] = [
  { path: '/sign-in', lazy: async () => ({ Component: (await import('./sign-in-page')).SignInPage }) },
  {
    path: '/invitations/:token',
    lazy: async () => ({ Component: (await import('./new-password-page')).InvitationPage }),
  },
  {
    path: '/password-reset/:token',
    lazy: async () => ({ Component: (await import('./new-password-page')).PasswordResetPage }),
  },
  {
    path: '/password-reset',
    lazy: async () => ({ Component: (await import('./forgotten-password-page')).ForgottenPasswordPage }),
  },
];
