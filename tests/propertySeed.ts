// Property tests draw their cases from one seed, so that a run can be repeated; PLUMBLINE_SEED=random draws anew each time.
import fc from 'fast-check';

const wanted = process.env.PLUMBLINE_SEED ?? '20260105';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
