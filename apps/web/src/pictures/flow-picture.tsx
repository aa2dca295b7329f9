import { namedIn } from '../texts/colon';
import { Drawing, Figure } from './figure';
import { type Flow, type FlowLink, flowLayout, type FlowNode, type PlacedNode } from './flow-layout';
import { linesOf, wide } from './scale';
import { fullMoney, type PictureWords } from './words';

interface FlowPictureProps {
  words: PictureWords;
  currency: string;
  flow: Flow;
  sentence: string;
  name?: string;
}

const columnColours = ['var(--amount-allocated)', 'var(--amount-transferred)', 'var(--amount-expended)'];

/** Money as a river: from areas through programmes to organisations, thick as the amounts. */
export function FlowPicture({ words, currency, flow, sentence, name = 'flow' }: FlowPictureProps) {
  if (flow.links.length === 0) return null;
  const label = new Map(flow.nodes.map((node) => [node.id, wholeName(node)]));
  return (
    <Figure
      words={words}
      name={name}
      sentence={sentence}
      draw={(width) => <River {...{ words, currency, flow, width }} label={sentence} />}
      table={{
        columns: [words.t('columns.from'), words.t('columns.to'), currency],
        rows: flow.links.map(({ source, target, amount }) => [
          label.get(source)!,
          label.get(target)!,
          { amount },
        ]),
      }}
    />
  );
}

interface RiverProps {
  words: PictureWords;
  currency: string;
  flow: Flow;
  width: number;
  label: string;
}

function River({ words, currency, flow, width, label }: RiverProps) {
  const height = width >= wide ? 440 : 400;
  // Words stand after their column; the last one needs room for them.
  const after = width >= wide ? 96 : 64;
  const { nodes, links } = flowLayout(flow, width - after, height);
  const names = new Map(flow.nodes.map((node) => [node.id, node.label]));
  const told = (link: FlowLink) =>
    namedIn(
      words.language,
      `${names.get(link.source)} → ${names.get(link.target)}`,
      fullMoney(words, link.amount, currency),
    );
  return (
    <Drawing width={width} height={height} label={label}>
      {links.map((link) => (
        <path
          key={`${link.source} ${link.target}`}
          d={link.path}
          className="flow"
          strokeWidth={link.thickness}
        >
          <title>{told(link)}</title>
        </path>
      ))}
      {nodes.map((node) => (
        <g key={node.id}>
          <rect
            {...{ x: node.x, y: node.y, width: node.width, height: node.height }}
            style={{ fill: columnColours[Math.min(node.column, 2)] }}
          >
            <title>
              {namedIn(words.language, node.label, fullMoney(words, node.value.toFixed(2), currency))}
            </title>
          </rect>
          <NodeWords node={node} isWide={width >= wide} />
        </g>
      ))}
    </Drawing>
  );
}

function NodeWords({ node, isWide }: { node: PlacedNode; isWide: boolean }) {
  // The first column has room for more than its codes; names end where the next column begins.
  const more =
    isWide && node.column === 0 && node.label !== node.short ? ` ${linesOf(node.label, 36, 1)[0]}` : '';
  return (
    <text x={node.x + node.width + 5} y={node.y + node.height / 2 + 4} fontSize={12}>
      {linesOf(node.short, 48, 1)[0]}
      {more}
    </text>
  );
}

function wholeName({ short, label }: FlowNode): string {
  return short === label ? label : `${short} · ${label}`;
}
