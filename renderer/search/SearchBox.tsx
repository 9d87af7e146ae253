// The search box of a case: a number in any form, a name, a place; what it finds is shown on the network page.
import { InputGroup } from '@blueprintjs/core';
import { Search } from '@blueprintjs/icons';
import { type KeyboardEvent, useState } from 'react';
import { goTo } from '../app/session.ts';
import { useAnswer } from '../app/useAnswer.ts';
import { putOnChart } from '../chart/actions/gestures.ts';
import { labelOf } from '../format/words.ts';
import { useSettled } from '../shared/useSettled.ts';
import { SEARCH_ID } from './focusSearch.ts';
import { SearchHits } from './SearchHits.tsx';

export function SearchBox() {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const settled = useSettled(text.trim(), 120);
  const { value, error, slow } = useAnswer('search', settled === '' ? null : { text: settled, limit: 30 });
  const hits = value?.hits ?? [];
  const shown = open && text.trim() !== '';
  const take = (index: number) => {
    const hit = hits[index];
    if (!hit) return;
    setOpen(false);
    goTo('network');
    void putOnChart(hit.id, labelOf(hit));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setAt((now) => (now + step + hits.length) % hits.length);
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
        placeholder="Search numbers, devices, people, places"
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
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <SearchHits
          text={settled}
          hits={hits}
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
