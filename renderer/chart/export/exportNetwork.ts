// Carries out a wish to export the network: asks the engine, saves the file, and says what was left out.
import type { RunningCall } from '../../../src/contract/bridge.ts';
import type { Answer, Progress } from '../../../src/contract/calls.ts';
import type { PlumblineError } from '../../../src/contract/errors.ts';
import { ask } from '../../app/ask.ts';
import { plural } from '../../format/count.ts';
import { tell } from '../../shared/notices.ts';
import { restrictedSentence } from '../../shared/release.ts';
import { saveFile, saveText } from '../../shared/saveFile.ts';
import { useChart } from '../chartStore.ts';
import { drawChart } from './drawChart.ts';
import { type DocumentWish, documentWish, drawnChart, type ExportWish, FORMATS } from './exportWishes.ts';
import { framePicture } from './framePicture.ts';

async function savePicture({ release }: ExportWish): Promise<PlumblineError | null> {
  const { places } = useChart.getState().history.present;
  const result = await ask('chartPicture', { chart: drawnChart(), ...release }).result;
  if (!result.ok) return result.error;
  const { name, restricted } = result.value;
  const chart = await drawChart(result.value, places);
  saveFile(name, await framePicture(result.value, chart));
  tell(`The picture was saved as ${name}.${restrictedSentence(restricted)}`);
  return null;
}

async function saveDocument(
  wish: DocumentWish,
  asked: RunningCall<Answer<'networkExport'>>['result'],
): Promise<PlumblineError | null> {
  const result = await asked;
  if (!result.ok) return result.error;
  const { name, text, leftOut, tiesLeftOut, restricted } = result.value;
  const type = FORMATS.find(({ id }) => id === wish.format)?.type ?? 'text/plain';
  saveText(name, text, type);
  const cut = leftOut > 0 ? ` Left out: ${plural(leftOut, 'thing')} of fewer events.` : '';
  const weak = tiesLeftOut > 0 ? ` Left out: ${plural(tiesLeftOut, 'weaker tie')}.` : '';
  tell(`Saved as ${name}.${cut}${weak}${restrictedSentence(restricted)}`);
  return null;
}

/** The drawing of a picture and the saving of a file are the page's own work: what stops them is told as it is. */
function tellThrown(error: unknown): null {
  tell(error instanceof Error ? error.message : String(error), { intent: 'danger' });
  return null;
}

/** The result is the error that stopped it, or null. */
export function exportNetwork(
  wish: ExportWish,
  onProgress: (progress: Progress) => void,
): { result: Promise<PlumblineError | null>; cancel: () => void } {
  const { format } = wish;
  if (format === 'png') return { result: savePicture(wish).catch(tellThrown), cancel: () => {} };
  const document = { ...wish, format };
  const { result, cancel } = ask('networkExport', documentWish(document), onProgress);
  return { result: saveDocument(document, result).catch(tellThrown), cancel };
}
