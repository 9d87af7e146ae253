// The search box of a case: a number in any form, part of a plate, a name, words; a choice opens what was found.
import { InputGroup } from '@blueprintjs/core';
import { Search } from '@blueprintjs/icons';
import { type KeyboardEvent, useEffect, useState } from 'react';
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
  // The list stays while the next answer is on its way; a key never takes a hit of an earlier question.
  const fresh = value?.text === text.trim();
  const [wanted, setWanted] = useState(false);
  const shown = open && text.trim() !== '';
  const take = (index: number) => {
    const hit = hits[index];
    if (!hit) return;
    setOpen(false);
    takeHit(hit);
  };
  useEffect(() => {
    if (!wanted || !fresh) return;
    setWanted(false);
    take(0);
  });
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
    } else if (event.key === 'Enter') {
      if (fresh) take(at);
      else setWanted(text.trim() !== '');
    }
    if (event.key === 'Escape') {
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
        aria-expanded={shown && hits.length > 0}
        aria-controls={shown && hits.length > 0 ? 'search-hits' : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits.length > 0 ? `hit-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onValueChange={(next) => {
          setText(next);
          setAt(0);
          setWanted(false);
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
          text={text.trim()}
          fresh={fresh}
          hits={value?.hits ?? []}
          cut={value?.cut ?? false}
          behind={value?.behind ?? false}
          lookedFor={value?.lookedFor ?? []}
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
