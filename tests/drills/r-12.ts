import { join } from 'node:path'
import pg from 'pg'
import { firstBreak, firstMissed, type Head, headOf } from '#features/audit/data.ts'
import { adopt } from '#lib/env.ts'
import { db, disconnect } from '#lib/prisma.ts'
import { type Drill, database, demonstration, query, run } from './harness.ts'

const ROWS = Number(process.env.ROWS ?? 1_000_000)
const MOST_SECONDS = 60

/** Events in number, chained as the trigger chains them, which for a million takes too long one by one. */
const FILL = `do $$ declare e audit_event; h audit_head%rowtype; begin
  perform set_config('session_replication_role', 'replica', true);
  select * into strict h from audit_head;
  select * into strict e from audit_event order by seq desc limit 1;
  for place in 1..${ROWS} loop
    e.seq := h.seq + place; e.previous_hash := e.hash; e.payload := '{"name":"session.ended","personId":' || place || '}'; e.hash := audit_hash(e);
    insert into audit_event select e.*;
  end loop;
  update audit_head set seq = e.seq, hash = e.hash;
end $$`

/** Every hash after the change made anew, as somebody does who knows how and owns the database. */
const REBUILD = `do $$ declare e audit_event; before text := repeat('0', 64); begin
  for e in select * from audit_event order by seq loop
    e.previous_hash := before; before := audit_hash(e);
    update audit_event set previous_hash = e.previous_hash, hash = before where seq = e.seq and (hash <> before or previous_hash <> e.previous_hash);
  end loop;
  update audit_head set hash = before;
end $$`

/** Six ways to falsify the audit, by the owner of the database, whom no trigger stops: each is found and the first bad row named. */
export const drill: Drill = async (stage) => {
  const { check, figure, folder } = stage
  const server = await database(stage)
  await demonstration(stage, server.url)
  await disconnect()
  await query(server.url, FILL)
  await query(server.url, 'vacuum analyze audit_event')
  const [counted] = await query<{ last: number }>(server.url, 'select max(seq)::int as last from audit_event')
  const last = counted?.last ?? 0
  figure('events', last)
  const heads = join(folder, 'heads')
  const audit = (url: string, withHeads: boolean) =>
    run('audit', withHeads ? ['--heads', heads] : [], { DATABASE_URL: url, DATA_DIR: folder, DEMO: '1', APP_ORIGIN: '' })
  const begun = performance.now()
  const whole = await audit(server.url, true)
  const seconds = (performance.now() - begun) / 1000
  figure('seconds_to_verify', Math.round(seconds * 10) / 10)
  check('the chain holds, and its head is written down outside', whole.code === 0 && whole.said.includes('liền mạch'), whole)
  check(`within ${MOST_SECONDS} s`, seconds <= MOST_SECONDS, seconds)
  const again = await audit(server.url, true)
  check('and goes through the head that was written down', again.code === 0 && again.said.includes('khớp với 1 mã đã giữ'), again)

  const middle = Math.floor(last / 2)
  const copy = `create temp table t as select * from audit_event where seq = ${middle}`
  const ways: { name: string; sql: string; names: number; isChainEnough: boolean }[] = [
    { name: 'edited', sql: `update audit_event set payload = '{}' where seq = ${middle}`, names: middle, isChainEnough: true },
    { name: 'deleted', sql: `delete from audit_event where seq = ${middle}`, names: middle + 1, isChainEnough: true },
    {
      name: 'inserted',
      sql: `${copy}; update audit_event set seq = -seq where seq >= ${middle}; update audit_event set seq = 1 - seq where seq < 0; insert into audit_event select * from t`,
      names: middle + 1,
      isChainEnough: true,
    },
    {
      name: 'reordered',
      sql: `update audit_event set seq = -1 where seq = ${middle}; update audit_event set seq = ${middle} where seq = ${middle + 1}; update audit_event set seq = ${middle + 1} where seq = -1`,
      names: middle,
      isChainEnough: true,
    },
    {
      name: 'tail cut, head with it',
      sql: `delete from audit_event where seq > ${last - 10}; update audit_head set (seq, hash) = (select seq, hash from audit_event order by seq desc limit 1)`,
      names: last,
      isChainEnough: false,
    },
    {
      name: 'edited and the chain made anew',
      sql: `update audit_event set payload = '{}' where seq = ${middle}; ${REBUILD}`,
      names: last,
      isChainEnough: false,
    },
  ]
  const kept: Head[] = [{ at: 'trước đó', ...(await headOf(db())) }]
  const at = (name: string) => Object.assign(new URL(server.url), { pathname: `/${name}` }).href
  let missedByChain = 0
  for (const [place, { name, sql, names, isChainEnough }] of ways.entries()) {
    const copyName = `tampered_${place}`
    await disconnect()
    await query(at('postgres'), `create database ${copyName} template dondoc`)
    await tamper(at(copyName), sql)
    adopt({ DATABASE_URL: at(copyName) })
    const [broken, missed] = [await firstBreak(db()), await firstMissed(db(), kept)]
    if (broken === null) missedByChain++
    check(`${name}: found, and number ${names} named`, (broken ?? missed?.seq) === BigInt(names), {
      broken: String(broken),
      missed: String(missed?.seq),
    })
    check(
      `${name}: ${isChainEnough ? 'the chain alone shows it' : 'control: the chain alone does not show it'}`,
      (broken !== null) === isChainEnough,
    )
    if (place === ways.length - 1) {
      const told = await audit(at(copyName), true)
      check('the command says so, exit code 1', told.code === 1 && told.said.includes('không khớp với mã đã giữ'), told)
    }
    await disconnect()
    await query(at('postgres'), `drop database ${copyName} with (force)`)
  }
  figure('ways_found', ways.length)
  figure('missed_by_the_chain_alone', missedByChain)
}

async function tamper(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`begin; set local session_replication_role = replica; ${sql}; commit`)
  } finally {
    await client.end()
  }
}
