import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from './client';
import { type Figure, median } from './figures';
import { middleFigure, reportsOf } from './reports';

const servers = {
  gouji: join(import.meta.dirname, '../dist/server/node.js'),
  floor: join(import.meta.dirname, 'servers/floor.mjs'),
  'floor-scan': join(import.meta.dirname, 'servers/floor-scan.mjs'),
};
type Server = keyof typeof servers;
const names = Object.keys(servers) as Server[];

type Times = Record<Server, number[]>;
const none = (): Times => ({ gouji: [], floor: [], 'floor-scan': [] });

const openings = 3;
const warmEdits = 6;
/** Time for a server to be idle again, so that one edit is not measured with what the last one left to do. */
const pause = 20;

/** (a) Starts of every server, by turns, so that a busy moment of the machine meets them all. */
export async function starts(times: number): Promise<Figure[]> {
  const found = none();
  for (let i = 0; i < times; i++) {
    for (const name of names) {
      const client = new Client(servers[name]);
      found[name].push(await client.initialize());
      await client.stop();
    }
  }
  return [figure('start to `initialize`', 'ms', found, 'floor')];
}

/** (b) An edit, (c) opening and (d) memory, on a text of a size. Every server is started `openings` times. */
export async function ofSize(name: string, bytes: number, edits: number): Promise<Figure[]> {
  const text = reportsOf(bytes);
  const opening = none();
  const editing = none();
  const memory = none();
  for (let round = 1; round <= openings; round++) {
    for (const server of names) {
      const client = new Client(servers[server]);
      await client.initialize();
      await sleep(10 * pause);
      opening[server].push(await client.open(text));
      if (round === openings) editing[server].push(...(await editTimes(client, text, edits)));
      const peak = await client.stop();
      if (round === openings) memory[server].push(peak);
    }
  }
  return [
    figure(`edit at ${name}`, 'ms', editing, 'floor'),
    figure(`edit at ${name}`, 'ms', editing, 'floor-scan'),
    figure(`opening ${name}`, 'ms', opening, 'floor-scan'),
    figure(`peak memory at ${name}`, 'MB', memory, 'floor'),
  ];
}

async function editTimes(client: Client, text: string, edits: number): Promise<number[]> {
  const at = middleFigure(text);
  const times: number[] = [];
  let before: string | undefined;
  for (let i = 0; i < warmEdits + edits; i++) {
    await sleep(pause);
    const digits = String(10 + i);
    times.push(await client.edit(at, digits, before));
    before = digits;
  }
  return times.slice(warmEdits);
}

const figure = (what: string, unit: Figure['unit'], found: Times, against: Server): Figure => ({
  what,
  unit,
  gouji: median(found.gouji),
  floor: median(found[against]),
  against,
});
