//! The words that tell what somebody is, by which a biography or a byline's second line is known.
//! It refuses to judge a sentence alone; its callers ask it only where a name stands beside.

use crate::words;

/// Whole words of English, in key form.
const ENGLISH: &[&str] = &[
    "fellow", "professor", "director", "researcher", "analyst", "scholar", "lecturer", "associate", "attorney",
    "lawyer", "president", "chair", "chairman", "chairwoman", "chairperson", "head", "adviser", "advisor", "author",
    "founder", "cofounder", "executive", "minister", "ambassador", "senator", "member", "editor", "writer",
    "strategist", "student", "candidate", "doctor", "manager", "coordinator", "officer", "correspondent",
    "consultant", "expert", "planner", "teacher", "engineer", "poet", "critic", "organiser", "organizer", "nurse",
    "surgeon", "registrar", "inspector", "principal", "secretary", "chancellor", "dean", "provost", "mayor",
    "councillor", "councilman", "councilwoman", "judge", "magistrate", "diplomat", "partner", "entrepreneur",
    "investor", "architect", "designer", "developer", "filmmaker", "veteran", "farmer", "broadcaster", "reporter",
    "interpreter", "translator", "controller", "commissioner", "governor", "treasurer", "curator", "librarian",
    "pastor", "priest", "rabbi", "imam", "agent", "practitioner", "graduate", "undergraduate", "intern", "academic",
    "campaigner", "politician", "instructor", "trustee", "barrister", "solicitor", "lieutenant", "colonel",
    "legislator", "lawmaker", "representative", "congressman", "congresswoman", "midwife", "carer", "producer",
    "presenter", "contributor", "ceo", "cto", "cfo", "postdoc", "postdoctoral", "publisher", "blogger", "novelist",
    "economist", "columnist", "journalist", "activist", "linguist", "artist", "pharmacist", "chemist", "scientist",
    "dentist", "dietitian", "nutritionist", "therapist", "psychiatrist", "physicist", "staffer", "underwriter",
];

/// Ends of words that make trades in English.
const TRADES: &[&str] = &["ologist", "ographer", "orian", "ician", "alist", "icist", "urist"];

/// Stems of German, French and Spanish, found anywhere in a word: the compounds of the trades are endless.
const STEMS: &[&str] = &[
    "professor", "forscher", "mitarbeiter", "direktor", "dozent", "lehrer", "journalist", "redakteur", "referent",
    "wissenschaft", "\u{f6}konom", "soziolog", "politolog", "historiker", "jurist", "anwalt", "anw\u{e4}lt", "\u{e4}rzt",
    "planer", "sprecher", "vorsitz", "pr\u{e4}sident", "mitglied", "minister", "berater", "expert", "geograf",
    "geograph", "publizist", "kolumnist", "schriftsteller", "doktorand", "gr\u{fc}nder", "korrespondent", "autorin",
    "leiterin", "pflege", "pfarrer", "unternehmer", "abgeordnet", "richter", "botschafter", "ingenieur",
    "volontär", "verfasser", "lehrt", "leitet", "forscht", "unterrichtet", "arbeitet",
    "professeur", "chercheu", "directeur", "directrice", "ma\u{ee}tre", "ma\u{ee}tresse", "\u{e9}conomist", "historien",
    "avocat", "juriste", "magistrat", "d\u{e9}put\u{e9}", "s\u{e9}nat", "ministre", "pr\u{e9}sident", "membre", "auteur",
    "\u{e9}crivain", "essayiste", "philosoph", "logue", "m\u{e9}decin", "ing\u{e9}nieur", "enseignant", "doctorant",
    "fondat", "militant", "institut", "\u{e9}tudiant", "conseill", "ambassad", "romanci", "charg\u{e9}",
    "profesor", "catedr\u{e1}tic", "investigador", "abogad", "periodista", "escritor", "historiador", "soci\u{f3}log",
    "polit\u{f3}log", "m\u{e9}dic", "docente", "ingenier", "diputad", "miembro", "analista", "consultor", "fundador",
    "economista", "acad\u{e9}mic", "estudiante", "asesor", "rector", "maestr", "fil\u{f3}sof", "abogac", "embajador",
];

/// Parts of Arabic and Urdu words.
const RTL: &[&str] = &[
    "زميل", "باحث", "أستاذ", "استاذ", "كاتب", "محلل", "مدير", "خبير", "أكاديمي", "صحفي", "صحافي", "رئيس", "عضو",
    "محرر", "مهندس", "محام", "طبيب", "شاعر", "روائي", "أديب", "مؤرخ", "اقتصادي", "محاضر", "مستشار", "عميد", "نائب",
    "وزير", "سفير", "ناشط", "فاعل جمعوي", "فاعلة جمعوية", "ناقد", "مترجم", "معلم", "مؤسس", "دبلوماسي", "طالب",
    "فیلو", "محقق", "استاد", "پروفیسر", "مصنف", "تجزیہ", "ڈائریکٹر", "ریسرچ", "لکھار", "صحافی", "رکن", "کاشت کار",
    "وکیل", "ماہر", "شاعر", "انجینئر", "افسانہ نگار", "کالم نگار", "نامہ نگار", "ناول نگار", "سربراہ", "طالب علم",
    "ریٹائرڈ", "ڈاکٹر ہیں", "مدیر", "مشیر", "سفیر", "وزیر", "جج", "کارکن", "وابستہ", "سیکرٹری", "پرنسپل",
];

/// Whether a text tells what somebody is.
pub fn is_role(text: &str) -> bool {
    let key = words::key(text);
    let told = |word: &str| {
        ENGLISH.contains(&word)
            || (word.len() >= 8 && TRADES.iter().any(|t| word.ends_with(t)))
            || (word.len() >= 6 && STEMS.iter().any(|s| word.contains(s)))
    };
    key.split(' ').any(|word| told(word) || word.strip_suffix('s').is_some_and(|one| ENGLISH.contains(&one)))
        || RTL.iter().any(|role| text.contains(role))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trades_are_known_in_the_languages_of_the_outlets() {
        for text in [
            "retired city planner",
            "marine geologist",
            "Chemielehrer und Fachberater",
            "Pflegewissenschafterin",
            "Hydrogéologue",
            "maîtresse de conférences",
            "médica intensivista",
            "باحثة في اللسانيات",
            "آزاد محقق",
        ] {
            assert!(is_role(text), "{text}");
        }
        for text in ["12 May 2025", "Climate change", "Share this page", "مارس"] {
            assert!(!is_role(text), "{text}");
        }
    }
}
