// Aliases: which numbers are taken to be one holder's, as swaps are accepted pass by pass.

/** A partition of number positions: `of` names a number's class, `members` lists the classes of two or more. */
export type Aliases = { of: Int32Array; members: Map<number, number[]> };

export const aliasesFor = (size: number): Aliases => ({
  of: Int32Array.from({ length: size }, (_, n) => n),
  members: new Map(),
});

/** All the numbers of a class; itself alone where nothing was joined to it. */
export const membersOf = (aliases: Aliases, of: number): readonly number[] => aliases.members.get(of) ?? [of];

/** Joins the classes of two numbers. */
export function join(aliases: Aliases, x: number, y: number): void {
  const kept = aliases.of[x]!;
  const lost = aliases.of[y]!;
  if (kept === lost) return;
  const joined = [...membersOf(aliases, kept), ...membersOf(aliases, lost)];
  for (const n of joined) aliases.of[n] = kept;
  aliases.members.set(kept, joined);
  aliases.members.delete(lost);
}
