import { percentText, shortAmount } from '../parts/amount-text';
import { dayText } from '../parts/day-text';
import { type DepositPoint, depositsLayout } from './deposits-layout';
import { Drawing, Figure } from './figure';
import { wide } from './scale';
import { type PictureWords, spokenMoney } from './words';

interface DepositsOverTimeProps {
  words: PictureWords;
  currency: string;
  points: readonly DepositPoint[];
}

/** Deposits as they grew, against the target that was in force. */
export function DepositsOverTime({ words, currency, points }: DepositsOverTimeProps) {
  const last = points[points.length - 1];
  if (!last) return null;
  const sentence = words.t('deposits.sentence', {
    since: dayText(points[0]!.asOf, words.language),
    day: dayText(last.asOf, words.language),
    deposited: spokenMoney(words, last.deposited, currency),
    share: (last.target && percentText(last.deposited, last.target, words.language)) || 'none',
  });
  return (
    <Figure
      words={words}
      name="deposits"
      sentence={sentence}
      draw={(width) => <Curve {...{ words, currency, points, width }} label={sentence} />}
      table={{
        columns: [
          words.t('columns.asOf'),
          `${words.t('amounts.deposited')} (${currency})`,
          `${words.t('amounts.target')} (${currency})`,
        ],
        rows: points.map(({ asOf, deposited, target }) => [asOf, { amount: deposited }, { amount: target }]),
      }}
    />
  );
}

function Curve({
  words,
  currency,
  points,
  width,
  label,
}: DepositsOverTimeProps & { width: number; label: string }) {
  const { language } = words;
  const left = 52;
  const [top, bottom, height] = [28, 28, width >= wide ? 240 : 190];
  const inside = width - left - 12;
  const layout = depositsLayout(points, inside, height);
  const years = layout.years.filter((_, index) => width >= wide || index % 2 === 0);
  // Above the line, which never falls; below it where the target's words stand.
  const { y, targetY } = layout.end;
  const wordsAt = targetY !== null && y - targetY > -8 && y - targetY < 32 ? 20 : -10;
  return (
    <Drawing width={width} height={top + height + bottom} label={label}>
      <g transform={`translate(${left} ${top})`}>
        {layout.amounts.map(({ value, at }) => (
          <g key={value}>
            <line x1={0} x2={inside} y1={at} y2={at} className="axis" />
            <text x={-8} y={at + 4} className="soft end">
              {shortAmount(String(value), language)}
            </text>
          </g>
        ))}
        {years.map(({ value, at }) => (
          <g key={value}>
            <line x1={at} x2={at} y1={height} y2={height + 5} className="axis" />
            <text x={at} y={height + 20} className="soft middle">
              {value}
            </text>
          </g>
        ))}
        <path d={layout.area} style={{ fill: 'var(--amount-deposited)', fillOpacity: 0.35 }} />
        <path d={layout.line} style={{ stroke: 'var(--amount-transferred)', strokeWidth: 2, fill: 'none' }} />
        <path d={layout.target} className="dashed" />
        <circle cx={layout.end.x} cy={layout.end.y} r={4} style={{ fill: 'var(--amount-transferred)' }} />
        <text x={inside} y={layout.end.y + wordsAt} className="end strong">
          {`${words.t('amounts.deposited')} ${shortAmount(points[points.length - 1]!.deposited, language)}`}
        </text>
        {layout.end.targetY === null ? null : (
          <text x={inside} y={layout.end.targetY - 8} className="end">
            {`${words.t('amounts.target')} ${shortAmount(points[points.length - 1]!.target!, language)}`}
          </text>
        )}
        <text x={-8} y={-14} className="soft end">
          {currency}
        </text>
      </g>
    </Drawing>
  );
}
