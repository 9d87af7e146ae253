// Takes a report from anywhere to the page on which it is read.
import { Button } from '@blueprintjs/core';
import { Annotation } from '@blueprintjs/icons';
import { goTo } from '../app/session.ts';
import { chooseReport } from './reportsStore.ts';

export function ReadButton({ id }: { id: string }) {
  const read = () => {
    chooseReport(id);
    goTo('reports');
  };
  return <Button size="small" icon={<Annotation />} text="Read" title="Read the report" onClick={read} />;
}
