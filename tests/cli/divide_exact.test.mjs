// The division of tasks over a group, held against an exact solver: never infeasible, in 95 of 100 cases the best there
// is, and within 1 % in the rest. OVERSTAP_PROGRAM is the built program; OVERSTAP_SEED repeats a run.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { generatedGroup, whatIsWrong, workspaceOf } from './support/division_cases.mjs';
import { exactDivision } from './support/exact_division.mjs';

const kCases = 200, kOptimal = 0.95, kNearly = 0.99;
const kProgram = process.env.OVERSTAP_PROGRAM;
const kSeed = Number(process.env.OVERSTAP_SEED ?? 1) % 1_000_000;
const kAssets = fileURLToPath(new URL('../../assets', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'overstap-divide-'));
after(() => rmSync(folder, { recursive: true }));
// Our phrases and places, without the functions that we ship.
for (const part of ['i18n', 'places']) symlinkSync(join(kAssets, part), join(folder, part));
for (const part of ['passports', 'templates']) mkdirSync(join(folder, part));

function divided(group) {
  const file = join(folder, 'group.overstap.json');
  writeFileSync(file, JSON.stringify(workspaceOf(group)));
  return JSON.parse(execFileSync(kProgram, ['divide', file, '--json', '--assets', folder], { encoding: 'utf8', maxBuffer: 2 ** 28 }));
}

test(`${kCases} groups, divided as well as an exact solver does it`, async (t) => {
  t.diagnostic(`seed ${kSeed} (again with OVERSTAP_SEED=${kSeed})`);
  let optimal = 0, proven = 0, compared = 0;
  const notEnough = [];
  for (let at = 0; at < kCases; ++at) {
    const group = generatedGroup(kSeed * 1000 + at);
    const ours = divided(group);
    assert.deepEqual(whatIsWrong(ours.shares, group), [], `case ${at} keeps to the rules`);
    const minutes = ours.shares.flatMap((share) => share.tasks).reduce((sum, task) => sum + task.minutes, 0);
    assert.equal(ours.minutes, minutes, `case ${at} adds up`);
    assert.equal(ours.placed, ours.shares.filter((share) => share.tasks.length > 0).length, `case ${at} counts people`);
    const exact = await exactDivision(group);
    assert.notEqual(exact, null, `case ${at} is solved in time`);
    ++compared;
    assert.ok(exact.minutes <= ours.minutes_at_most && ours.minutes <= exact.minutes, `case ${at}: ${ours.minutes} of ${exact.minutes}, at most ${ours.minutes_at_most}`);
    const same = ours.minutes === exact.minutes && ours.placed === exact.people;
    optimal += same ? 1 : 0;
    proven += ours.proven ? 1 : 0;
    assert.ok(same || !ours.proven, `case ${at}: what is called proven is the best`);
    if (ours.minutes < kNearly * exact.minutes) notEnough.push(`case ${at}: ${ours.minutes} of ${exact.minutes}`);
    if (!same) t.diagnostic(`case ${at}: ${ours.minutes} minutes, ${ours.placed} people; best ${exact.minutes}, ${exact.people}`);
  }
  t.diagnostic(`optimal ${optimal}, proven ${proven}, of ${compared}`);
  assert.deepEqual(notEnough, []);
  assert.ok(optimal >= kOptimal * kCases, `${optimal} of ${kCases} are the best there is`);
});
