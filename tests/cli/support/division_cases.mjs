// Groups of people and tasks made by chance, as a workspace file; and the rules of docs/REGELS.md "Verdeling" once more,
// in the plainest way, so that the program is held against something that shares no code with it.

export const kItems = 'LSBKTDRHCEAPV'.split('');
const kDayparts = ['ochtend', 'middag', 'avond'];
const kHardItems = new Set(['H', 'V']);
const kMinutesPerDaypart = 5 * 4 * 60;

/** The same numbers for the same seed. */
export function chanceOf(seed) {
  let state = (seed * 2654435761) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, oneIn: (n) => below(n) === 0, pick: (list) => list[below(list.length)] };
}

const dayparts = (chance) => kDayparts.filter(() => !chance.oneIn(3));

/** One group: few or many, with time to spare or without, with light work or heavy. */
export function generatedGroup(seed, { mostPeople = 8, mostTasks = 36 } = {}) {
  const chance = chanceOf(seed);
  const heavy = chance.oneIn(2);
  const step = chance.pick([60, 30, 15, 5, 1]);
  const long = chance.oneIn(4);
  const functions = Array.from({ length: 1 + chance.below(4) }, (_, at) => (
    { id: `f${at}`, place: chance.pick(['Groningen', 'Winsum', 'Haren']), dayparts: dayparts(chance) }));
  const people = Array.from({ length: 2 + chance.below(mostPeople - 1) }, (_, at) => ({
    id: `k${String(at).padStart(2, '0')}`, hours: chance.oneIn(12) ? null : (long ? 16 : 3) + chance.below(long ? 24 : 14),
    dayparts: dayparts(chance), reach: functions.filter(() => !chance.oneIn(5)).map((one) => one.id),
    capacity: Object.fromEntries(kItems.map((item) => [item,
      chance.oneIn(25) ? null : chance.oneIn(heavy ? 2 : 4) ? chance.below(3) : 3])),
    likes: chance.oneIn(2) }));
  const tasks = Array.from({ length: 4 + chance.below(mostTasks - 3) }, (_, at) => ({
    id: `t${String(at).padStart(3, '0')}`, functionId: chance.pick(functions).id,
    minutes: chance.oneIn(20) ? 0 : step * (1 + chance.below(Math.ceil((long ? 900 : 420) / step))),
    daypart: chance.oneIn(3) ? chance.pick(kDayparts) : null, entry: !chance.oneIn(12),
    load: Object.fromEntries(kItems.filter(() => chance.oneIn(heavy ? 3 : 6)).map((item) => [item, 1 + chance.below(heavy ? 2 : 3)])) }));
  return { functions, people, tasks };
}

/** The group as a file that the program reads. */
export function workspaceOf({ functions, people, tasks }) {
  const parts = (list) => Object.fromEntries(kDayparts.map((part) => [`daypart.${part}`, list.includes(part)]));
  const functionFields = functions.map((one) => [one.id, { name: one.id, organisation: `Huis ${one.id}`, place: one.place,
    hours_per_week_min: 1, hours_per_week_max: 40, ...parts(one.dayparts) }]);
  const taskFields = tasks.map((task, at) => [task.id, { function: task.functionId, title: task.id, number: at + 1,
    level: task.entry ? 'instap' : 'doorgroei', minutes_per_week: task.minutes, theme: 'schoonmaken',
    ...(task.daypart && { daypart: task.daypart }),
    ...Object.fromEntries(Object.entries(task.load).map(([item, level]) => [`load.${item}`, level])) }]);
  const personFields = people.map((one) => [one.id, { code: one.id, journey_limit_minutes: 30, dutch_reading: 'goed',
    ...(one.hours !== null && { hours_per_week_now: one.hours }), ...(one.likes && { 'wish.schoonmaken': 'graag' }),
    ...parts(one.dayparts),
    ...Object.fromEntries(functions.map(({ id }) => [`journey.${id}`, one.reach.includes(id) ? 20 : 90])),
    ...Object.fromEntries(kItems.filter((item) => one.capacity[item] !== null)
      .map((item) => [`capacity.${item}.level`, one.capacity[item]])),
    'work.alleen.level': 2, 'work.samen.level': 2 }]);
  return { format: 'overstap-workspace', version: 1, content_version: 9, entities: {
    function: Object.fromEntries(functionFields), task: Object.fromEntries(taskFields),
    candidate: Object.fromEntries(personFields) } };
}

/** In which parts of the day this person can do this task. */
export function partsFor(person, task, group) {
  const of = group.functions.find((one) => one.id === task.functionId).dayparts;
  if (task.daypart) return person.dayparts.filter((part) => part === task.daypart);
  return of.length === 0 ? person.dayparts : person.dayparts.filter((part) => of.includes(part));
}

export function canDo(person, task, group) {
  if (!task.entry || task.minutes <= 0 || person.hours === null) return false;
  if (!person.reach.includes(task.functionId) || partsFor(person, task, group).length === 0) return false;
  return Object.entries(task.load).every(([item, level]) => {
    const most = person.capacity[item];
    return most !== null && (level <= most || (most > 0 && level === most + 1 && !kHardItems.has(item)));
  });
}

/** What this person may have in a week: each a name, what a task takes of it, and the most. */
export function limitsOf(person, group) {
  const room = (person.hours ?? 0) * 60;
  const limits = [{ name: 'hours', takes: (task) => task.minutes, most: room }];
  for (const item of kItems) {
    limits.push({ name: item, takes: (task) => (task.load[item] ?? 0) * task.minutes, most: (person.capacity[item] ?? 0) * room });
  }
  for (let set = 1; set < 8; ++set) {
    const held = kDayparts.filter((_, at) => set & (1 << at));
    limits.push({ name: held.join('+'), most: held.length * kMinutesPerDaypart,
      takes: (task) => (partsFor(person, task, group).every((part) => held.includes(part)) ? task.minutes : 0) });
  }
  return limits;
}

export const workplaceOf = (task, group) => group.functions.find((one) => one.id === task.functionId).id;

/** Everything that is wrong with a division, in words. */
export function whatIsWrong(shares, group) {
  const wrong = [], seen = new Set();
  for (const share of shares) {
    const person = group.people.find((one) => one.id === share.candidate);
    const tasks = share.tasks.map(({ id }) => group.tasks.find((task) => task.id === id));
    for (const task of tasks) {
      if (seen.has(task.id)) wrong.push(`${task.id} is given twice`);
      seen.add(task.id);
      if (!canDo(person, task, group)) wrong.push(`${person.id} cannot do ${task.id}`);
    }
    for (const { name, takes, most } of limitsOf(person, group)) {
      const used = tasks.reduce((sum, task) => sum + takes(task), 0);
      if (used > most) wrong.push(`${person.id}: ${name} ${used} of ${most}`);
    }
    if (new Set(tasks.map((task) => workplaceOf(task, group))).size > 2) wrong.push(`${person.id}: too many workplaces`);
  }
  return wrong;
}
