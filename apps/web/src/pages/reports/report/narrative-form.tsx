import { Anchor, Box, Flex, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReportDraft } from './drafts';
import { ListForm } from './list-form';
import { listSection, narrativeOrder, type TextName } from './sections';

interface NarrativeFormProps {
  draft: ReportDraft;
  onChange: (draft: ReportDraft) => void;
  errors: Record<string, string>;
}

/** The narrative, section by section, with ticks for what is written. */
export function NarrativeForm({ draft, onChange, errors }: NarrativeFormProps) {
  const { t } = useTranslation('reports');
  return (
    <Flex gap="xl" align="flex-start">
      <SectionTicks draft={draft} />
      <Stack gap="xl" flex={1} maw={860} miw={0}>
        {narrativeOrder.map((name) => {
          const section = listSection(name);
          return (
            <Stack key={name} gap="xs" component="section">
              <Title order={2} size="h4" id={`section-${name}`} tabIndex={-1}>
                {t(`narrative.${name}`)}
              </Title>
              {section ? (
                <>
                  <Text size="sm" c="dimmed">
                    {t(`narrative.${section.name}Help`)}
                  </Text>
                  <ListForm
                    section={section}
                    items={draft.lists[section.name]}
                    errors={errors}
                    onChange={(items) =>
                      onChange({ ...draft, lists: { ...draft.lists, [section.name]: items } })
                    }
                  />
                </>
              ) : (
                <LongText
                  name={name as TextName}
                  value={draft.texts[name] ?? ''}
                  error={errors[`narrative.${name}`]}
                  onChange={(text) => onChange({ ...draft, texts: { ...draft.texts, [name]: text } })}
                />
              )}
            </Stack>
          );
        })}
      </Stack>
    </Flex>
  );
}

const longest = 20_000;

interface LongTextProps {
  name: TextName;
  value: string;
  error: string | undefined;
  onChange: (text: string) => void;
}

function LongText({ name, value, error, onChange }: LongTextProps) {
  const { t, i18n } = useTranslation('reports');
  const count = new Intl.NumberFormat(i18n.language);
  return (
    <Box>
      <Textarea
        id={`narrative.${name}`}
        aria-label={t(`narrative.${name}`)}
        description={t(`narrative.${name}Help`)}
        autosize
        minRows={4}
        maxLength={longest}
        dir="auto"
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Text size="xs" c="dimmed" ta="right">
        {count.format(value.length)} / {count.format(longest)}
      </Text>
    </Box>
  );
}

function SectionTicks({ draft }: { draft: ReportDraft }) {
  const { t } = useTranslation('reports');
  const written = (name: string) => {
    const section = listSection(name);
    return section ? draft.lists[section.name].length > 0 : (draft.texts[name] ?? '').trim() !== '';
  };
  return (
    <Box
      component="nav"
      aria-label={t('narrative.sections')}
      visibleFrom="md"
      w={190}
      pos="sticky"
      top={72}
      className="no-print"
    >
      <Stack gap={8}>
        {narrativeOrder.map((name) => {
          const Icon = written(name) ? IconCircleCheck : IconCircleDashed;
          return (
            <Group key={name} gap={6} wrap="nowrap">
              <Icon
                size={16}
                role="img"
                aria-label={t(written(name) ? 'narrative.written' : 'narrative.empty')}
                color={written(name) ? 'var(--tone-good)' : 'var(--mantine-color-dimmed)'}
              />
              <Anchor
                size="sm"
                href={`#section-${name}`}
                onClick={(event) => {
                  event.preventDefault();
                  const title = document.getElementById(`section-${name}`);
                  title?.scrollIntoView({ block: 'start' });
                  title?.focus({ preventScroll: true });
                }}
              >
                {t(`narrative.${name}`)}
              </Anchor>
            </Group>
          );
        })}
      </Stack>
    </Box>
  );
}
