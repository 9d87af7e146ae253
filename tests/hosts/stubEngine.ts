// An engine of a few lines for the hosts' tests, served exactly as the real one is.
import { serveEngine } from '../../main/host/engineLoop.ts';
import { parentProcess } from '../../main/host/parentProcess.ts';
import type { Engine } from '../../src/engineTypes.ts';

const ok = (value: unknown) => ({ ok: true as const, value });

const engine: Engine = {
  async call(name, params, control) {
    if (name === 'caseSummary') return ok({ pid: process.pid });
    if (name === 'caseClose') process.exit(3);
    if (name === 'sources') throw new Error('the passphrase is hidden here');
    if (name === 'numbers') {
      for (let done = 0; done <= 5000; done += 1)
        control?.onProgress?.({ stage: done < 2500 ? 'read' : 'write', done, total: 5000 });
      return ok({ numbers: [] });
    }
    if (name === 'importPreview')
      return new Promise((answer) =>
        control?.signal?.addEventListener('abort', () =>
          answer({ ok: false, error: { code: 'CANCELLED', data: {} } }),
        ),
      );
    return ok({ name, params });
  },
  close() {},
};

const parent = parentProcess();
parent.listen(serveEngine(engine, parent.post), () => process.exit(0));
parent.post({ kind: 'ready' });
