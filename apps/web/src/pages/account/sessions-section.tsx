import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Day } from '../../parts/day';
import { Loaded } from '../../parts/loaded';
import { tellDone, tellProblem } from '../../parts/tell';
import { browserName } from './browser-name';
import classes from './rows.module.css';
import { Section } from './section';

/** Where one is signed in; each other place can be signed out, or all of them. */
export function SessionsSection() {
  const { t } = useTranslation('account');
  const query = api.useQuery('get', '/api/v1/me/sessions');
  const end = api.useMutation('delete', '/api/v1/me/sessions/{id}');
  const endAll = async (ids: string[]) => {
    try {
      for (const id of ids) await end.mutateAsync({ params: { path: { id } } });
      tellDone(t('sessions.ended', { count: ids.length }));
    } catch (error) {
      tellProblem(error);
    }
  };
  return (
    <Section title={t('sessions.title')}>
      <Loaded query={query}>
        {({ items }) => {
          const others = items.filter(({ current }) => !current);
          return (
            <Stack gap="sm" align="flex-start">
              <ul className={classes.rows}>
                {items.map(({ id, userAgent, seenAt, createdAt, current }) => (
                  <li key={id} className={classes.row}>
                    <div>
                      <Group gap="xs">
                        <Text fw={600}>{browserName(userAgent) || t('sessions.unknown')}</Text>
                        {current ? <Badge variant="outline">{t('sessions.current')}</Badge> : null}
                      </Group>
                      <Text size="sm" c="dimmed">
                        {t('sessions.seen')} <Day value={seenAt} withTime /> · {t('sessions.since')}{' '}
                        <Day value={createdAt} />
                      </Text>
                    </div>
                    {current ? null : (
                      <Button size="compact-sm" variant="default" onClick={() => void endAll([id])}>
                        {t('sessions.end')}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
              {others.length > 1 ? (
                <Button
                  variant="default"
                  loading={end.isPending}
                  onClick={() => void endAll(others.map(({ id }) => id))}
                >
                  {t('sessions.endOthers', { count: others.length })}
                </Button>
              ) : null}
            </Stack>
          );
        }}
      </Loaded>
    </Section>
  );
}
