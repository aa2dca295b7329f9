import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../../api/client';
import { fieldErrors, problemOf } from '../../../api/problem';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import type { Rubric } from './criteria';
import { LanguageFields } from './language-fields';

interface TitleDialogProps {
  fundCode: string;
  /** The draft whose title is changed; a new rubric when left out. */
  rubric?: Rubric;
  onDone?: (rubric: Rubric) => void;
  onClose: () => void;
}

/** Begins a rubric with its code and title, or changes a draft's title. */
export function TitleDialog({ fundCode, rubric, onDone, onClose }: TitleDialogProps) {
  const { t } = useTranslation('rubrics');
  const [code, setCode] = useState('');
  const [title, setTitle] = useState(rubric?.titles ?? { en: '', fr: '', es: '' });
  const create = api.useMutation('post', '/api/v1/funds/{fundCode}/rubrics');
  const change = api.useMutation('patch', '/api/v1/funds/{fundCode}/rubrics/{id}');
  const error: unknown = create.error ?? change.error;
  const errors = error ? fieldErrors(problemOf(error)) : {};
  const confirm = async () => {
    const done = rubric
      ? await change.mutateAsync({
          params: { path: { fundCode, id: rubric.id } },
          headers: ifMatch(rubric.version),
          body: { title },
        })
      : await create.mutateAsync({ params: { path: { fundCode } }, body: { code, title } });
    tellDone(t('saved'));
    onDone?.(done);
  };
  return (
    <VerbDialog
      title={t(rubric ? 'changeTitle' : 'begin')}
      text={t(rubric ? 'changeTitleText' : 'beginText')}
      verb={t(rubric ? 'save' : 'begin')}
      onConfirm={confirm}
      onClose={onClose}
    >
      {rubric ? null : (
        <TextInput
          label={t('code')}
          description={t('codeHelp')}
          required
          maxLength={20}
          value={code}
          error={errors['code']}
          onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
        />
      )}
      <LanguageFields
        label={t('rubricTitle')}
        name="title"
        value={title}
        onChange={setTitle}
        errors={errors}
      />
    </VerbDialog>
  );
}
