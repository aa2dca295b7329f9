import type { Schema } from '../../api/client';

/**
 * The chain's head as a small text to keep elsewhere: whoever has it can tell later whether the history up
 * to it was changed. Plain words and ISO dates, for people and programs alike.
 */
export function headText(
  fundCode: string,
  { checked, head, sealedUpTo }: Schema<'VerificationAnswer'>,
): string {
  const lines = [
    `fund: ${fundCode}`,
    `sealed-up-to: ${sealedUpTo ?? 'nothing'}`,
    `checked: ${checked}`,
    `seq: ${head.seq}`,
    `sha256: ${head.hash}`,
  ];
  return `${lines.join('\n')}\n`;
}
