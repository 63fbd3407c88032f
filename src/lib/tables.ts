import type pg from 'pg'
import { from, to } from 'pg-copy-streams'

export type Table = { name: string; columns: string[]; key: string[] }

/** What ends with the installation it was made in: whoever restores signs in anew, with new codes and a new count of attempts. */
const LEFT_OUT = ['_prisma_migrations', 'session', 'one_time_code', 'rate_limit']
/** The one row that migrations put in: the head of the audit. */
export const MIGRATED = 'audit_head'

/** The same text for the same row on every server. */
export const SAME_EVERYWHERE = `set local timezone = 'UTC'; set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 3; set local bytea_output = 'hex'; set local statement_timeout = 0; set local client_encoding = 'UTF8'`

/** Every table that is kept, after those it refers to. */
export async function keptTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[] }>(
    `select c.relname::text as name,
      array(select quote_ident(a.attname) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
        from pg_index i cross join unnest(i.indkey) with ordinality k(attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary order by k.place) as key,
      array(select distinct f.confrelid::regclass::text from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all($1) order by c.relname`,
    [LEFT_OUT],
  )
  return inOrder(rows).map(({ needs: _, ...table }) => table)
}

function inOrder<One extends { name: string; needs: string[] }>(tables: readonly One[]): One[] {
  const ordered: One[] = []
  const isPlaced = (name: string) => ordered.some((one) => one.name === name)
  for (let left = [...tables]; left.length > 0; left = left.filter(({ name }) => !isPlaced(name))) {
    const next = left.filter(({ needs }) => needs.every((name) => isPlaced(name) || !tables.some((one) => one.name === name)))
    if (next.length === 0) throw new Error(`tables refer to each other in a circle: ${left.map(({ name }) => name).join(', ')}`)
    ordered.push(...next)
  }
  return ordered
}

export const readRows = (client: pg.Client, { name, columns, key }: Table) =>
  client.query(to(`copy (select ${columns.join(', ')} from public.${name} order by ${key.join(', ')}) to stdout`))

export const writeRows = (client: pg.Client, { name, columns }: Table) =>
  client.query(from(`copy public.${name} (${columns.join(', ')}) from stdin`))
