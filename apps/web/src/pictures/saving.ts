// Saves what a figure shows as a file. Works on the page's own elements, so that the same few lines serve
// public pages, which have no other script, and signed-in ones.

const drawn = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray'];
const written = ['font-family', 'font-size', 'font-weight', 'text-anchor', 'font-variant-numeric'];

/** Listens for clicks on the save buttons of every figure below an element. Returns how to stop. */
export function listenForSaving(within: HTMLElement): () => void {
  const onClick = (event: Event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-save]');
    const figure = button?.closest<HTMLElement>('[data-picture]');
    if (button && figure) void save(figure, button.dataset['save']!);
  };
  within.addEventListener('click', onClick);
  within.dataset['saving'] = 'on';
  return () => within.removeEventListener('click', onClick);
}

async function save(figure: HTMLElement, kind: string): Promise<void> {
  const name = `${figure.dataset['picture']}.${kind}`;
  if (kind === 'csv') return offer(new Blob(['\ufeff', csvOf(figure)], { type: 'text/csv' }), name);
  const svg = new Blob([svgOf(figure)], { type: 'image/svg+xml' });
  offer(kind === 'svg' ? svg : await pngOf(svg, shownDrawing(figure)), name);
}

function offer(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function shownDrawing(figure: HTMLElement): SVGSVGElement {
  const all = [...figure.querySelectorAll<SVGSVGElement>('svg.picture-drawing')];
  return all.find((each) => each.getClientRects().length > 0) ?? all[0]!;
}

/** The drawing with its colours and letters written into it, as the file has no style sheet. */
function svgOf(figure: HTMLElement): string {
  const original = shownDrawing(figure);
  const copy = original.cloneNode(true) as SVGSVGElement;
  const from = [original, ...original.querySelectorAll('*')];
  const to = [copy, ...copy.querySelectorAll('*')];
  from.forEach((element, index) => {
    const style = getComputedStyle(element);
    const names = element.tagName === 'text' || element.tagName === 'tspan' ? [...drawn, ...written] : drawn;
    const text = names.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
    to[index]!.setAttribute('style', text);
    to[index]!.removeAttribute('class');
  });
  const { width, height } = original.viewBox.baseVal;
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const colour = getComputedStyle(document.body).backgroundColor;
  for (const [name, value] of Object.entries({
    x: -16,
    y: -16,
    width: width + 32,
    height: height + 32,
    fill: colour,
  })) {
    paper.setAttribute(name, String(value));
  }
  copy.prepend(paper);
  copy.setAttribute('viewBox', `-16 -16 ${width + 32} ${height + 32}`);
  copy.setAttribute('width', String(width + 32));
  copy.setAttribute('height', String(height + 32));
  return new XMLSerializer().serializeToString(copy);
}

async function pngOf(svg: Blob, { viewBox }: SVGSVGElement): Promise<Blob> {
  const picture = new Image();
  const address = URL.createObjectURL(svg);
  try {
    picture.src = address;
    await picture.decode();
  } finally {
    URL.revokeObjectURL(address);
  }
  // Twice as fine as on the screen, for slides.
  const canvas = document.createElement('canvas');
  canvas.width = 2 * (viewBox.baseVal.width + 32);
  canvas.height = 2 * (viewBox.baseVal.height + 32);
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob((blob) => done(blob!), 'image/png'));
}

function csvOf(figure: HTMLElement): string {
  const rows = [...figure.querySelectorAll('.picture-table tr')];
  const cells = (row: Element) =>
    [...row.children].map((cell) => (cell as HTMLElement).dataset['raw'] ?? cell.textContent);
  return rows.map((row) => cells(row).map(csvCell).join(',')).join('\r\n');
}

/** Quoted where needed; a spreadsheet must not take words for a formula. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
