import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, ifMatch } from '../../../api/client';
import { ActionButton } from '../../../parts/action-button';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { type Rubric, totalOf, totalWeight, unfit } from './criteria';
import { TitleDialog } from './title-dialog';
import { useVersions } from './use-rubrics';

interface RubricVerbsProps {
  fundCode: string;
  rubric: Rubric;
  /** Whether weights are typed and not yet saved. */
  unsaved: boolean;
}

/** A draft is published; from a published version the next one is begun. */
export function RubricVerbs(props: RubricVerbsProps) {
  return props.rubric.state === 'draft' ? <DraftVerbs {...props} /> : <NextVersion {...props} />;
}

function DraftVerbs({ fundCode, rubric, unsaved }: RubricVerbsProps) {
  const { t } = useTranslation('rubrics');
  const [asking, setAsking] = useState<'title' | 'publish' | null>(null);
  const publish = api.useMutation('post', '/api/v1/funds/{fundCode}/rubrics/{id}/publish');
  const problem = unfit(rubric.criteria);
  const total = totalOf(rubric.criteria);
  const whyNot = unsaved
    ? t('saveFirst')
    : problem && t(`unfit.${problem.reason}`, { codes: problem.codes, total, of: totalWeight });
  const confirm = async () => {
    const params = { path: { fundCode, id: rubric.id } };
    await publish.mutateAsync({ params, headers: ifMatch(rubric.version) });
    tellDone(t('published'));
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking('title')}>
        {t('changeTitle')}
      </Button>
      <ActionButton whyNot={whyNot} onClick={() => setAsking('publish')}>
        {t('publish')}
      </ActionButton>
      {asking === 'title' ? <TitleDialog {...{ fundCode, rubric }} onClose={() => setAsking(null)} /> : null}
      {asking === 'publish' ? (
        <VerbDialog
          title={t('publishTitle', { code: rubric.code, number: rubric.number })}
          text={t('publishText')}
          verb={t('publish')}
          onConfirm={confirm}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}

function NextVersion({ fundCode, rubric }: RubricVerbsProps) {
  const { t } = useTranslation('rubrics');
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { versions } = useVersions(fundCode);
  const draft = versions.find(({ code, state }) => code === rubric.code && state === 'draft');
  const create = api.useMutation('post', '/api/v1/funds/{fundCode}/rubrics');
  const confirm = async () => {
    const made = await create.mutateAsync({ params: { path: { fundCode } }, body: { code: rubric.code } });
    tellDone(t('begun', { number: made.number }));
    void navigate(`/funds/${fundCode}/rubrics/${made.id}`);
  };
  return (
    <>
      <ActionButton
        whyNot={draft ? t('draftExists', { number: draft.number }) : null}
        onClick={() => setAsking(true)}
      >
        {t('next')}
      </ActionButton>
      {asking ? (
        <VerbDialog
          title={t('next')}
          text={t('nextText')}
          verb={t('next')}
          onConfirm={confirm}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
