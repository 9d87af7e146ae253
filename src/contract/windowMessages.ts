// The messages between a window and its host: the engine's calls, and what the host itself is asked for.
import { z } from 'zod';
import type { Progress } from './calls.ts';
import type { Result } from './errors.ts';

const nothing = z.object({});
const path = z.string().min(1).max(32_768);
const recentCase = z.object({ path, operation: z.string().max(200), openedAt: z.number().int() });

/** What a window may ask of its host beside the engine's calls. */
export const HOST_CALLS = {
  chooseFile: {
    params: z.object({ purpose: z.enum(['import', 'folder', 'case']) }),
    result: z.array(path).nullable(),
  },
  chooseNewCase: { params: z.object({ suggestedName: z.string().max(300) }), result: path.nullable() },
  listFolder: {
    params: z.object({ path: path.nullable() }),
    result: z.object({
      path,
      parent: path.nullable(),
      entries: z.array(
        z.object({ name: z.string(), path, folder: z.boolean(), sizeBytes: z.number().int() }),
      ),
    }),
  },
  recentCases: { params: nothing, result: z.array(recentCase) },
  rememberCase: { params: recentCase, result: nothing },
  forgetCase: { params: z.object({ path }), result: nothing },
  restartEngine: { params: nothing, result: nothing },
} as const;

export type HostCallName = keyof typeof HOST_CALLS;
export type HostParams<N extends HostCallName> = z.output<(typeof HOST_CALLS)[N]['params']>;
export type HostAnswer<N extends HostCallName> = z.output<(typeof HOST_CALLS)[N]['result']>;

/** The outer shape of whatever a window sends; names and parameters are checked against their own lists. */
export const windowMessage = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['call', 'host']),
    id: z.number().int().min(0),
    name: z.string().max(100),
    params: z.unknown(),
  }),
  z.strictObject({ kind: z.literal('cancel'), id: z.number().int().min(0) }),
]);
export type WindowMessage = z.infer<typeof windowMessage>;

export type EngineState = 'running' | 'stopped';

/** What a host tells a window. `result` answers both engine calls and host calls. */
export type HostMessage =
  | { kind: 'engine'; state: EngineState }
  | { kind: 'progress'; id: number; progress: Progress }
  | { kind: 'result'; id: number; result: Result<unknown> };
