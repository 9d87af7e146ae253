// The mentions of a report by kind, with a way to accept all that were read for certain of one kind.
import { Button } from '@blueprintjs/core';
import { Tick } from '@blueprintjs/icons';
import type { ReportMention } from '../../src/contract/reportCalls.ts';
import { decideMentions } from './decideMentions.ts';
import { MentionItem } from './MentionItem.tsx';
import { kindPlural, kindsIn } from './mentionWords.ts';
import { MENTION_KEYS } from './useMentionKeys.ts';

export function MentionList({ mentions }: { mentions: readonly ReportMention[] }) {
  if (mentions.length === 0)
    return <p className="muted report-none">The text mentions nothing that the rules and lists know.</p>;
  return (
    <section className="mention-list" aria-label="Mentions">
      {kindsIn(mentions).map((kind) => {
        const all = mentions.filter((one) => one.kind === kind);
        const sure = all.filter(({ status, suggestion }) => status === 'open' && !suggestion);
        return (
          <section key={kind} aria-label={kindPlural(kind)}>
            <header>
              <h3>{kindPlural(kind)}</h3>
              {sure.length > 1 && (
                <Button
                  size="small"
                  variant="minimal"
                  icon={<Tick />}
                  text={`Accept all ${sure.length}`}
                  aria-label={`Accept all ${sure.length}: ${kindPlural(kind)}`}
                  onClick={() => void decideMentions(sure, 'accepted')}
                />
              )}
            </header>
            <ul>
              {all.map((one) => (
                <MentionItem key={one.id} mention={one} />
              ))}
            </ul>
          </section>
        );
      })}
      <p className="mention-keys muted">
        {MENTION_KEYS.map(([key, does]) => (
          <span key={key}>
            <kbd>{key}</kbd> {does}
          </span>
        ))}
      </p>
    </section>
  );
}
