// The brand of a line, and the dialog in which it is given, taken over from a claim, or taken away.
import { Button, Dialog, DialogBody, DialogFooter, InputGroup } from '@blueprintjs/core';
import { Edit } from '@blueprintjs/icons';
import { type FormEvent, useState } from 'react';
import { readableNumber } from '../../format/phone.ts';
import { Labelled } from '../../shared/Labelled.tsx';
import type { Life } from '../band/bandRows.ts';
import { nameLine } from '../decide.ts';
import { BrandName, brandSource } from '../finding/BrandName.tsx';

const MOST_LETTERS = 60;

export function BrandButton({ life: { line, brands } }: { life: Life }) {
  const [typed, setTyped] = useState<string | null>(null);
  const close = () => setTyped(null);
  const name = (brand: string) => {
    close();
    void nameLine(line, brand.trim());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    name(typed ?? '');
  };
  const isSet = line.brand?.setBy != null;
  return (
    <>
      {line.brand && <BrandName brand={line.brand} />}
      <Button
        size="small"
        variant="minimal"
        icon={<Edit />}
        text={line.brand ? undefined : 'Name the line'}
        aria-label={`Name the line ${readableNumber(line.label)}`}
        title="What the line is called"
        onClick={() => setTyped(line.brand?.name ?? '')}
      />
      <Dialog
        isOpen={typed !== null}
        title={`What the line ${readableNumber(line.label)} is called`}
        className="narrow-dialog"
        onClose={close}
      >
        <form onSubmit={submit}>
          <DialogBody>
            <p className="dialog-lead">
              The brand by which customers know the line. It is written to the audit trail under your name,
              and can be taken back.
            </p>
            <Labelled label="Brand">
              {(id) => (
                <InputGroup
                  id={id}
                  autoFocus
                  maxLength={MOST_LETTERS}
                  value={typed ?? ''}
                  onValueChange={setTyped}
                />
              )}
            </Labelled>
            {brands.length > 0 && (
              <section className="brand-claims" aria-label="Names in this case">
                <h4>Names in this case</h4>
                <ul>
                  {brands.map((brand) => (
                    <li key={brand.name}>
                      <Button
                        size="small"
                        text={brand.name}
                        aria-label={`Take ${brand.name} as the brand`}
                        onClick={() => setTyped(brand.name)}
                      />
                      <span className="muted">{brandSource(brand)}</span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </DialogBody>
          <DialogFooter
            actions={
              <>
                {isSet && <Button text="Take the name away" onClick={() => name('')} />}
                <Button text="Cancel" onClick={close} />
                <Button
                  type="submit"
                  intent="primary"
                  text="Name it"
                  disabled={(typed ?? '').trim() === ''}
                />
              </>
            }
          />
        </form>
      </Dialog>
    </>
  );
}
