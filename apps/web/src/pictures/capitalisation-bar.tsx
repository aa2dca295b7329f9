import { percentText } from '../parts/amount-text';
import { type Capitalisation, capitalisationLayout, type SegmentName } from './capitalisation-layout';
import { Drawing, Figure } from './figure';
import { wide } from './scale';
import { type PictureWords, shortMoney, spokenMoney } from './words';

const fills: Record<SegmentName, string> = {
  deposited: 'var(--amount-deposited)',
  committedOpen: 'var(--amount-committed)',
  pledgedOpen: 'var(--amount-pledged)',
  gap: 'none',
};

interface CapitalisationBarProps extends Capitalisation {
  words: PictureWords;
  /** False where the page has said the sentence already. */
  captioned?: boolean;
}

/** From zero to the target: what came in, what was promised, and what is missing. */
export function CapitalisationBar({ words, captioned = true, ...standing }: CapitalisationBarProps) {
  const said = sentenceOf(words, standing);
  const { segments } = capitalisationLayout(standing, wide);
  return (
    <Figure
      words={words}
      name="capitalisation"
      sentence={captioned ? said : null}
      draw={(width) => <Bar words={words} standing={standing} width={width} label={said} />}
      table={{
        columns: [words.t('columns.amount'), standing.currency, words.t('columns.ofTarget')],
        rows: [
          [words.t('capitalisation.target'), { amount: standing.target }, null],
          ...segments.map(({ name, amount }) => [
            words.t(`capitalisation.${name}`),
            { amount },
            percentText(amount, standing.target ?? 0, words.language),
          ]),
        ],
      }}
    />
  );
}

function sentenceOf(words: PictureWords, standing: Capitalisation): string {
  const { currency, target, deposited, gapToTarget } = standing;
  const money = (amount: string) => spokenMoney(words, amount, currency);
  if (target === null) return words.t('capitalisation.noTarget', { deposited: money(deposited) });
  return words.t('capitalisation.sentence', {
    deposited: money(deposited),
    target: money(target),
    share: percentText(deposited, target, words.language) ?? '',
    gap: Number(gapToTarget) > 0 ? 'yes' : 'no',
    missing: money(gapToTarget ?? '0'),
  });
}

interface BarProps {
  words: PictureWords;
  standing: Capitalisation;
  width: number;
  label: string;
}

function Bar({ words, standing, width, label }: BarProps) {
  const margin = 2;
  const { segments, targetAt } = capitalisationLayout(standing, width - 2 * margin);
  const money = (amount: string) => shortMoney(words, amount, standing.currency);
  const columns = width >= wide ? segments.length : 1;
  const rows = Math.ceil(segments.length / columns);
  const target = standing.target ?? '0';
  const height = 84 + rows * (columns === 1 ? 26 : 40);
  return (
    <Drawing width={width} height={height} label={label}>
      {targetAt === null ? null : (
        <text x={margin + targetAt} y={16} className="end strong">
          {`${words.t('capitalisation.target')} ${money(target)}`}
        </text>
      )}
      {segments.map(({ name, x, width: length }) => (
        <rect
          key={name}
          x={margin + x}
          y={28}
          width={length}
          height={36}
          style={{ fill: fills[name] }}
          className={name === 'gap' ? 'dashed' : 'edge'}
        />
      ))}
      {targetAt === null ? null : (
        <line
          x1={margin + targetAt}
          x2={margin + targetAt}
          y1={22}
          y2={70}
          className="mark"
          strokeWidth={3}
        />
      )}
      <text x={margin} y={16} className="soft">
        0
      </text>
      {segments.map(({ name, amount }, index) => {
        const x = margin + (index % columns) * ((width - margin) / columns);
        const y = 84 + Math.floor(index / columns) * 26;
        const value = `${money(amount)}${shareOf(amount, standing, words)}`;
        return (
          <g key={name}>
            <rect
              x={x}
              y={y + 1}
              width={12}
              height={12}
              style={{ fill: fills[name] }}
              className={name === 'gap' ? 'dashed' : undefined}
            />
            <text x={x + 20} y={y + 12}>
              {words.t(`capitalisation.${name}`)}
            </text>
            <text
              x={columns === 1 ? width - margin : x + 20}
              y={columns === 1 ? y + 12 : y + 30}
              className={columns === 1 ? 'end strong' : 'strong'}
            >
              {value}
            </text>
          </g>
        );
      })}
    </Drawing>
  );
}

function shareOf(amount: string, { target }: Capitalisation, { language }: PictureWords): string {
  const share = percentText(amount, target ?? 0, language);
  return share === null ? '' : ` (${share})`;
}
