import { Anchor, Box, Breadcrumbs, Group, Stack, Text, Title } from '@mantine/core';
import { createContext, type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Whether something stands below a page's title; what does not, and fails, is the page itself. */
export const InsidePage = createContext(false);

/** A long title above must not make the page wider than the window. */
const wrapping = { root: { flexWrap: 'wrap' }, breadcrumb: { whiteSpace: 'normal' } } as const;

interface PageProps {
  title: string;
  /** Pages above this one, outermost first. */
  trail?: { label: string; to: string }[];
  /** One sentence that tells what the page shows, best with its numbers. */
  lead?: ReactNode;
  /** Beside the title: state, the one next action. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page's frame: breadcrumbs, title, lead, actions; it also names the browser's tab. */
export function Page({ title, trail = [], lead, actions, children }: PageProps) {
  const { t } = useTranslation('parts');
  useEffect(() => {
    document.title = `${title} · Tributary`;
  }, [title]);
  return (
    <InsidePage value>
      <Stack gap="md" maw={1400}>
        {trail.length > 0 ? (
          <Breadcrumbs aria-label={t('breadcrumbs')} component="nav" separatorMargin={6} styles={wrapping}>
            {trail.map(({ label, to }) => (
              <Anchor key={to} component={Link} to={to} size="sm" display="inline-block" py={6}>
                {label}
              </Anchor>
            ))}
            <Box component="span" aria-current="page" py={6} maw="min(40ch, 100%)">
              <Text span size="sm" c="dimmed" truncate display="block">
                {title}
              </Text>
            </Box>
          </Breadcrumbs>
        ) : null}
        <Group justify="space-between" align="flex-start" gap="sm">
          <Title order={1} size="h2" style={{ overflowWrap: 'anywhere', flex: '1 1 20rem' }}>
            {title}
          </Title>
          {actions ? <Group gap="xs">{actions}</Group> : null}
        </Group>
        {lead ? (
          <Text component="div" c="dimmed">
            {lead}
          </Text>
        ) : null}
        {children}
      </Stack>
    </InsidePage>
  );
}
