// Reads every event of a case in time order and does nothing with them: what no inference can do without.
// A program of its own (eventsAlone.ts CASE), so that its time and memory are its own.
import { openCase } from '../../src/store/caseFile.ts';

const db = openCase(process.argv[2] ?? '', process.env.PLUMBLINE_PASSPHRASE ?? '');
let read = 0;
for (const _ of db.prepare('SELECT * FROM call_event ORDER BY started_at, id').raw().iterate()) read++;
db.close();
process.stdout.write(String(read));
