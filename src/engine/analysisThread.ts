// The thread that infers: keeps the case's events in memory and answers questions one at a time.
import type { MessagePort } from 'node:worker_threads';
import { openCase } from '../store/caseFile.ts';
import { eventsVersion, tiesVersion } from '../store/eventSet.ts';
import { keepAnswer, keptAnswer } from '../store/keptAnswers.ts';
import type { Answers, Question } from './analysis.ts';
import { caughtUp, type HeldEvents, readEvents } from './heldEvents.ts';
import { methodMark } from './methodMark.ts';
import {
  type NetworkAnalysis,
  type NetworkAnswers,
  type NetworkQuestion,
  networkAnalysisOf,
} from './networkAnalysis.ts';

export type AnyQuestion = Question | NetworkQuestion;
export type AnyAnswers = Answers & NetworkAnswers;

export type AnalysisTask = {
  casePath: string;
  passphrase: string;
  /** The script that the thread runs. */
  script: string;
  port: MessagePort;
  stop: SharedArrayBuffer;
};
export type AnalysisRequest = { id: number; question: AnyQuestion };
export type AnalysisReply =
  | { id: number; kind: 'progress'; stage: string; done: number; total: number }
  | { id: number; kind: 'answer'; answer: unknown }
  | { id: number; kind: 'stopped' }
  | { id: number; kind: 'failed'; message: string };

class Stopped extends Error {}

const STAGES: Record<AnyQuestion['ask'], string> = {
  ranks: 'Weighing numbers as deal lines',
  candidates: 'Weighing numbers as deal lines',
  successions: 'Looking for number changes',
  tenures: 'Dating SIMs and handsets',
  devices: 'Looking for changes of SIM and handset',
  roles: 'Looking around the line',
  areas: 'Looking for hubs and areas',
  journeys: 'Looking for journeys by rail',
  watch: 'Comparing with closed lines',
  life: "Gathering the line's life",
  path: 'Looking for a path',
  'time-path': 'Looking for a path',
  metrics: 'Measuring the network',
};

const aboutNetwork = (question: AnyQuestion): question is NetworkQuestion =>
  question.ask === 'path' || question.ask === 'time-path' || question.ask === 'metrics';

/** What the board is made of is kept in the case, so that opening it shows the board without reading the events. */
const KEPT: ReadonlySet<AnyQuestion['ask']> = new Set(['ranks', 'successions', 'watch', 'areas']);

const MOST_ANSWERS = 24;

/** Keeps the newest answers, since a decision asks the same questions again. */
function keep(answers: Map<string, unknown>, asked: string, answer: unknown): void {
  answers.delete(asked);
  answers.set(asked, answer);
  const [oldest] = answers.keys();
  if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
}

/** Serves questions until the port is closed. The events are read again only when the case has changed. */
export function serveAnalysis({ casePath, passphrase, script, port, stop }: AnalysisTask): void {
  const flag = new Int32Array(stop);
  const db = openCase(casePath, passphrase);
  const method = methodMark(script);
  // Each kind of question reads what it needs the first time it is asked.
  let held: {
    version: string;
    answers: Map<string, unknown>;
    events?: HeldEvents;
    network?: NetworkAnalysis;
    ties?: string;
  } | null = null;

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
      if (held?.version !== version) held = { version, ...caughtUp(db, held) };
      const step = stepFor(id, STAGES[question.ask]);
      let answer: unknown;
      if (aboutNetwork(question)) {
        const ties = tiesVersion(db);
        if (!held.network || held.ties !== ties) held.network = networkAnalysisOf(db);
        held.ties = ties;
        answer = held.network.answer(question, step);
      } else {
        const asked = JSON.stringify(question);
        const madeFrom = `${method} ${version}`;
        const isKept = KEPT.has(question.ask);
        answer = held.answers.get(asked) ?? (isKept ? keptAnswer(db, asked, madeFrom) : undefined);
        if (answer === undefined) {
          held.events ??= readEvents(db, stepFor(id, 'Reading events'));
          answer = held.events.analysis.answer(question, step);
          if (isKept) keepAnswer(db, asked, madeFrom, answer);
        }
        keep(held.answers, asked, answer);
      }
      reply({ id, kind: 'answer', answer });
    } catch (error) {
      if (error instanceof Stopped) reply({ id, kind: 'stopped' });
      else reply({ id, kind: 'failed', message: String((error as Error).stack ?? error) });
    }
  });
  port.on('close', () => db.close());
}
