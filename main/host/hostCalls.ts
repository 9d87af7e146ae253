// What a host does itself for its windows, beside the engine's calls: folders, recent cases, restarting the engine.
import type { HostAnswer, HostCallName, HostParams } from '../../src/contract/windowMessages.ts';
import type { EngineHost } from './engineHost.ts';
import { listFolder } from './listFolder.ts';
import type { RecentCases } from './recentCases.ts';

/** One handler a host call; what a handler throws becomes the call's error. */
export type HostHandlers = {
  [N in HostCallName]: (params: HostParams<N>) => Promise<HostAnswer<N>>;
};
export type Dialogs = Pick<HostHandlers, 'chooseFile' | 'chooseNewCase'>;

/** The dialogs of a host that has none: the page shows its own. */
export const PAGE_DIALOGS: Dialogs = {
  chooseFile: async () => null,
  chooseNewCase: async () => null,
};

/** Handlers for all host calls; only the dialogs differ between hosts. */
export function hostHandlers(engine: EngineHost, recents: RecentCases, dialogs: Dialogs): HostHandlers {
  return {
    ...dialogs,
    listFolder: ({ path }) => listFolder(path),
    recentCases: () => recents.list(),
    async rememberCase(recent) {
      await recents.remember(recent);
      return {};
    },
    async forgetCase({ path }) {
      await recents.forget(path);
      return {};
    },
    async restartEngine() {
      await engine.restart();
      return {};
    },
  };
}
