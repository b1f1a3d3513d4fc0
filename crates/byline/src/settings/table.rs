//! Every setting of an installation, declared once: its name, what it is, how it is read.
//! It refuses nothing itself: each row says how its value is read or refused.

use super::{
    Setting, put,
    values::{
        a_second, each, frame_sources, full, log_lines, mebibytes, origin_address, read, root_address,
        some_text, yes_or_no,
    },
};
use std::path::PathBuf;

pub const SETTINGS: [Setting; 36] = [
    Setting {
        key: "data",
        value: "DIR",
        default: "./byline-data",
        help: "The folder that holds the database, the files and, when it is there, byline.toml. Made when missing.",
        example: "\"/var/lib/byline\"",
        take: |s, raw| put(&mut s.data, full(raw).map(PathBuf::from)),
    },
    Setting {
        key: "listen",
        value: "ADDR",
        default: "127.0.0.1:8080",
        help: "The address and port on which `byline serve` answers. Put a proxy with TLS in front of it.",
        example: "\"127.0.0.1:8080\"",
        take: |s, raw| put(&mut s.listen, read(raw, "an address with a port, such as 127.0.0.1:8080")),
    },
    Setting {
        key: "database",
        value: "URL|FILE",
        default: "byline.sqlite in the data folder",
        help: "Where the rows are kept: a SQLite file, or a PostgreSQL server as postgres://user:password@host/name.",
        example: "\"postgres://byline@db.example/byline\"",
        take: |s, raw| put(&mut s.database, some_text(raw)),
    },
    Setting {
        key: "blobs",
        value: "URL|DIR",
        default: "blobs in the data folder",
        help: "Where pictures and kept sources are: a folder, or s3://bucket/prefix?endpoint=...&region=... with the \
               keys in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
        example: "\"s3://institute-byline/blobs?endpoint=https://s3.example&region=eu-1\"",
        take: |s, raw| put(&mut s.blobs, some_text(raw)),
    },
    Setting {
        key: "base_url",
        value: "URL",
        default: "as kept with the site; http:// and the listening address for a new one",
        help: "Where readers find the site, with its path when it lives under one. A start with another value moves \
               the site there.",
        example: "\"https://www.institute.example/op-eds\"",
        take: |s, raw| put(&mut s.base_url, root_address(raw).map(Some)),
    },
    Setting {
        key: "desk_url",
        value: "URL",
        default: "the origin of base_url",
        help: "Where editors find the desk, without the /desk. A host of its own keeps the desk's sign-in apart from \
               whatever else the site's host serves.",
        example: "\"https://desk.institute.example\"",
        take: |s, raw| put(&mut s.desk_url, origin_address(raw).map(Some)),
    },
    Setting {
        key: "captures_url",
        value: "URL",
        default: "none: beside the site",
        help: "A host of its own, that answers from here too, at which captured pages are replayed to readers; nothing else \
               is answered there.",
        example: "\"https://captures.institute.example\"",
        take: |s, raw| put(&mut s.captures_url, origin_address(raw).map(Some)),
    },
    Setting {
        key: "proxies",
        value: "ADDRS",
        default: "none",
        help: "Addresses of the proxies whose X-Forwarded-For is believed when sign-in attempts are counted.",
        example: "[\"127.0.0.1\"]",
        take: |s, raw| put(&mut s.proxies, each(raw, "an IP address, such as 127.0.0.1")),
    },
    Setting {
        key: "theme",
        value: "DIR",
        default: "none",
        help: "A folder with templates, a stylesheet and files that stand in the place of Byline's own (docs/themes.md).",
        example: "\"/etc/byline/theme\"",
        take: |s, raw| put(&mut s.theme, full(raw).map(PathBuf::from).map(Some)),
    },
    Setting {
        key: "page_cache",
        value: "MIB",
        default: "64",
        help: "How much memory the pages kept ready to send may take, in MiB.",
        example: "64",
        take: |s, raw| put(&mut s.page_cache, mebibytes(raw)),
    },
    Setting {
        key: "upload",
        value: "MIB",
        default: "4096",
        help: "How large a file given at the desk for an import may be, in MiB. It lies in the data folder until the import has ended.",
        example: "4096",
        take: |s, raw| put(&mut s.upload, mebibytes(raw)),
    },
    Setting {
        key: "watch_originals",
        value: "yes|no",
        default: "yes",
        help: "Whether the originals of displayed op-eds are looked at again and again, so that a dead link is noticed.",
        example: "\"yes\"",
        take: |s, raw| put(&mut s.watch_originals, yes_or_no(raw)),
    },
    Setting {
        key: "log",
        value: "LEVEL",
        default: "info",
        help: "Which lines are logged to stderr: error, warn, info, debug or trace, also by part (info,byline=debug).",
        example: "\"info\"",
        take: |s, raw| put(&mut s.log, log_lines(raw)),
    },
    Setting {
        key: "key",
        value: "FILE",
        default: "byline.key in the data folder",
        help: "The file of the key that closes what the database must keep but nobody should read there: the secrets of \
               sign-in codes. Made when missing. Keep a copy apart from the backups; several nodes share one.",
        example: "\"/etc/byline/byline.key\"",
        take: |s, raw| put(&mut s.key, full(raw).map(PathBuf::from).map(Some)),
    },
    Setting {
        key: "archives",
        value: "URLS",
        default: "none: no archive is asked",
        help: "Public web archives that are asked, each directly, for copies of originals that are gone: the address their \
               time maps are under (https://web.archive.org/web), or one that ends in /available and speaks the \
               Availability API.",
        example: "[\"https://web.archive.org/web\"]",
        take: |s, raw| put(&mut s.archives, each(raw, "a web address, such as https://web.archive.org/web")),
    },
    Setting {
        key: "budget.harvesters",
        value: "PAGES",
        default: "400",
        help: "How many pages a second a node makes for archives and libraries together, or none for no bound. Pages that are kept ready are not counted.",
        example: "400",
        take: |s, raw| put(&mut s.budgets.harvesters, a_second(raw)),
    },
    Setting {
        key: "budget.search",
        value: "PAGES",
        default: "200",
        help: "The same for search engines, previews of links and feed readers.",
        example: "200",
        take: |s, raw| put(&mut s.budgets.search, a_second(raw)),
    },
    Setting {
        key: "budget.robots",
        value: "PAGES",
        default: "200",
        help: "The same for all other programs that name themselves as such, or not at all. What is beyond it is answered with 429 and when to come again.",
        example: "50",
        take: |s, raw| put(&mut s.budgets.robots, a_second(raw)),
    },
    Setting {
        key: "embed.frames",
        value: "SITES",
        default: "*: any site",
        help: "Which sites may show the latest op-eds in a frame (/embed/...): their addresses, * for any, none for nobody. \
               Pages of the site itself are never framed.",
        example: "[\"https://www.institute.example\"]",
        take: |s, raw| put(&mut s.embed_frames, frame_sources(raw)),
    },
    Setting {
        key: "mail.server",
        value: "URL",
        default: "none: no letters are sent",
        help: "The SMTP server that takes letters: smtps://user:password@host for TLS from the start, \
               smtp://user:password@host:587?tls=required for STARTTLS, smtp://127.0.0.1:25 for a server on this machine. \
               Try it with `byline mail-test ADDRESS`.",
        example: "\"smtps://byline:secret@mail.institute.example\"",
        take: |s, raw| put(&mut s.mail_server, crate::post::server_address(raw).map(Some)),
    },
    Setting {
        key: "mail.from",
        value: "ADDRESS",
        default: "none: no letters are sent",
        help: "Whom letters are from.",
        example: "\"Op-eds <op-eds@institute.example>\"",
        take: |s, raw| put(&mut s.mail_from, crate::post::mailbox(raw).map(Some)),
    },
    Setting {
        key: "push.archive",
        value: "URL",
        default: "none: no original is handed over",
        help: "The archive that is asked to keep a copy of each original readers see, by the protocol of Save Page Now; \
               push.key must be set too. The archive learns which pages the institute shows.",
        example: "\"https://web.archive.org\"",
        take: |s, raw| put(&mut s.push.archive, root_address(raw).map(Some)),
    },
    Setting {
        key: "push.key",
        value: "KEY:SECRET",
        default: "none",
        help: "The key and secret of the institute's account at that archive. Better set by BYLINE_PUSH_KEY than on the \
               command line.",
        example: "\"key:secret\"",
        take: |s, raw| put(&mut s.push.key, super::push::key(raw).map(Some)),
    },
    Setting {
        key: "oidc.issuer",
        value: "URL",
        default: "none: nobody signs in by a provider",
        help: "The OpenID provider by which people of the institute sign in, by the address it calls itself. It may be on \
               a private network. Register https://your.desk/desk/sign-in/provider/back there as the way back.",
        example: "\"https://login.institute.example\"",
        take: |s, raw| put(&mut s.provider.issuer, super::provider::issuer(raw).map(Some)),
    },
    Setting {
        key: "oidc.client",
        value: "ID",
        default: "none",
        help: "What the provider calls Byline (its client id).",
        example: "\"byline\"",
        take: |s, raw| put(&mut s.provider.client, some_text(raw)),
    },
    Setting {
        key: "oidc.secret",
        value: "SECRET",
        default: "none",
        help: "The client secret that the provider gave. Better set by BYLINE_OIDC_SECRET than on the command line.",
        example: "\"secret\"",
        take: |s, raw| put(&mut s.provider.secret, some_text(raw)),
    },
    Setting {
        key: "oidc.name",
        value: "TEXT",
        default: "the host of oidc.issuer",
        help: "What the provider is called on the sign-in page.",
        example: "\"the institute\u{2019}s account\"",
        take: |s, raw| put(&mut s.provider.name, some_text(raw)),
    },
    Setting {
        key: "oidc.scopes",
        value: "SCOPES",
        default: "email, profile",
        help: "What Byline asks the provider for besides openid; some give groups only when asked for \"groups\".",
        example: "[\"email\", \"profile\", \"groups\"]",
        take: |s, raw| put(&mut s.provider.scopes, each(raw, "a scope, such as groups")),
    },
    Setting {
        key: "oidc.groups",
        value: "CLAIM",
        default: "groups",
        help: "The claim in which the provider lists somebody\u{2019}s groups.",
        example: "\"groups\"",
        take: |s, raw| put(&mut s.provider.groups, full(raw).map(str::to_owned)),
    },
    Setting {
        key: "oidc.roles",
        value: "GROUP=ROLE",
        default: "none: only accounts that are there already, once connected, sign in by the provider",
        help: "Which role a group of the provider has: group=role, for one of several sites group=role@host; the first that \
               fits counts. Whoever is in one of them gets an account at the first sign-in, and its role follows the groups.",
        example: "[\"op-ed-publishers=publisher\", \"op-ed-editors=editor\"]",
        take: |s, raw| put(&mut s.provider.roles, each(raw, "a group with a role, such as editors=editor")),
    },
    Setting {
        key: "websub.hub",
        value: "URL",
        default: "none: nobody is told",
        help: "The WebSub hub that is told when a feed changes, so that followers hear of it at once. Feeds name it. The hub \
               learns which feeds changed, and nothing of readers.",
        example: "\"https://hub.example/\"",
        take: |s, raw| put(&mut s.websub_hub, root_address(raw).map(Some)),
    },
    Setting {
        key: "fetch.allow",
        value: "ADDRS",
        default: "none",
        help: "Exact address:port pairs that may be fetched although they are not on the public web. For tests.",
        example: "[\"127.0.0.1:18080\"]",
        take: |s, raw| put(&mut s.fetch.allow, each(raw, "an address with a port, such as 127.0.0.1:18080")),
    },
    Setting {
        key: "fetch.resolver",
        value: "ADDR",
        default: "the system's",
        help: "The DNS server asked for the addresses of outlets.",
        example: "\"127.0.0.1:5353\"",
        take: |s, raw| {
            put(&mut s.fetch.resolver, read(raw, "an address with a port, such as 127.0.0.1:5353").map(Some))
        },
    },
    Setting {
        key: "fetch.second_resolver",
        value: "ADDR",
        default: "none: a host counts as gone only after five looks over a week",
        help: "Another DNS server, asked only about hosts that the first does not know: with both agreeing, an original's \
               host counts as gone after three looks over three days.",
        example: "\"192.0.2.53:53\"",
        take: |s, raw| {
            let server = read(raw, "an address with a port, such as 192.0.2.53:53");
            put(&mut s.fetch.second_resolver, server.map(Some))
        },
    },
    Setting {
        key: "fetch.trust",
        value: "FILE",
        default: "none",
        help: "A PEM file of certificate authorities trusted besides Mozilla's when pages are fetched.",
        example: "\"/etc/byline/authority.pem\"",
        take: |s, raw| put(&mut s.fetch.trust, full(raw).map(PathBuf::from).map(Some)),
    },
    Setting {
        key: "fetch.contact",
        value: "TEXT",
        default: "none",
        help: "Where an outlet can reach the institute about Byline's visits: a web page or mail address, sent with \
               every fetch.",
        example: "\"https://www.institute.example/contact\"",
        take: |s, raw| put(&mut s.fetch.contact, some_text(raw)),
    },
];
