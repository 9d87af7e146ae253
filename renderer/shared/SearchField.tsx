// A small field that narrows what is listed below it.
import { InputGroup } from '@blueprintjs/core';
import { Search } from '@blueprintjs/icons';

type Props = { label: string; placeholder: string; value: string; onChange: (value: string) => void };

export const SearchField = ({ label, placeholder, value, onChange }: Props) => (
  <InputGroup
    size="small"
    type="search"
    leftIcon={<Search />}
    aria-label={label}
    placeholder={placeholder}
    value={value}
    onValueChange={onChange}
  />
);
