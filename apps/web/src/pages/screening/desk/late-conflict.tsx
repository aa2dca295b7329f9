import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, ifMatch } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import type { Review } from './desk';
import { keep } from './sheet';

interface LateConflictProps {
  review: Review;
  version: number;
  onClose: () => void;
}

/** A conflict that one learns of while reading: possible until the review is filed. */
export function LateConflict({ review, version, onClose }: LateConflictProps) {
  const { t } = useTranslation('screening');
  const fundCode = useFundCode();
  const navigate = useNavigate();
  const { mutateAsync } = api.useMutation(
    'post',
    '/api/v1/funds/{fundCode}/concept-notes/{id}/reviews/{reviewId}/declare',
  );
  const confirm = async (nature: string) => {
    await mutateAsync({
      params: { path: { fundCode, id: review.noteId, reviewId: review.id } },
      headers: ifMatch(version),
      body: { conflict: true, nature },
    });
    keep(review.id, null, localStorage);
    tellDone(t('declaration.recused'));
    await navigate(`/funds/${fundCode}/reviews`);
  };
  return (
    <VerbDialog
      title={t('declaration.later')}
      text={t('declaration.laterText')}
      verb={t('declaration.recuse')}
      reasonLabel={t('declaration.nature')}
      danger
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
