// A workspace with one session, full of what breaks files: formulas, markup, separators, long lines, emoji.

export const kHardTexts = [
  '=HYPERLINK("x";"y")', '+31 6', '-5 uur', '@team', 'Zij zei: "ja"; en wij ook', 'regel één\nregel twee',
  '</text><script>alert(1)</script> & meer', 'Café, thee \\ koffie 👵🏽 en één heel lang woord: ' + 'o'.repeat(80)];

export const kLongAgreement = 'Elke maandag om tien uur; koffie, thee \\ en taart 🍰 voor alle collega’s van team Noord in Groningen';

/** `voting`: what of the vote is known: '', 'open' or 'getoond'. */
export function sessionCase({ voting = '', notes = kHardTexts, template = 'dialoogtafels', zone = 'succesfactor' } = {}) {
  const note = {};
  notes.forEach((text, index) => {
    note[`n${index}`] = {
      session: 's1', text, colour: ['zon', 'blad', 'druppel', 'hart', 'maan', 'huis'][index % 6],
      place: `${zone}|B${String(index).padStart(4, '0')}m`, table: String(1 + index % 2), 'dots.1': 11 + index,
      ...(index < 2 ? { cluster: 'c1' } : {}),
    };
  });
  return {
    format: 'overstap-workspace', version: 1, content_version: 5,
    entities: {
      session: {
        s1: {
          title: 'Team Noord', template, date: '2026-11-22', people: 12, next_date: '2027-01-11',
          ...(voting ? { vote_state: voting, vote_zone: zone, vote_round: 1, vote_dots: 3, vote_several: true } : {}),
        },
      },
      note,
      cluster: { c1: { session: 's1', zone, title: 'Samen; "eten"', 'dots.1': 97 } },
      agreement: {
        a1: { session: 's1', number: 1, what: kLongAgreement, who: 'Ans, met Piet', date: '2026-12-03', helper: 'Jo' },
        a2: { session: 's1', number: 2, what: 'Zonder dag', who: 'Ans' },
      },
      ballot: { 'geheim-1': { session: 's1', round: 1, 'dots.n5': 3 } },
    },
  };
}
