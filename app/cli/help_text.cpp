#include "app/cli/help_text.h"

namespace overstap::cli {

namespace {

constexpr std::string_view kDutch =
    R"(overstap: werkt met bestanden van Overstap (.overstap.json)

Gebruik:
  overstap validate BESTAND…         kijkt of bestanden kloppen
  overstap match BESTAND [--json]    zegt per kandidaat en functie wat past en wat in de weg staat
  overstap blockers BESTAND [--json] zegt over alle paren wat in de weg staat en wat één wijziging opent
  overstap bundle BESTAND [--json]   stelt per kandidaat het beste takenpakket samen
  overstap divide BESTAND [--json]   verdeelt alle taken over alle kandidaten
  overstap report BESTAND KANDIDAAT --for coach|werkgever
                                     schrijft de uitdraai over één kandidaat
  overstap merge A B… -o UIT         voegt bestanden samen; de nieuwste wijziging per veld telt

Keuzes:
  --json             match, blockers, bundle en divide schrijven JSON, voor andere programma's
  --function FUNCTIE, --candidate KANDIDAAT
                     alleen deze doen mee met divide: naam, code of id; vaker mag
  --for WIE          voor wie report schrijft: coach (alles, met bronnen) of werkgever (taken en voorwaarden)
  -o, --output UIT   waar merge het resultaat schrijft
  --language nl|en   taal van de tekst (gewoon: nl)
  --assets MAP       map met teksten, paspoorten en plaatsen (gewoon: naast het programma)
  --help, --version

Het programma eindigt met:
  0  alles in orde
  1  er klopt iets niet in de gegevens
  2  verkeerd gebruik
  3  een bestand lezen of schrijven lukt niet

De regels staan in docs/REGELS.md. Een mens beslist.
)";

constexpr std::string_view kEnglish =
    R"(overstap: works with files of Overstap (.overstap.json)

Usage:
  overstap validate FILE…            checks whether files are right
  overstap match FILE [--json]       says per candidate and function what fits and what is in the way
  overstap blockers FILE [--json]    says over all pairs what is in the way and what one change opens
  overstap bundle FILE [--json]      puts together the best bundle of tasks per candidate
  overstap divide FILE [--json]      divides all tasks over all candidates
  overstap report FILE CANDIDATE --for coach|werkgever
                                     writes the page about one candidate, for a coach or an employer
  overstap merge A B… -o OUT         merges files; the newest change per field counts

Options:
  --json             match, blockers, bundle and divide write JSON, for other programs
  --function FUNCTION, --candidate CANDIDATE
                     only these take part in divide: a name, code or id; may be given more often
  --for WHO          whom report writes for: coach (all, with sources) or werkgever, an employer (tasks, conditions)
  -o, --output OUT   where merge writes the result
  --language nl|en   language of the text (default: nl)
  --assets DIR       folder with texts, passports and places (default: next to the program)
  --help, --version

Exit status:
  0  all is well
  1  something in the data is not right
  2  wrong usage
  3  a file cannot be read or written

The rules are in docs/REGELS.md. A person decides.
)";

}  // namespace

std::string_view help_text(std::string_view language) { return language == "en" ? kEnglish : kDutch; }

}  // namespace overstap::cli
