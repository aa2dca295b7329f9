import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../api/client';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { FirstVisit } from './first-visit';
import { NothingWaits } from './nothing-waits';
import { StandingLine } from './standing-line';
import { sectionsOf, workOf } from './tasks/sections';
import { DatedSection, TaskSection } from './tasks/task-section';
import { WorkChips } from './tasks/work-chips';

type Waiting = Schema<'TasksAnswer'>;

/** What waits for the reader, soonest first, each with its button; below, what the reader waits for. */
export function TasksPage() {
  const { t } = useTranslation('home');
  const query = api.useQuery('get', '/api/v1/me/tasks');
  const mine = query.data?.waitingForMe;
  const late = mine?.items.filter((task) => task.late).length ?? 0;
  return (
    <Page title={t('title')} lead={mine && mine.total > 0 ? t('lead', { count: mine.total, late }) : null}>
      <FirstVisit />
      <StandingLine />
      <Loaded query={query}>
        {({ asOf, waitingForMe, waitingForOthers }) => (
          <Stack gap="xl">
            {waitingForMe.total === 0 ? (
              <NothingWaits />
            ) : (
              <ForMe tasks={waitingForMe} now={new Date(asOf)} />
            )}
            {waitingForOthers.total > 0 ? (
              <Stack gap="xs">
                <TaskSection
                  heading={t('others', { count: waitingForOthers.total })}
                  tasks={waitingForOthers.items}
                  quiet
                />
                <Capped tasks={waitingForOthers} />
              </Stack>
            ) : null}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function ForMe({ tasks, now }: { tasks: Waiting; now: Date }) {
  const [chosen, setChosen] = useState('');
  const works = workOf(tasks);
  // What was chosen may be done by now.
  const verb = works.some((each) => each.verb === chosen) ? chosen : '';
  const items = tasks.items.filter((task) => verb === '' || task.verb === verb);
  return (
    <Stack gap="lg">
      {works.length > 1 ? <WorkChips works={works} chosen={verb} onChoose={setChosen} /> : null}
      {sectionsOf(items, now).map((section) => (
        <DatedSection key={`${verb} ${section.name}`} section={section} />
      ))}
      <Capped tasks={tasks} />
    </Stack>
  );
}

/** Says so when there is more than the soonest that are named. */
function Capped({ tasks: { items, total } }: { tasks: Waiting }) {
  const { t } = useTranslation('home');
  if (items.length >= total) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('capped', { shown: items.length, total })}
    </Text>
  );
}
