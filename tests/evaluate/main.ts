// Prints how well lines, successions and co-locations are found, with the seeds, so that the figures can be made again.
import { evaluateCopenhagen } from './copenhagen.ts';
import { evaluateTelcell } from './telcell.ts';

const DATA = '../shared/data';
console.log('Copenhagen texts, seeds 1-4');
for (const line of evaluateCopenhagen(DATA, [1, 2, 3, 4])) console.log(line);
console.log('Telcell registrations');
for (const line of evaluateTelcell(DATA)) console.log(line);
