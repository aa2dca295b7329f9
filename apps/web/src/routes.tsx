import { createBrowserRouter } from 'react-router';
import { areas as allAreas } from './pages';
import { doorRoutes } from './pages/door';
import { Areas } from './shell/area';
import { PageProblem } from './shell/page-problem';
import { NotFoundPage } from './shell/not-found-page';
import { redirects } from './shell/redirects';
import { Shell } from './shell/shell';
import { withTexts } from './shell/with-texts';

const areas = allAreas.map(withTexts);

/** Pages of people who are signed in stand in the shell; the door (sign-in, links from mails) has none. */
export const router = createBrowserRouter([
  ...doorRoutes.map((route) => ({ ...route, hydrateFallbackElement: <></> })),
  {
    element: (
      <Areas value={areas}>
        <Shell />
      </Areas>
    ),
    hydrateFallbackElement: <></>,
    errorElement: <PageProblem />,
    children: [
      {
        errorElement: <PageProblem />,
        children: [
          ...areas.flatMap(({ routes }) => routes),
          ...redirects,
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
