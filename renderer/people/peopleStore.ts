// What the entities page shows: the tab, the filters of the list, and the record that is open.
import { create } from 'zustand';
import type { RecordKind } from '../../src/contract/entityCalls.ts';
import { goTo } from '../app/session.ts';

export type PeopleTab = 'records' | 'matches' | 'decided';

export type PeopleStore = {
  tab: PeopleTab;
  kind: RecordKind;
  search: string;
  role: string;
  sex: string;
  under18: boolean;
  claimed: boolean;
  /** The record that is open, by its id. */
  opened: string | null;
};

const NEW: PeopleStore = {
  tab: 'records',
  kind: 'nominal',
  search: '',
  role: '',
  sex: '',
  under18: false,
  claimed: false,
  opened: null,
};

export const usePeople = create<PeopleStore>(() => NEW);

export const resetPeople = (): void => usePeople.setState(NEW);
export const showPeopleTab = (tab: PeopleTab): void => usePeople.setState({ tab });
/** Another kind has other roles: its list starts unfiltered. */
export const showKind = (kind: RecordKind): void => usePeople.setState({ ...NEW, kind });
/** Opens a record on the entities page, wherever it was asked for. */
export function openRecord(opened: string): void {
  usePeople.setState({ opened, tab: 'records' });
  goTo('people');
}
