// A report's text with its mentions marked by kind; a mark is a button that chooses its mention.
import { useEffect, useRef } from 'react';
import type { ReportMention } from '../../src/contract/reportCalls.ts';
import { markedPieces } from './markedPieces.ts';
import { kindWords, stateWords } from './mentionWords.ts';
import { chooseMention, useReports } from './reportsStore.ts';

type Props = { text: string; mentions: readonly ReportMention[] };

export function MarkedText({ text, mentions }: Props) {
  return (
    <p className="report-text">
      {markedPieces(text, mentions).map(({ at, text: words, mention }) =>
        mention ? <Mark key={at} mention={mention} words={words} /> : <span key={at}>{words}</span>,
      )}
    </p>
  );
}

function Mark({ mention, words }: { mention: ReportMention; words: string }) {
  const chosen = useReports((state) => state.mention === mention.id);
  const mark = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen) mark.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const says = `${kindWords(mention.kind)}: ${mention.label} (${stateWords(mention).toLowerCase()})`;
  return (
    <button
      ref={mark}
      type="button"
      className={`mention-mark mention-${mention.kind}`}
      data-status={mention.status}
      data-suggestion={mention.suggestion || undefined}
      aria-pressed={chosen}
      aria-label={`${words}. ${says}`}
      title={says}
      onClick={() => chooseMention(mention.id)}
    >
      {words}
    </button>
  );
}
