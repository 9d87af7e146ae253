// Sets a drawn chart in its frame: the marking above and below, the case, the date, what is shown, and a key to the symbols.
import type { Answer } from '../../../src/contract/calls.ts';
import { timeOf } from '../../format/time.ts';
import { kindOf } from '../../format/words.ts';
import { LOOKS, type SymbolName, symbolOf, symbolUri } from '../symbols/symbols.ts';
import { CHART_COLOURS, FONT } from '../view/stylesheet.ts';

type Picture = Answer<'chartPicture'>;

const LEAST_WIDTH = 1400;
const MARGIN = 40;
const LINE = 32;
const SYMBOL = 26;

const fontOf = (size: number, weight = 400): string => `${weight} ${size}px ${FONT}`;

/** Words broken into lines that are no wider than `width`. */
function linesOf(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

type Key = { image: HTMLImageElement; words: string };

/** The symbols that the picture holds, in the chart's order, each with what it stands for. */
async function keysOf({ things }: Picture): Promise<Key[]> {
  const shown = new Map<SymbolName, string>(things.map(({ entity }) => [symbolOf(entity), kindOf(entity)]));
  const names = (Object.keys(LOOKS) as SymbolName[]).filter((name) => shown.has(name));
  return Promise.all(
    names.map(async (name) => {
      const image = new Image();
      image.src = symbolUri(name, 'light');
      await image.decode();
      return { image, words: shown.get(name) ?? '' };
    }),
  );
}

/** Where each key stands, in rows of the width. */
function keyPlaces(context: CanvasRenderingContext2D, keys: readonly Key[], width: number) {
  let [x, row] = [0, 0];
  return keys.map((key) => {
    const wide = SYMBOL + 8 + context.measureText(key.words).width + 28;
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const place = { ...key, x, row };
    x += wide;
    return place;
  });
}

/** The picture as PNG. */
export async function framePicture(picture: Picture, chart: ImageBitmap): Promise<Blob> {
  const { marking, title, description, createdAt } = picture;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This machine gives no canvas to draw on.');
  const width = Math.max(LEAST_WIDTH, chart.width + 2 * MARGIN);
  const inner = width - 2 * MARGIN;
  context.font = fontOf(22);
  const words = linesOf(context, `${timeOf(createdAt)} · ${description}`, inner);
  const keys = keyPlaces(context, await keysOf(picture), inner);
  const rows = (keys.at(-1)?.row ?? 0) + 1;
  const chartTop = 130 + words.length * LINE;
  const keyTop = chartTop + chart.height + MARGIN;
  canvas.width = width;
  canvas.height = keyTop + rows * (SYMBOL + 14) + 64;
  const { ground, ink, tie } = CHART_COLOURS.light;
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = ink;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.font = fontOf(24, 700);
  context.fillText(marking, width / 2, 34);
  context.fillText(marking, width / 2, canvas.height - 32);
  context.textAlign = 'left';
  context.font = fontOf(30, 600);
  context.fillText(title, MARGIN, 84, inner);
  context.font = fontOf(22);
  for (const [i, line] of words.entries()) context.fillText(line, MARGIN, 124 + i * LINE);
  context.strokeStyle = tie;
  for (const y of [chartTop, keyTop - 16]) context.strokeRect(MARGIN, y, inner, 0);
  context.drawImage(chart, (width - chart.width) / 2, chartTop + 8);
  for (const { image, words: meaning, x, row } of keys) {
    const y = keyTop + row * (SYMBOL + 14);
    context.drawImage(image, MARGIN + x, y, SYMBOL, SYMBOL);
    context.fillText(meaning, MARGIN + x + SYMBOL + 8, y + SYMBOL / 2);
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large to be saved.'))),
      'image/png',
    ),
  );
}
