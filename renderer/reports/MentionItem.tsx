// One mention in the list beside the text: what it is read as, why it is only a suggestion, and what can be decided.
import { Button, ButtonGroup } from '@blueprintjs/core';
import { Cross, Graph, Tick, Undo } from '@blueprintjs/icons';
import { useEffect, useRef } from 'react';
import type { ReportMention } from '../../src/contract/reportCalls.ts';
import { openOnChart } from '../lines/openChart.ts';
import { acceptAs, decideMentions } from './decideMentions.ts';
import { kindWords, stateWords } from './mentionWords.ts';
import { chooseMention, useReports } from './reportsStore.ts';

export function MentionItem({ mention }: { mention: ReportMention }) {
  const chosen = useReports((state) => state.mention === mention.id);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const { status, entity, choices } = mention;
  // A name that stands for something else is known by the name.
  const alias = (mention.kind === 'brand' || mention.kind === 'name') && mention.text !== mention.label;
  const what = `${kindWords(mention.kind)} ${mention.label}`;
  return (
    <li ref={item} className="mention-item" data-chosen={chosen || undefined} data-status={status}>
      <button
        type="button"
        className="mention-words"
        aria-label={`Show ${what} in the text`}
        onClick={() => chooseMention(mention.id)}
      >
        <i
          className={`mention-dot mention-${mention.kind}`}
          data-suggestion={mention.suggestion || undefined}
          aria-hidden="true"
        />
        <span>
          <strong>{alias ? `“${mention.text}”` : mention.label}</strong>
          {mention.text !== mention.label && (
            <span className="muted">{alias ? ` for ${mention.label}` : ` from “${mention.text}”`}</span>
          )}
          {mention.note !== '' && <small className="mention-note">{mention.note}</small>}
        </span>
      </button>
      <span className="mention-state">{stateWords(mention)}</span>
      {entity !== null && mention.known && (
        <Button
          size="small"
          variant="minimal"
          icon={<Graph />}
          aria-label={`Show ${what} on the chart`}
          title="Show on the chart"
          onClick={() => void openOnChart([entity])}
        />
      )}
      <ButtonGroup className="decide-buttons">
        {choices.length === 0 && (
          <Button
            size="small"
            icon={<Tick />}
            aria-label={`Accept: ${what}`}
            title="Accept (A)"
            active={status === 'accepted'}
            aria-pressed={status === 'accepted'}
            disabled={status === 'tied'}
            onClick={() => void decideMentions([mention], 'accepted')}
          />
        )}
        <Button
          size="small"
          icon={<Cross />}
          aria-label={`Dismiss: ${what}`}
          title="Dismiss (D)"
          active={status === 'dismissed'}
          aria-pressed={status === 'dismissed'}
          onClick={() => void decideMentions([mention], 'dismissed')}
        />
        <Button
          size="small"
          icon={<Undo />}
          aria-label={`Judge again: ${what}`}
          title="Judge again (U)"
          disabled={status === 'open' || status === 'tied'}
          onClick={() => void decideMentions([mention], 'open')}
        />
      </ButtonGroup>
      {choices.length > 0 && (
        <fieldset className="mention-choices" aria-label={`Who “${mention.text}” means`}>
          {choices.map((choice) => (
            <Button
              key={choice.entity}
              size="small"
              text={choice.label}
              active={status === 'accepted' && entity === choice.entity}
              aria-pressed={status === 'accepted' && entity === choice.entity}
              onClick={() => void acceptAs(mention, choice.entity)}
            />
          ))}
        </fieldset>
      )}
    </li>
  );
}
