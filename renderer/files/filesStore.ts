// Which file the page of files shows.
import { create } from 'zustand';

export const useFiles = create<{ chosen: number | null }>(() => ({ chosen: null }));

export const chooseFile = (chosen: number | null): void => useFiles.setState({ chosen });
