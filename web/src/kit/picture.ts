const SVG = 'http://www.w3.org/2000/svg';

/** What a style sheet gives to the parts of a drawing, and a file has to say itself. */
const styles = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];

const MARGIN = 16;
const LINE = 28;

export interface Picture {
  text: string;
  width: number;
  height: number;
}

/** The drawing of a figure as a file that looks like it anywhere: its title and what its marks mean above it, its colours within. */
export function svgOf(figure: HTMLElement, title: string): Picture | null {
  const drawn = figure.querySelector<SVGSVGElement>('svg');
  if (!drawn) return null;
  const width = Number(drawn.getAttribute('width')) + 2 * MARGIN;
  const height = Number(drawn.getAttribute('height')) + 2 * (MARGIN + LINE);
  const make = (name: string, attributes: Record<string, string | number>, text = '') => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = text;
    return element;
  };
  const { color, fontFamily } = getComputedStyle(figure);
  const words = { fill: color, 'font-family': fontFamily };
  const picture = make('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  picture.append(
    make('title', {}, title),
    make('rect', { width, height, fill: getComputedStyle(document.body).backgroundColor }),
    make('text', { x: MARGIN, y: MARGIN + 16, 'font-size': 18, 'font-weight': 600, ...words }, title),
  );
  const names = [...figure.querySelectorAll('figcaption > span')].map((each) => each.textContent);
  let x = MARGIN;
  names.forEach((name, index) => {
    const mark = drawn.querySelector(`.series-${index} path`);
    // Where nothing of it is drawn, its mark is empty.
    const look = mark ? lookOf(mark) : { fill: 'none', stroke: color };
    picture.append(
      make('rect', { ...look, x, y: MARGIN + LINE, width: 14, height: 14, rx: 2 }),
      make('text', { x: x + 20, y: MARGIN + LINE + 12, 'font-size': 14, ...words }, name),
    );
    x += 60 + name.length * 8;
  });
  const inner = drawn.cloneNode(true) as SVGSVGElement;
  const copies = inner.querySelectorAll('*');
  drawn.querySelectorAll('*').forEach((each, index) => {
    for (const [key, value] of Object.entries(lookOf(each))) copies[index]?.setAttribute(key, value);
  });
  inner.removeAttribute('style');
  inner.setAttribute('x', String(MARGIN));
  inner.setAttribute('y', String(MARGIN + 2 * LINE));
  picture.append(inner);
  return { text: new XMLSerializer().serializeToString(picture), width, height };
}

function lookOf(element: Element): Record<string, string> {
  const style = getComputedStyle(element);
  return Object.fromEntries(
    styles.flatMap((key) => {
      const value = style.getPropertyValue(key);
      return value ? [[key, value]] : [];
    }),
  );
}

/** The same as dots, two to each pixel. */
export async function pngOf({ text, width, height }: Picture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 2 * width;
    canvas.height = 2 * height;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture has no dots.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
