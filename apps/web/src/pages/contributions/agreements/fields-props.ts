import type { AgreementDraft } from './draft';

/** Fields of the form with what the API said of them, by their names there. */
export interface FieldsProps {
  draft: AgreementDraft;
  currency: string;
  wrong: Record<string, string>;
  change: (change: Partial<AgreementDraft>) => void;
}
