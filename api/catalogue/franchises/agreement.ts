import type { CatalogueRecord, FranchiseRole } from '../../src/engine/catalogue/catalogue-record.ts';
import { type KnownFranchise, knownFranchises } from './known-franchises.ts';

/** Where the catalogue tells a franchise otherwise than our table, in lines to print: none where they agree. */
export function disagreements(
  records: readonly CatalogueRecord[],
  table: readonly KnownFranchise[] = knownFranchises,
): string[] {
  const byId = new Map(records.map(record => [record.id, record]));
  return table.flatMap(known => faultsOf(known, byId).map(fault => `${known.name}: ${fault}`));
}

function faultsOf(known: KnownFranchise, byId: ReadonlyMap<number, CatalogueRecord>): string[] {
  const { watch = [], aside = [], of = [], recaps = [], strangers = [] } = known;
  const kin = [...watch, ...aside, ...of, ...recaps];
  const unknown = [...kin, ...strangers].filter(id => !byId.has(id)).map(id => `no title has the id ${id}`);
  const franchises = new Set(kin.map(id => byId.get(id)?.franchise));
  const isOfIt = (id: number) => franchises.has(byId.get(id)?.franchise);
  return [
    ...unknown,
    ...(franchises.size > 1 ? [`its titles are of ${franchises.size} franchises`] : []),
    ...strangers.filter(isOfIt).map(id => `${id} is a stranger to it`),
    ...[...others(watch, 'main', byId), ...others(aside, 'side', byId), ...others(recaps, 'recap', byId)],
    ...outOfOrder(watch, byId),
  ];
}

function others(
  ids: readonly number[],
  role: FranchiseRole,
  byId: ReadonlyMap<number, CatalogueRecord>,
): string[] {
  return ids
    .filter(id => byId.get(id)?.franchiseRole !== role)
    .map(id => `${id} is ${byId.get(id)?.franchiseRole ?? 'unknown'}, not ${role}`);
}

/** Titles are watched in the order of their first days. */
function outOfOrder(ids: readonly number[], byId: ReadonlyMap<number, CatalogueRecord>): string[] {
  const beginOf = (id: number | undefined) => byId.get(id ?? 0)?.startDate ?? '';
  return ids
    .filter((id, index) => beginOf(id) < beginOf(ids[index - 1]))
    .map(id => `${id} began before what is watched before it`);
}
