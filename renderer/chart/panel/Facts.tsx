// What is known of a thing, name and value.
import type { Entity } from '../../../src/contract/shapes.ts';
import { countOf } from '../../format/count.ts';
import { When } from '../../shared/When.tsx';

type Props = { entity: Entity; facts: readonly { name: string; value: string }[] };

export function Facts({ entity, facts }: Props) {
  return (
    <dl className="facts">
      <dt>Events</dt>
      <dd>{countOf(entity.events)}</dd>
      {entity.kind === 'number' && (
        <>
          <dt>Contacts</dt>
          <dd>{countOf(entity.contacts)}</dd>
        </>
      )}
      {entity.firstSeen !== null && (
        <>
          <dt>First seen</dt>
          <dd>
            <When utcMs={entity.firstSeen} />
          </dd>
          <dt>Last seen</dt>
          <dd>
            <When utcMs={entity.lastSeen} />
          </dd>
        </>
      )}
      {facts.map(({ name, value }) => (
        <div key={`${name} ${value}`} className="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
