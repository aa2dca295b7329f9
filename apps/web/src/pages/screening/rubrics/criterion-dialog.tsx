import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../../api/client';
import { fieldErrors, problemOf } from '../../../api/problem';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { type Criterion, emptyCriterion, type Rubric, withCriterion } from './criteria';
import { LanguageFields } from './language-fields';

interface CriterionDialogProps {
  fundCode: string;
  rubric: Rubric;
  /** The one to change; a new one when null. */
  criterion: Criterion | null;
  onClose: () => void;
}

/**
 * The words of one criterion. It is put into the draft as that stands at the moment of saving, so a
 * colleague's work on other criteria stays.
 */
export function CriterionDialog({ fundCode, rubric, criterion, onClose }: CriterionDialogProps) {
  const { t } = useTranslation('rubrics');
  const [given, setGiven] = useState(criterion ?? emptyCriterion());
  const set = (part: Partial<Criterion>) => setGiven({ ...given, ...part });
  const change = api.useMutation('patch', '/api/v1/funds/{fundCode}/rubrics/{id}');
  const criteria = withCriterion(rubric.criteria, criterion?.code ?? null, given);
  const errors = change.error ? fieldErrors(problemOf(change.error)) : {};
  const at = `criteria.${criteria.findIndex(({ code }) => code === given.code)}`;
  const confirm = async () => {
    const params = { path: { fundCode, id: rubric.id } };
    await change.mutateAsync({ params, headers: ifMatch(rubric.version), body: { criteria } });
    tellDone(t('saved'));
  };
  return (
    <VerbDialog
      title={criterion ? t('criterion.change', { code: criterion.code }) : t('criterion.add')}
      text={t('criterion.text')}
      verb={t('save')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextInput
        label={t('code')}
        description={t('codeHelp')}
        required
        maxLength={20}
        value={given.code}
        error={errors[`${at}.code`]}
        onChange={(event) => set({ code: event.currentTarget.value.toUpperCase() })}
      />
      <LanguageFields
        label={t('criterion.label')}
        name={`${at}.label`}
        value={given.label}
        onChange={(label) => set({ label })}
        errors={errors}
      />
      <LanguageFields
        label={t('criterion.question')}
        name={`${at}.question`}
        value={given.question}
        onChange={(question) => set({ question })}
        errors={errors}
      />
      <Radio.Group
        label={t('scale')}
        value={given.assessment}
        onChange={(assessment) => set({ assessment: assessment as Criterion['assessment'] })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="scored" label={t('scales.scored')} />
          <Radio value="gate" label={t('scales.gate')} />
        </Stack>
      </Radio.Group>
      <Checkbox
        label={t('scales.portfolio')}
        checked={given.portfolioLevel}
        onChange={(event) => set({ portfolioLevel: event.currentTarget.checked })}
      />
    </VerbDialog>
  );
}
