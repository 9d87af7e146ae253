// Opens the export of the network.
import { Button } from '@blueprintjs/core';
import { Export } from '@blueprintjs/icons';
import { useState } from 'react';
import { ExportDialog } from './ExportDialog.tsx';

export function ExportButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="minimal"
        className="export-button"
        icon={<Export />}
        text="Export"
        aria-label="Export"
        title="Export the chart or the whole case"
        onClick={() => setOpen(true)}
      />
      {open && <ExportDialog onClose={() => setOpen(false)} />}
    </>
  );
}
