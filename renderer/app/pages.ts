// The pages of a case, in the order of the rail: a page is one file and one entry here.
import type { SVGIconProps } from '@blueprintjs/icons';
import {
  Annotation,
  Document,
  Flows,
  Graph,
  Heatmap,
  Import,
  Map as MapIcon,
  People,
  Phone,
} from '@blueprintjs/icons';
import { type ComponentType, lazy } from 'react';
import { CallsPage } from '../calls/CallsPage.tsx';
import { NetworkPage } from '../chart/NetworkPage.tsx';
import { FilesPage } from '../files/FilesPage.tsx';
import { ImportPage } from '../importing/ImportPage.tsx';
import { LinesPage } from '../lines/LinesPage.tsx';
import { PeoplePage } from '../people/PeoplePage.tsx';
import { ReportsPage } from '../reports/ReportsPage.tsx';

/** Pages that are read only when they are first opened: they bring what no other page needs. */
const MapPage = lazy(async () => ({ default: (await import('../map/MapPage.tsx')).MapPage }));
const RiskPage = lazy(async () => ({ default: (await import('../risk/RiskPage.tsx')).RiskPage }));

export type Page = {
  readonly id: string;
  readonly title: string;
  readonly icon: ComponentType<SVGIconProps>;
  readonly component: ComponentType;
};

export const PAGES: readonly Page[] = [
  { id: 'network', title: 'Network', icon: Graph, component: NetworkPage },
  { id: 'lines', title: 'Lines', icon: Flows, component: LinesPage },
  { id: 'people', title: 'Entities', icon: People, component: PeoplePage },
  { id: 'map', title: 'Map', icon: MapIcon, component: MapPage },
  { id: 'risk', title: 'Risk', icon: Heatmap, component: RiskPage },
  { id: 'calls', title: 'Calls', icon: Phone, component: CallsPage },
  { id: 'reports', title: 'Reports', icon: Annotation, component: ReportsPage },
  { id: 'files', title: 'Files', icon: Document, component: FilesPage },
  { id: 'import', title: 'Import', icon: Import, component: ImportPage },
];
