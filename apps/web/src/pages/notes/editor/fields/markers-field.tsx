import { Fieldset, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../../api/labels';
import type { Language } from '../../../../texts';
import { useField } from '../editing';

interface ScaleStep {
  value: string;
  label: Record<Language, string>;
  meaning?: Record<Language, string>;
}

/** The markers of the fund, each scored by the authors with evidence. */
export function MarkersField() {
  const { t, i18n } = useTranslation('editor');
  const { id, value, set, error, errorAt } = useField('markers');
  const terms = useTerms('markers');
  const language = i18n.language as Language;
  const scored = value ?? [];
  const change = (marker: string, part: { score?: string; evidence?: string }) => {
    const before = scored.find((each) => each.marker === marker) ?? { marker, score: '', evidence: '' };
    const others = scored.filter((each) => each.marker !== marker);
    set([...others, { ...before, ...part }]);
  };
  return (
    <Stack id={id} tabIndex={-1} gap="xl">
      {error ? (
        <Text size="sm" c="var(--mantine-color-error)">
          {error}
        </Text>
      ) : null}
      {terms.map(({ code, label, attributes }) => {
        const index = scored.findIndex((each) => each.marker === code);
        const own = scored[index];
        return (
          <Fieldset key={code} legend={label} id={`markers.${index}`} tabIndex={-1}>
            <Stack gap="sm">
              <Radio.Group
                label={t('parts.score')}
                value={own?.score ?? ''}
                onChange={(score) => change(code, { score })}
                error={index >= 0 ? errorAt(`${index}/score`) : undefined}
              >
                <Stack gap="xs" mt={6}>
                  {((attributes['scale'] ?? []) as ScaleStep[]).map((step) => (
                    <Radio
                      key={step.value}
                      value={step.value}
                      label={`${step.value} – ${step.label[language]}`}
                      description={step.meaning?.[language]}
                    />
                  ))}
                </Stack>
              </Radio.Group>
              <Textarea
                id={`markers.${index}.evidence`}
                label={t('parts.evidence')}
                description={t('characters', { count: own?.evidence.length ?? 0, limit: 2000 })}
                dir="auto"
                autosize
                minRows={3}
                maxLength={2000}
                value={own?.evidence ?? ''}
                onChange={(event) => change(code, { evidence: event.currentTarget.value })}
                error={index >= 0 ? errorAt(`${index}/evidence`) : undefined}
              />
            </Stack>
          </Fieldset>
        );
      })}
    </Stack>
  );
}
