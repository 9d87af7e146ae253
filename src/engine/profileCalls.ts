// Saved mappings: made from an import's options, put under the options of another, suggested by the headers.
import type { ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import { type ImportOptions, importOptions } from '../contract/importShapes.ts';
import { type Profile, type ProfileSettings, profileFile } from '../contract/profileCalls.ts';
import { wordsOfHeaders } from '../intake/table/mapping.ts';
import { appendAudit } from '../store/audit.ts';
import type { Connection } from '../store/connection.ts';
import {
  type ProfileRow,
  profileForHeader,
  profileNamed,
  profilesOf,
  removeProfile,
  saveProfile,
} from '../store/profiles.ts';
import { caseOf, type EngineState } from './openCase.ts';

type Kept = { columns: string[]; settings: ProfileSettings };

const shown = ({ name, settings }: ProfileRow): Profile => ({ name, ...(JSON.parse(settings) as Kept) });

function settingsOf(options: ImportOptions): ProfileSettings {
  const { kind, map, unmap, valueMap, dateFormat, zone, region, numbers } = options;
  return {
    kind,
    map,
    unmap,
    valueMap,
    region,
    numbers,
    ...(zone !== undefined && { zone }),
    ...(dateFormat !== undefined && { dateFormat }),
  };
}

function keep(state: EngineState, { name, columns, settings }: Profile): Profile {
  const { db } = caseOf(state);
  const { now, who } = state.environment;
  const at = now();
  saveProfile(db, {
    name,
    header: wordsOfHeaders(columns),
    settings: JSON.stringify({ columns, settings }),
    savedAt: at,
  });
  appendAudit(db, { at, who, action: 'profile-save', detail: { name, columns: columns.length } });
  return { name, columns, settings };
}

export const profiles = (state: EngineState): { profiles: Profile[] } => ({
  profiles: profilesOf(caseOf(state).db).map(shown),
});

export const profileSave = (
  state: EngineState,
  { name, columns, options }: ParsedParams<'profileSave'>,
): Profile => keep(state, { name, columns, settings: settingsOf(options) });

export function profileRemove(
  state: EngineState,
  { name }: ParsedParams<'profileRemove'>,
): Record<string, never> {
  const { db } = caseOf(state);
  if (!removeProfile(db, name)) fail('PROFILE_NOT_FOUND', { name });
  const { now, who } = state.environment;
  appendAudit(db, { at: now(), who, action: 'profile-remove', detail: { name } });
  return {};
}

export function profileExport(state: EngineState, { name }: ParsedParams<'profileExport'>): { text: string } {
  const row = profileNamed(caseOf(state).db, name) ?? fail('PROFILE_NOT_FOUND', { name });
  return { text: `${JSON.stringify({ plumblineProfile: 1, ...shown(row) }, null, 2)}\n` };
}

export function profileImport(state: EngineState, { text }: ParsedParams<'profileImport'>): Profile {
  const allowed = 'a file that Plumbline wrote with a profile in it';
  const { plumblineProfile: _, ...found } =
    parsedFile(text) ?? fail('OPTION_INVALID', { name: 'profile', value: text.slice(0, 40), allowed });
  return keep(state, found);
}

function parsedFile(text: string) {
  try {
    return profileFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The name of the profile that was saved for these headers; null where there is none. */
export const suggestedProfile = (db: Connection, columns: readonly string[]): string | null =>
  profileForHeader(db, wordsOfHeaders(columns))?.name ?? null;

const PLAIN = importOptions.parse({});

const without = (map: ImportOptions['map'], fields: readonly string[]): ImportOptions['map'] =>
  Object.fromEntries(Object.entries(map).filter(([field]) => !fields.includes(field)));

/** Options with the profile that they name put under them: what is asked for by hand wins. */
export function withProfile(db: Connection, options: ImportOptions): ImportOptions {
  const { profile: name } = options;
  if (name === undefined) return options;
  const { settings } = shown(profileNamed(db, name) ?? fail('PROFILE_NOT_FOUND', { name }));
  const dateFormat = options.dateFormat ?? settings.dateFormat;
  const zone = options.zone ?? settings.zone;
  return {
    ...options,
    kind: options.kind === PLAIN.kind ? settings.kind : options.kind,
    region: options.region === PLAIN.region ? settings.region : options.region,
    numbers: options.numbers === PLAIN.numbers ? settings.numbers : options.numbers,
    // What was taken away by hand stays away, though the profile has it.
    map: { ...without(settings.map, options.unmap), ...options.map },
    unmap: [...new Set([...settings.unmap, ...options.unmap])],
    valueMap: { ...settings.valueMap, ...options.valueMap },
    ...(zone !== undefined && { zone }),
    ...(dateFormat !== undefined && { dateFormat }),
  };
}
