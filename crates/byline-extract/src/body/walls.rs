//! What stands between a reader and the text: paywalls, consent notices, script-only shells, robot checks.
//! It refuses to take their words for the op-ed's.

use crate::{page::Sight, refusal::ReadRefusal, tree::Node, words};
use byline_core::prose::Block;
use regex::Regex;
use std::sync::LazyLock;

/// Sentences by which outlets say that the rest costs money or a log-in, by language.
const WALLS: &[&str] = &[
    r"to (?:continue|keep) reading",
    r"(?:continue|keep) reading (?:this|the|at|on|for|with)\b",
    r"subscribe (?:now )?to (?:read|continue|keep reading|unlock|access)",
    r"(?:sign|log) in (?:or (?:subscribe|register) )?to (?:read|continue|access|unlock|\w+ \w+ to continue)",
    r"(?:log in|sign in|subscribe|register) or (?:log in|sign in|subscribe|register)[^.]{0,40} to (?:read|continue|access)",
    r"(?:this|the) (?:article|content|essay|story|piece|column|post|feature) is (?:only |reserved )?(?:for|available to|exclusive to|a premium) (?:our )?(?:paying |paid |registered |premium )?(?:subscribers|members|readers only)",
    r"(?:this|the) (?:is an? )?(?:article|content|essay|story|piece|column|post) is (?:locked|premium|paywalled)",
    r"this is a (?:premium|subscriber[- ]only|members?[- ]only) (?:article|story|post|piece|column)",
    r"(?:rest|remainder) of (?:this|the) (?:article|story|essay|piece|column|post) is (?:for|available)",
    r"to read the (?:full|rest(?: of)?|entire|complete|whole)\b",
    r"read the rest of (?:this|the) (?:article|story|essay|piece|column|post)",
    r"(?:create|with) an? (?:free )?account to (?:read|continue|keep)",
    r"(?:keep|continue) reading with an? ",
    r"you(?:['’]ve| have) (?:reached|read|used) (?:your (?:limit|last|free)|\d+ of|all (?:of )?your)",
    r"want to read more\?|get the whole story\b|unlock (?:this|the full) (?:article|story)",
    r"weiterlesen mit|jetzt weiterlesen|lesen sie (?:kostenlos )?weiter|um (?:diesen (?:artikel|beitrag|text) )?weiter ?zu ?lesen",
    r"(?:dieser|der) (?:artikel|beitrag|text|inhalt) ist (?:nur |exklusiv )?(?:für|teil (?:unseres|von)) (?:\w+ )?(?:abonnent|mitglied|digital|registriert)",
    r"diesen (?:artikel|beitrag|text) (?:und \w+ \w+ [^.]{0,40})?(?:weiter|zu|vollständig) ?(?:zu )?lesen|vollständigen (?:artikel|beitrag|text)",
    r"(?:réservée?s?|accessible) (?:exclusivement |uniquement )?aux (?:abonnés|inscrits|lecteurs inscrits)",
    r"pour (?:lire la suite|continuer (?:à lire|la lecture|votre lecture)|lire (?:l['’]intégralité|cet article en entier))",
    r"lire la suite (?:de cet? |avec|en)|lisez la suite|il vous reste \d+|(?:contenu|article) est (?:offert|réservé|proposé) aux",
    r"débloquer (?:l['’]|cet )article",
    r"(?:contenido|artículo|nota) (?:exclusiv[oa] )?(?:solo |sólo |exclusivamente )?para (?:nuestros )?(?:suscriptor|socio|usuarios registrados)",
    r"para (?:seguir|continuar) leyendo|continúa leyendo est|(?:lea|lee|leer) el (?:artículo|texto|resto|editorial) completo",
    r"per (?:continuare a|proseguire nella) leggere|contenuto riservato agli abbonati|para continuar (?:a ler|lendo)|conteúdo exclusivo para assinantes",
    r"om verder te lezen|alleen voor abonnees|aby czytać dalej|dalsza część (?:artykułu|tekstu)|för att läsa vidare|чтобы (?:читать|продолжить) ",
    r"لمتابعة القراءة|لإكمال القراءة|للاستمرار في القراءة|لمواصلة القراءة|للمشتركين فقط|(?:المقال|المحتوى|المنشور|النص) (?:مخصص |متاح |حصري )?للمشتركين|(?:تابع|متابعة|أكمل|إكمال|مواصلة) (?:قراءة|القراءة)",
    r"(?:مکمل|پوری?|پورا|باقی) (?:تحریر|مضمون|کالم|آرٹیکل)[^۔]{0,50}(?:پڑھنے کے لی|پڑھی|کے لیے (?:لاگ|سبسکرائب))|(?:تحریر|مضمون|کالم|مواد) صرف (?:ممبران|اراکین|سبسکرائبر|خریدار)",
    r"\(?بقیہ (?:نمبر|صفحہ|اندرونی)",
    r"(?:read|see) the (?:full|original|complete|entire|rest of the) (?:article|essay|piece|op-?ed|story|column|post|text) (?:at|on|in|here)\b",
    r"\((?:cont(?:inue)?d|turn to|see) (?:on )?page \d+\)",
];
static WALL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!("(?i)(?:{})", WALLS.join("|").replace(r"\b", r"(?-u:\b)"))).expect("constant")
});

/// The sentence by which the page says that the rest is elsewhere or costs.
pub fn sentence(lines: &[String]) -> Option<String> {
    lines.iter().find(|l| l.chars().count() <= 300 && WALL.is_match(l) && !FREE.is_match(l)).cloned()
}

/// An offer on a page that is open all the same.
static FREE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)acceso libre|accès libre|free (?:access|to read|to all|for all|article)|frei zugänglich|offerte? à tous|accesso libero|متاح للجميع|سب کے لیے مفت").expect("constant")
});

/// Whether a line is such a sentence.
pub fn is_wall(line: &str) -> bool {
    WALL.is_match(line)
}

static SCRIPT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:enable|activate|turn on|requires?|activer|aktivieren)\s.{0,30}java ?script|java ?script\s.{0,40}(?:enabled?|disabled|required|aktivieren|désactivé)").expect("constant")
});
static CONSENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:we|our|and our)\s.{0,40}partners?\b.{0,80}(?:store|access|cookies|data)|accept (?:all )?cookies|before you continue|cookies? (?:policy|settings|consent)|we value your privacy|zustimmen und weiter").expect("constant")
});
static ROBOT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|checking your browser|unusual traffic|access denied|request unsuccessful|press (?:and|&) hold|enable cookies to continue|security check").expect("constant")
});

/// Words below which a page may be a shell rather than a text.
const SHELL: usize = 60;

pub fn refuse(sight: &Sight, blocks: &[Block]) -> Result<(), ReadRefusal> {
    let shown: Vec<String> = blocks.iter().map(Block::plain).collect();
    let count: usize = shown.iter().map(|b| words::rough_count(b)).sum();
    if count >= SHELL {
        return Ok(());
    }
    let words = shown.join(" ");
    let page = sight.doc.body().map(|b| b.text()).unwrap_or_default();
    let title = sight.head.title.clone().unwrap_or_default();
    let noscript: String = sight.doc.select("noscript").iter().map(Node::text).collect::<Vec<_>>().join(" ");
    let short = words::rough_count(&page) < 200;
    if short && (ROBOT.is_match(&page) || ROBOT.is_match(&title)) {
        return Err(ReadRefusal::RobotCheck);
    }
    if CONSENT.is_match(&words) {
        return Err(ReadRefusal::ConsentWall);
    }
    let shell = || !sight.doc.select("#root, #app, #__next, #__nuxt, app-root").is_empty();
    let bare = words::rough_count(&page) < 120;
    if bare && count < 25 && (SCRIPT.is_match(&noscript) || SCRIPT.is_match(&words) || (count < 5 && shell()))
    {
        return Err(ReadRefusal::NeedsScripts);
    }
    if count == 0 {
        return Err(if CONSENT.is_match(&page) {
            ReadRefusal::ConsentWall
        } else {
            ReadRefusal::NothingReadable
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn walls_are_known_by_their_sentence() {
        for line in [
            "To continue reading this article at World Affairs Journal, please click here",
            "Subscribe now to read the rest.",
            "This essay is available to subscribers.",
            "Cet article est réservé aux abonnés",
            "لمتابعة القراءة اشترك الآن",
            "Keep reading with a free account",
            "Pour continuer à lire, inscrivez-vous dès maintenant.",
            "یہ تحریر صرف ممبران کے لیے ہے",
            "(بقیہ نمبر ۲۳ صفحہ ۷ پر)",
            "Read the full article at The Lantern Review",
            "Lea el artículo completo en papelesdelsur.example",
        ] {
            assert!(is_wall(line), "{line}");
        }
        for line in ["He continued reading the paper.", "Subscribers to the theory read it otherwise."] {
            assert!(!is_wall(line), "{line}");
        }
    }
}
