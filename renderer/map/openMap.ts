// Takes a line from another page to the map.
import { goTo } from '../app/session.ts';
import { setMap, showOnMap } from './mapStore.ts';

/** Shows the map of one line by its id. */
export function openLineOnMap(line: string): void {
  goTo('map');
  setMap({ tab: 'map', asTable: false });
  showOnMap({ line, of: null });
}
