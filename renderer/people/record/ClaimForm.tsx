// Adds a claim: what, its value, the second party where it has one, from when to when, and on what grounds.
import { Button, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { type FormEvent, useId, useState } from 'react';
import { type ClaimName, claimsAbout, isClaimName, ruleOf } from '../../../src/model/claims.ts';
import { londonDay } from '../../format/time.ts';
import { DayField } from '../../shared/DayField.tsx';
import { Labelled } from '../../shared/Labelled.tsx';
import { addClaim } from '../changes.ts';
import { heading } from '../words.ts';
import { OtherField } from './OtherField.tsx';
import type { EntityRecord } from './RecordPanel.tsx';

type Props = { record: EntityRecord; onClose: () => void };

export function ClaimForm({ record, onClose }: Props) {
  const names = claimsAbout(record.entity.kind);
  const [name, setName] = useState<ClaimName>(names[0]!);
  const [value, setValue] = useState('');
  const [other, setOther] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [grade, setGrade] = useState('');
  const [report, setReport] = useState('');
  const [note, setNote] = useState('');
  const listId = useId();
  const rule = ruleOf(name);
  const choose = (next: string) => {
    if (!isClaimName(next)) return;
    setName(next);
    setValue('');
    setOther('');
  };
  const ready = value.trim() !== '' || other.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const wish = {
      entity: record.entity.id,
      name,
      value,
      other: rule.other && other.trim() !== '' ? other : undefined,
      from: from === '' ? null : londonDay(from, 'start'),
      to: to === '' ? null : londonDay(to, 'start'),
      grade,
      report: report || undefined,
      note,
    };
    if (await addClaim(wish, `${record.line.label}, ${name}`)) onClose();
  };
  return (
    <form className="claim-form" aria-label="Add a claim" onSubmit={(event) => void submit(event)}>
      <div className="field-row">
        <Labelled label="What">
          {(id) => (
            <HTMLSelect
              id={id}
              value={name}
              onChange={(event) => choose(event.currentTarget.value)}
              options={names.map((one) => ({ value: one, label: heading(one) }))}
            />
          )}
        </Labelled>
        <Labelled label="Value">
          {(id) => (
            <InputGroup
              id={id}
              size="small"
              list={listId}
              autoComplete="off"
              placeholder={rule.values ? 'Choose or type' : ''}
              value={value}
              onValueChange={setValue}
            />
          )}
        </Labelled>
        <datalist id={listId}>
          {rule.values?.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        {rule.other && <OtherField kinds={rule.other.kinds} value={other} onChange={setOther} />}
      </div>
      <div className="field-row">
        {rule.dated !== 'lasting' && (
          <Labelled label={rule.dated === 'span' ? 'From' : 'On'}>
            {(id) => <DayField id={id} value={from} onChange={setFrom} />}
          </Labelled>
        )}
        {rule.dated === 'span' && (
          <Labelled label="To">{(id) => <DayField id={id} value={to} onChange={setTo} />}</Labelled>
        )}
        <Labelled label="Grade">
          {(id) => (
            <InputGroup id={id} size="small" placeholder="1AP" value={grade} onValueChange={setGrade} />
          )}
        </Labelled>
        {record.reports.length > 0 && (
          <Labelled label="Report">
            {(id) => (
              <HTMLSelect
                id={id}
                value={report}
                onChange={(event) => setReport(event.currentTarget.value)}
                options={[
                  { value: '', label: 'None' },
                  ...record.reports.map((one) => ({ value: one.id, label: one.label })),
                ]}
              />
            )}
          </Labelled>
        )}
      </div>
      <Labelled label="Note">
        {(id) => (
          <InputGroup
            id={id}
            size="small"
            placeholder="On what grounds"
            value={note}
            onValueChange={setNote}
          />
        )}
      </Labelled>
      <div className="form-actions">
        <Button size="small" text="Cancel" onClick={onClose} />
        <Button size="small" type="submit" intent="primary" text="Record the claim" disabled={!ready} />
      </div>
    </form>
  );
}
