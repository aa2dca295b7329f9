import { sankey, sankeyJustify } from 'd3-sankey';
import { round } from './scale';

export interface FlowNode {
  id: string;
  /** The whole name. */
  label: string;
  /** What stands in the picture. */
  short: string;
}

export interface FlowLink {
  source: string;
  target: string;
  amount: string;
}

/** What money runs through: areas, programmes, organisations. */
export interface Flow {
  nodes: FlowNode[];
  links: FlowLink[];
}

/** A programme as the flow needs it; the public API and the signed-in one both give this. */
export interface FlowingProgramme {
  code: string;
  title: string;
  primaryArea: { code: string; label: string };
  organisations: readonly { organisation: string; name: string; approved: string }[];
}

/** `MIG00-JP-0012` as `JP-0012`: the fund is the same for all. */
export function shortCode(code: string): string {
  return code.replace(/^[A-Z0-9]+-(?=[A-Z]+-)/, '');
}

/** Approved money from areas to programmes to organisations; nothing flows where nothing is approved. */
export function flowOf(programmes: readonly FlowingProgramme[]): Flow {
  const nodes = new Map<string, FlowNode>();
  const links: FlowLink[] = [];
  const node = (kind: string, code: string, label: string) => {
    const id = `${kind}:${code}`;
    nodes.set(id, { id, label, short: shortCode(code) });
    return id;
  };
  for (const programme of programmes) {
    const shares = programme.organisations.filter(({ approved }) => Number(approved) > 0);
    if (shares.length === 0) continue;
    const area = node('area', programme.primaryArea.code, programme.primaryArea.label);
    const own = node('programme', programme.code, programme.title);
    const whole = shares.reduce((sum, { approved }) => sum + Math.round(Number(approved) * 100), 0);
    links.push({ source: area, target: own, amount: (whole / 100).toFixed(2) });
    for (const { organisation, name, approved } of shares) {
      links.push({ source: own, target: node('entity', organisation, name), amount: approved });
    }
  }
  return { nodes: [...nodes.values()], links };
}

export interface PlacedNode extends FlowNode {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Counted from the left. */
  column: number;
  value: number;
}

export interface PlacedLink extends FlowLink {
  path: string;
  thickness: number;
}

interface NodeGiven extends FlowNode {
  index?: number;
}

/** Places nodes in columns and threads between them, thick as their amounts. */
export function flowLayout(flow: Flow, width: number, height: number) {
  const layout = sankey<NodeGiven, FlowLink & { value: number }>()
    .nodeId(({ id }) => id)
    .nodeAlign(sankeyJustify)
    .nodeWidth(10)
    .nodePadding(8)
    .extent([
      [0, 0],
      [width, height],
    ]);
  const graph = layout({
    nodes: flow.nodes.map((each) => ({ ...each })),
    links: flow.links.map((each) => ({ ...each, value: Number(each.amount) })),
  });
  const nodes = graph.nodes.map((each): PlacedNode => ({
    ...{ id: each.id, label: each.label, short: each.short },
    ...{ x: round(each.x0!), y: round(each.y0!) },
    ...{ width: round(each.x1! - each.x0!), height: Math.max(1, round(each.y1! - each.y0!)) },
    ...{ column: each.depth!, value: each.value! },
  }));
  const links = graph.links.map((each): PlacedLink => {
    const [from, to] = [
      each.source as unknown as { x1: number; id: string },
      each.target as unknown as { x0: number; id: string },
    ];
    const middle = round((from.x1 + to.x0) / 2);
    const [y0, y1] = [round(each.y0!), round(each.y1!)];
    return {
      ...{ source: from.id, target: to.id, amount: each.amount },
      path: `M${round(from.x1)} ${y0}C${middle} ${y0} ${middle} ${y1} ${round(to.x0)} ${y1}`,
      thickness: Math.max(1, round(each.width!)),
    };
  });
  return { nodes, links, columns: 1 + Math.max(0, ...nodes.map(({ column }) => column)) };
}
