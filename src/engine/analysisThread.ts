// The thread that infers: keeps the case's events in memory and answers questions one at a time.
import type { MessagePort } from 'node:worker_threads';
import { openCase } from '../store/caseFile.ts';
import { eventSetOf, eventsVersion } from '../store/eventSet.ts';
import { type Analysis, analysisOf, type Question } from './analysis.ts';

export type AnalysisTask = {
  casePath: string;
  passphrase: string;
  port: MessagePort;
  stop: SharedArrayBuffer;
};
export type AnalysisRequest = { id: number; question: Question };
export type AnalysisReply =
  | { id: number; kind: 'progress'; stage: string; done: number; total: number }
  | { id: number; kind: 'answer'; answer: unknown }
  | { id: number; kind: 'stopped' }
  | { id: number; kind: 'failed'; message: string };

class Stopped extends Error {}

const STAGES: Record<Question['ask'], string> = {
  candidates: 'Weighing numbers as deal lines',
  successions: 'Looking for number changes',
  tenures: 'Dating SIMs and handsets',
  roles: 'Looking around the line',
  watch: 'Comparing with closed lines',
  life: "Gathering the line's life",
};

/** Serves questions until the port is closed. The events are read again only when the case has changed. */
export function serveAnalysis({ casePath, passphrase, port, stop }: AnalysisTask): void {
  const flag = new Int32Array(stop);
  const db = openCase(casePath, passphrase);
  let held: { version: string; analysis: Analysis } | null = null;

  const stepFor = (id: number, stage: string) => {
    let told = 0;
    return (done: number, total: number): void => {
      if (Atomics.load(flag, 0) === id) throw new Stopped();
      const now = performance.now();
      if (now - told < 100) return;
      told = now;
      port.postMessage({ id, kind: 'progress', stage, done, total } satisfies AnalysisReply);
    };
  };
  const reply = (message: AnalysisReply): void => port.postMessage(message);

  port.on('message', ({ id, question }: AnalysisRequest) => {
    try {
      const version = eventsVersion(db);
      if (held?.version !== version) {
        held = null;
        held = { version, analysis: analysisOf(eventSetOf(db, stepFor(id, 'Reading events'))) };
      }
      reply({
        id,
        kind: 'answer',
        answer: held.analysis.answer(question, stepFor(id, STAGES[question.ask])),
      });
    } catch (error) {
      if (error instanceof Stopped) reply({ id, kind: 'stopped' });
      else reply({ id, kind: 'failed', message: String((error as Error).stack ?? error) });
    }
  });
  port.on('close', () => db.close());
}
