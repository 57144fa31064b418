import type { RelationKind } from '@anirec/openapi/angular';

/** What a work is to the title whose page it stands on. */
export const RELATION_NAMES: Readonly<Record<RelationKind, string>> = {
  prequel: 'Prequel',
  sequel: 'Sequel',
  parent: 'Main story',
  'side-story': 'Side story',
  'spin-off': 'Spin-off',
  alternative: 'Another telling',
  summary: 'Summary',
  adaptation: 'Adaptation',
  source: 'Source',
  character: 'Shares characters',
  other: 'Related',
};
