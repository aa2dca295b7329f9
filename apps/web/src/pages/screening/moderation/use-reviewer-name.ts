import { useTranslation } from 'react-i18next';
import type { Screening } from './moderation';

/** Reviewers' names, or numbers for readers who are not told who they are. */
export function useReviewerName(reviews: Screening['reviews']): (reviewId: string) => string {
  const { t } = useTranslation('screening');
  return (reviewId) => {
    const at = reviews.findIndex(({ id }) => id === reviewId);
    return reviews[at]?.reviewer?.name ?? t('moderation.reviewer', { number: at + 1 });
  };
}
