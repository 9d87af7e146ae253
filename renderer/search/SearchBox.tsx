// The search box of a case: a number in any form, part of a plate, a name, words; a choice opens what was found.
import { InputGroup } from '@blueprintjs/core';
import { Search } from '@blueprintjs/icons';
import { type KeyboardEvent, useState } from 'react';
import { ask } from '../app/ask.ts';
import { useAnswer } from '../app/useAnswer.ts';
import { useSettled } from '../shared/useSettled.ts';
import { SEARCH_ID } from './focusSearch.ts';
import { hitGroups } from './hitGroups.ts';
import { SearchHits } from './SearchHits.tsx';
import { takeHit } from './takeHit.ts';

export function SearchBox() {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const settled = useSettled(text.trim(), 120);
  const wish = settled === '' ? null : { text: settled, limit: 40 };
  const { value, error, slow } = useAnswer('search', wish);
  const hits = hitGroups(value?.hits ?? []).flatMap((group) => group.hits.map(({ hit }) => hit));
  const shown = open && text.trim() !== '';
  const take = (index: number) => {
    const hit = hits[index];
    if (!hit) return;
    setOpen(false);
    takeHit(hit);
  };
  const moveTo = (index: number) => {
    setAt(index);
    document.getElementById(`hit-${index}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      moveTo((at + step + hits.length) % hits.length);
    } else if (event.key === 'Enter') take(at);
    else if (event.key === 'Escape') {
      setOpen(false);
      event.currentTarget.blur();
    }
  };
  return (
    <search
      className="search"
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}
    >
      <InputGroup
        id={SEARCH_ID}
        type="search"
        leftIcon={<Search />}
        rightElement={<kbd className="search-key">/</kbd>}
        placeholder="Search numbers, plates, names, words"
        aria-label="Search the case"
        role="combobox"
        aria-expanded={shown}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={shown && hits.length > 0 ? `hit-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onValueChange={(next) => {
          setText(next);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => {
          setOpen(true);
          // Takes in what is new while the first words are typed.
          ask('search', { text: '' });
        }}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <SearchHits
          text={settled}
          hits={value?.hits ?? []}
          cut={value?.cut ?? false}
          behind={value?.behind ?? false}
          lookedFor={value?.lookedFor ?? []}
          waiting={!value && !error}
          slow={slow}
          error={error}
          at={at}
          onAt={setAt}
          onTake={take}
        />
      )}
    </search>
  );
}
