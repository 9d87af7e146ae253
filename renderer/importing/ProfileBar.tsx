// Mappings saved by name: the one in use, the one that these headers suggest, and saving, carrying and deleting them.
import { Button, Callout, HTMLSelect } from '@blueprintjs/core';
import { useId, useRef, useState } from 'react';
import type { ImportPreview } from '../../src/contract/importShapes.ts';
import { useAnswer } from '../app/useAnswer.ts';
import type { Choices } from './choices.ts';
import { type QueuedFile, useImports } from './importStore.ts';
import { deleteProfile, exportProfile, importProfile, saveProfile } from './profileActions.ts';
import { setChoices } from './queueActions.ts';
import { SaveProfileDialog } from './SaveProfileDialog.tsx';

type Props = { choices: Choices; preview: ImportPreview; set: (changed: Choices) => void };

export function ProfileBar({ choices, preview, set }: Props) {
  const id = useId();
  const saved = useAnswer('profiles', {});
  const [naming, setNaming] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const names = saved.value?.profiles.map(({ name }) => name) ?? [];
  const { profile } = choices;
  const suggested = profile === undefined && preview.profile !== null ? preview.profile : null;
  const use = (name: string | undefined) => set({ profile: name });
  const save = async (name: string) => {
    setNaming(false);
    if (!(await saveProfile(name, choices, preview))) return;
    saved.retry();
    use(name);
  };
  const take = async (files: FileList | null) => {
    const [first] = files ?? [];
    const name = first ? await importProfile(await first.text()) : null;
    if (file.current) file.current.value = '';
    if (name === null) return;
    saved.retry();
  };
  const remove = async (name: string) => {
    if (!(await deleteProfile(name, saved.retry))) return;
    use(undefined);
    saved.retry();
  };
  return (
    <section className="profile-bar" aria-label="Saved mappings">
      {suggested !== null && (
        <Callout compact intent="primary" className="profile-suggested">
          These headers are those of the saved mapping <strong>{suggested}</strong>.{' '}
          <Button size="small" intent="primary" text="Use it" onClick={() => use(suggested)} />
          <UseForAll name={suggested} />
        </Callout>
      )}
      <div className="profile-line">
        <label htmlFor={id}>Saved mapping</label>
        <HTMLSelect
          id={id}
          value={profile ?? ''}
          onChange={(event) => use(event.currentTarget.value || undefined)}
          options={[{ value: '', label: 'None' }, ...names.map((name) => ({ value: name, label: name }))]}
        />
        <Button size="small" text="Save this mapping…" onClick={() => setNaming(true)} />
        <Button
          size="small"
          text="Export…"
          title="Save the chosen mapping as a file"
          disabled={profile === undefined}
          onClick={() => profile !== undefined && void exportProfile(profile)}
        />
        <Button
          size="small"
          text="Take in from a file…"
          title="A mapping that was exported from another case"
          onClick={() => file.current?.click()}
        />
        <Button
          size="small"
          text="Delete"
          disabled={profile === undefined}
          onClick={() => profile !== undefined && void remove(profile)}
        />
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="File of a mapping"
          onChange={(event) => void take(event.currentTarget.files)}
        />
      </div>
      {naming && (
        <SaveProfileDialog
          names={names}
          suggested={profile ?? ''}
          onSave={(name) => void save(name)}
          onClose={() => setNaming(false)}
        />
      )}
    </section>
  );
}

const isSuggestedFor = ({ state, choices, preview }: QueuedFile, name: string): boolean =>
  state === 'ready' && choices.profile === undefined && preview?.profile === name;

/** A delivery may hold many files of one layout. Draws nothing where this is the only one. */
function UseForAll({ name }: { name: string }) {
  const many = useImports(({ queue }) => queue.filter((file) => isSuggestedFor(file, name)).length);
  if (many < 2) return null;
  const useForAll = () => {
    for (const file of useImports.getState().queue)
      if (isSuggestedFor(file, name)) setChoices(file.key, { ...file.choices, profile: name });
  };
  return <Button size="small" text={`Use it for all ${many} such files`} onClick={useForAll} />;
}
