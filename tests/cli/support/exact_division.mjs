// The best division as an exact solver (HiGHS) finds it: most minutes, then most people. Only for tests.
import loadHighs from 'highs';
import { canDo, limitsOf, workplaceOf } from './division_cases.mjs';

const kMostWorkplaces = 2;
export const kSecondsPerCase = 60;

const sum = (terms) => terms.map(([factor, name]) => `${factor} ${name}`).join(' + ');

/** The group as a mixed-integer programme in LP format; null when nobody can do anything. */
export function programmeOf(group) {
  const lines = [], goal = [], binary = [];
  const takers = new Map(group.tasks.map((task) => [task, []]));
  const perMinute = group.people.length + 1;  // so that one minute counts more than all people
  group.people.forEach((person, p) => {
    const possible = group.tasks.filter((task) => canDo(person, task, group));
    if (possible.length === 0) return;
    const variable = (task) => `x_${p}_${task.id}`;
    for (const task of possible) {
      takers.get(task).push(variable(task));
      goal.push([task.minutes * perMinute, variable(task)]);
      binary.push(variable(task));
    }
    goal.push([1, `y_${p}`]);
    binary.push(`y_${p}`);
    lines.push(`y_${p} - ${possible.map(variable).join(' - ')} <= 0`);
    for (const { takes, most } of limitsOf(person, group)) {
      const terms = possible.filter((task) => takes(task) > 0).map((task) => [takes(task), variable(task)]);
      if (terms.length > 0) lines.push(`${sum(terms)} <= ${most}`);
    }
    const places = [...new Set(possible.map((task) => workplaceOf(task, group)))];
    if (places.length <= kMostWorkplaces) return;
    places.forEach((place) => binary.push(`z_${p}_${place}`));
    for (const task of possible) lines.push(`${variable(task)} - z_${p}_${workplaceOf(task, group)} <= 0`);
    lines.push(`${places.map((place) => `z_${p}_${place}`).join(' + ')} <= ${kMostWorkplaces}`);
  });
  if (goal.length === 0) return null;
  for (const names of takers.values()) if (names.length > 1) lines.push(`${names.join(' + ')} <= 1`);
  const rows = lines.map((line, at) => ` c${at}: ${line}`);
  // Long lines are broken: readers of this format stop at 560 characters or so.
  const broken = (text) => text.replace(/(.{1,400})( [+-] |$)/g, '$1\n$2');
  return ['Maximize', ` goal: ${broken(sum(goal))}`, 'Subject To', ...rows.map(broken), 'Binary',
    ...binary.map((name) => ` ${name}`), 'End', ''].join('\n');
}

/** { minutes, people }, or null when the solver could not be sure in time. */
export async function exactDivision(group) {
  const programme = programmeOf(group);
  if (programme === null) return { minutes: 0, people: 0 };
  const highs = await loadHighs();  // anew: one instance does not give its memory back
  const solved = highs.solve(programme, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, time_limit: kSecondsPerCase });
  if (solved.Status !== 'Optimal') return null;
  const value = Math.round(solved.ObjectiveValue), perMinute = group.people.length + 1;
  return { minutes: Math.floor(value / perMinute), people: value % perMinute };
}
