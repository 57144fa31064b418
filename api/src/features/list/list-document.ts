import { Readable } from 'node:stream';
import { csv } from './formats/csv-writer.ts';
import { malXml } from './formats/mal-xml-writer.ts';
import type { ListEntryFacts, ListExport } from './list.dto.ts';

/** How a list can be written: `mal-xml` is what MyAnimeList exports and imports, and AniRec reads back. */
export type ListFormat = 'json' | 'csv' | 'mal-xml';

/** A list as a file. */
export interface ListDocument {
  mediaType: string;
  fileName: string;
  content: ListExport | Readable;
}

/** Writes a list in a format; text is made while it is sent. */
export function listDocument(
  entries: readonly ListEntryFacts[],
  format: ListFormat,
  exportedAt: Date,
): ListDocument {
  switch (format) {
    case 'json':
      return { ...FILES.json, content: { exportedAt, entries: [...entries] } };
    case 'csv':
      return { ...FILES.csv, content: csv(entries) };
    case 'mal-xml':
      return { ...FILES['mal-xml'], content: Readable.from(malXml(entries)) };
  }
}

const FILES: Readonly<Record<ListFormat, Omit<ListDocument, 'content'>>> = {
  json: { mediaType: 'application/json', fileName: 'anirec-list.json' },
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', fileName: 'anirec-list.csv' },
  'mal-xml': { mediaType: 'application/xml', fileName: 'anirec-list.xml' },
};
