// The calls about saved mappings: save, list, remove, and carry to another case as a file.
import { z } from 'zod';
import { fileKind, importField, importOptions, valueMap } from './importShapes.ts';

/** What a profile settles. It names no case and no file, so that it can be handed to a colleague. */
export const profileSettings = z.object({
  kind: fileKind,
  map: z.partialRecord(importField, z.string()),
  unmap: z.array(importField),
  valueMap,
  dateFormat: z.string().optional(),
  zone: z.string().optional(),
  region: z.string().length(2),
  numbers: z.enum(['phone', 'opaque']),
});

export const profile = z.object({
  name: z.string().trim().min(1).max(100),
  /** The headers that it was made for. */
  columns: z.array(z.string()).max(20_000),
  settings: profileSettings,
});

/** A profile as a file: told by its first key, so that another file is not taken for one. */
export const profileFile = profile.extend({ plumblineProfile: z.literal(1) });

const name = z.object({ name: z.string() });

export const PROFILE_CALLS = {
  profiles: { params: z.object({}), result: z.object({ profiles: z.array(profile) }) },
  /** Saves the options of an import under a name; one of the same name is replaced. */
  profileSave: {
    params: z.object({ name: profile.shape.name, columns: profile.shape.columns, options: importOptions }),
    result: profile,
  },
  profileRemove: { params: name, result: z.object({}) },
  /** The profile as the text of a JSON file. */
  profileExport: { params: name, result: z.object({ text: z.string() }) },
  profileImport: { params: z.object({ text: z.string().max(1_000_000) }), result: profile },
} as const;

export type Profile = z.infer<typeof profile>;
export type ProfileSettings = z.infer<typeof profileSettings>;
