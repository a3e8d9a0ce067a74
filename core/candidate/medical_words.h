// The fixed word list of the privacy guard: Dutch, some English, folded (lower case, no accents, no hyphens).
// Our own draft, after the rules of the Dutch data protection authority (no diagnosis, complaint, treatment or medicine
// in a file about work). Left out on purpose because they are words of the work: ziekenhuis, dementie, zorg, stress,
// klachten, behandeling, rolstoel. "Ziek" alone is left out too: people want to care for people who are ill.
#pragma once

#include <array>
#include <string_view>

namespace overstap {

inline constexpr auto kMedicalWords = std::to_array<std::string_view>({
    // Diagnoses and complaints
    "adhd", "adenoom", "allergie", "allergisch", "angst", "angststoornis", "artritis", "artrose", "asperger", "astma",
    "autisme", "autistisch", "bechterew", "beroerte", "bipolair", "borderline", "bronchitis", "burnout", "carpaal",
    "coeliakie", "copd", "covid", "crohn", "depressie", "depressief", "depressieve", "diabetes", "diabeet", "diagnose",
    "dyslexie", "eczeem", "epilepsie", "epileptisch", "fibromyalgie", "hartaanval", "hartinfarct", "hepatitis", "hernia",
    "herseninfarct", "hersenletsel", "hersenschudding", "hiv", "infarct", "ischias", "jicht", "kanker", "koorts",
    "leukemie", "lymfoom", "lyme", "migraine", "miskraam", "overspannen", "overspanning", "parkinson", "pijn",
    "pijnklachten", "pijnlijk", "pijnstiller", "pds", "psoriasis", "psychisch", "psychische", "psychose", "psychotisch",
    "ptss", "reuma", "reumatisch", "rsi", "schizofrenie", "slaapapneu", "slijmbeursontsteking", "suikerziekte",
    "tennisarm", "trauma", "traumatisch", "tumor", "uitgezaaid", "verslaafd", "verslaafde", "verslaving", "whiplash",
    "zenuwziekte", "ziekte", "ziektebeeld", "ziekmelding", "ziekgemeld", "zwanger", "zwangerschap",
    // Treatment and medicines
    "amputatie", "antibiotica", "antibioticakuur", "antidepressiva", "antidepressivum", "behandelaar", "bestraling",
    "bloeddruk", "chemo", "chemokuur", "chemotherapie", "chirurg", "diazepam", "ergotherapie", "ergotherapeut",
    "fysio", "fysiotherapie", "fysiotherapeut", "geopereerd", "ggz", "ibuprofen", "insuline", "ivf", "kuur", "kuren",
    "medicatie", "medicament", "medicijn", "methadon", "morfine", "neuroloog", "neurologisch", "oncoloog", "operatie",
    "operaties", "orthopeed", "oxazepam", "oxycodon", "paracetamol", "prednison", "psychiater", "psychiatrie",
    "psychiatrisch", "psycholoog", "psychologen", "psychotherapie", "psychotherapeut", "reumatoloog", "revalidatie",
    "ritalin", "therapie", "therapeut", "tramadol", "verloskundige", "ziekenhuisopname",
    // English
    "addiction", "allergy", "anxiety", "arthritis", "asthma", "autism", "cancer", "depressed", "depression", "diagnosis",
    "diagnosed", "disease", "epilepsy", "illness", "medication", "medicine", "pain", "painkiller", "pregnancy",
    "pregnant", "ptsd", "psychiatrist", "psychologist", "surgery", "therapist", "therapy",
});

// Two words that mean it together.
inline constexpr auto kMedicalPairs = std::to_array<std::string_view>({
    "burn out", "hoge bloeddruk", "long covid", "niet aangeboren", "open been", "mental health",
});

inline constexpr auto kMedicalTails = std::to_array<std::string_view>({"kanker", "pijn", "stoornis", "ontsteking"});

inline constexpr auto kBodyParts = std::to_array<std::string_view>({
    "arm", "been", "bekken", "blaas", "borst", "buik", "darm", "elleboog", "enkel", "gewrichts", "hand", "hart", "hersen",
    "heup", "hoofd", "huid", "kaak", "keel", "knie", "lever", "long", "maag", "nek", "nier", "oog", "oor", "pees", "pols",
    "rug", "schouder", "spier", "vinger", "voet", "zenuw",
});

inline constexpr auto kBodyComplaints = std::to_array<std::string_view>({
    "aandoening", "afwijking", "blessure", "breuk", "klacht", "letsel", "operatie", "pijn", "probleem", "problemen",
    "ziekte",
});

}  // namespace overstap
