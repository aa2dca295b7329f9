import { type AllocationLimit } from '#funding';
import { AmountField, ChoiceField } from '../http/index.js';

/** What may be allocated by the fund’s policy of a day. */
export class AllocationLimitAnswer implements AllocationLimit {
  @ChoiceField(['cash', 'cash-and-receivables'], { description: 'The fund’s policy of the day.' })
  basis: AllocationLimit['basis'];

  @AmountField({
    description:
      'What signed agreements still promise beyond all that was received, as far as the policy counts it.',
  })
  receivables: string;

  @AmountField({ description: 'Available to allocate from cash, and receivables.' })
  available: string;
}
