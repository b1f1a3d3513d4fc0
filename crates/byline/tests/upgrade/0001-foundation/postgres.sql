CREATE TABLE public.account (
    id text NOT NULL COLLATE pg_catalog."C",
    email text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    password text COLLATE pg_catalog."C",
    disabled_at bigint,
    created_at bigint NOT NULL
);


--
-- Name: account_grant; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_grant (
    account text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    role text NOT NULL COLLATE pg_catalog."C",
    granted_at bigint NOT NULL
);


--
-- Name: address; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.address (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    appearance text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    url text NOT NULL COLLATE pg_catalog."C",
    address_key text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    expires bigint
);


--
-- Name: appearance; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.appearance (
    id text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    place bigint NOT NULL,
    outlet text COLLATE pg_catalog."C",
    outlet_printed text COLLATE pg_catalog."C",
    section text COLLATE pg_catalog."C",
    title text COLLATE pg_catalog."C",
    day text COLLATE pg_catalog."C",
    day_key bigint DEFAULT 0 NOT NULL,
    language text COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    print text COLLATE pg_catalog."C",
    is_text_source bigint NOT NULL
);


--
-- Name: byline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.byline (
    id text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    person text COLLATE pg_catalog."C",
    role text NOT NULL COLLATE pg_catalog."C",
    name_printed text NOT NULL COLLATE pg_catalog."C",
    position_printed text COLLATE pg_catalog."C"
);


--
-- Name: change_log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change_log (
    site text NOT NULL COLLATE pg_catalog."C",
    number bigint NOT NULL,
    at bigint NOT NULL,
    what text NOT NULL COLLATE pg_catalog."C",
    subject text COLLATE pg_catalog."C"
);


--
-- Name: correction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.correction (
    id text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    note text NOT NULL COLLATE pg_catalog."C",
    version text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: disclaimer_rule; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.disclaimer_rule (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    series text COLLATE pg_catalog."C",
    kinds text NOT NULL COLLATE pg_catalog."C",
    commissioned bigint,
    forms text NOT NULL COLLATE pg_catalog."C",
    since bigint NOT NULL,
    only_new bigint NOT NULL,
    until bigint
);


--
-- Name: disclaimer_shown; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.disclaimer_shown (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    since bigint NOT NULL,
    rule text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.event (
    id text NOT NULL COLLATE pg_catalog."C",
    site text COLLATE pg_catalog."C",
    at bigint NOT NULL,
    account text COLLATE pg_catalog."C",
    act text NOT NULL COLLATE pg_catalog."C",
    op_ed text COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: evidence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    field text NOT NULL COLLATE pg_catalog."C",
    place bigint NOT NULL,
    detail text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: job; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.job (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    payload text NOT NULL COLLATE pg_catalog."C",
    dedup text COLLATE pg_catalog."C",
    run_at bigint NOT NULL,
    leased_until bigint,
    attempts bigint DEFAULT 0 NOT NULL,
    given_up_at bigint,
    last_error text COLLATE pg_catalog."C"
);


--
-- Name: op_ed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.op_ed (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    short text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    stage text NOT NULL COLLATE pg_catalog."C",
    stage_detail text NOT NULL COLLATE pg_catalog."C",
    shown_version text COLLATE pg_catalog."C",
    working_version text NOT NULL COLLATE pg_catalog."C",
    visible_from bigint,
    visible_until bigint,
    slug text NOT NULL COLLATE pg_catalog."C",
    series text COLLATE pg_catalog."C",
    commissioned bigint NOT NULL,
    first_displayed bigint,
    came_in bigint NOT NULL,
    day_key bigint DEFAULT 0 NOT NULL
);


--
-- Name: op_ed_region; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.op_ed_region (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    region text NOT NULL COLLATE pg_catalog."C",
    place bigint NOT NULL
);


--
-- Name: op_ed_relation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.op_ed_relation (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    other text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: op_ed_source; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.op_ed_source (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: op_ed_title; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.op_ed_title (
    site text NOT NULL COLLATE pg_catalog."C",
    title_key text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: op_ed_topic; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.op_ed_topic (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    topic text NOT NULL COLLATE pg_catalog."C",
    place bigint NOT NULL
);


--
-- Name: outlet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outlet (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    slug text NOT NULL COLLATE pg_catalog."C",
    names text NOT NULL COLLATE pg_catalog."C",
    languages text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    habits text COLLATE pg_catalog."C",
    sort_name text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL
);


--
-- Name: outlet_domain; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outlet_domain (
    site text NOT NULL COLLATE pg_catalog."C",
    domain text NOT NULL COLLATE pg_catalog."C",
    outlet text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: outlet_name; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outlet_name (
    outlet text NOT NULL COLLATE pg_catalog."C",
    matching_key text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: outside_id; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outside_id (
    site text NOT NULL COLLATE pg_catalog."C",
    scheme text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: permission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.permission (
    id text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    appearance text COLLATE pg_catalog."C",
    allow text NOT NULL COLLATE pg_catalog."C",
    since bigint,
    until bigint,
    embargo_until text COLLATE pg_catalog."C",
    pictures bigint NOT NULL,
    evidence text NOT NULL COLLATE pg_catalog."C",
    given_by text NOT NULL COLLATE pg_catalog."C",
    recorded_by text COLLATE pg_catalog."C",
    recorded_at bigint NOT NULL
);


--
-- Name: person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    slug text NOT NULL COLLATE pg_catalog."C",
    replaces_past_names bigint DEFAULT 0 NOT NULL,
    portrait text COLLATE pg_catalog."C",
    languages text NOT NULL COLLATE pg_catalog."C",
    links text NOT NULL COLLATE pg_catalog."C",
    orcid text COLLATE pg_catalog."C",
    press_contact text COLLATE pg_catalog."C",
    created_at bigint NOT NULL
);


--
-- Name: person_bio; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person_bio (
    id text NOT NULL COLLATE pg_catalog."C",
    person text NOT NULL COLLATE pg_catalog."C",
    place bigint NOT NULL,
    language text NOT NULL COLLATE pg_catalog."C",
    since text COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: person_name; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person_name (
    id text NOT NULL COLLATE pg_catalog."C",
    person text NOT NULL COLLATE pg_catalog."C",
    place bigint NOT NULL,
    text text NOT NULL COLLATE pg_catalog."C",
    matching_key text NOT NULL COLLATE pg_catalog."C",
    language text COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: person_position; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person_position (
    id text NOT NULL COLLATE pg_catalog."C",
    person text NOT NULL COLLATE pg_catalog."C",
    place bigint NOT NULL,
    title text NOT NULL COLLATE pg_catalog."C",
    organisation text COLLATE pg_catalog."C",
    since text COLLATE pg_catalog."C",
    until text COLLATE pg_catalog."C"
);


--
-- Name: picture; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.picture (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    format text NOT NULL COLLATE pg_catalog."C",
    width bigint NOT NULL,
    height bigint NOT NULL,
    credit text COLLATE pg_catalog."C",
    licence text COLLATE pg_catalog."C",
    expires text COLLATE pg_catalog."C",
    created_at bigint NOT NULL
);


--
-- Name: picture_use; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.picture_use (
    id text NOT NULL COLLATE pg_catalog."C",
    picture text NOT NULL COLLATE pg_catalog."C",
    alt text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: region; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.region (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    slug text NOT NULL COLLATE pg_catalog."C",
    names text NOT NULL COLLATE pg_catalog."C",
    intro text COLLATE pg_catalog."C",
    created_at bigint NOT NULL
);


--
-- Name: rights_rule; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rights_rule (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    outlet text COLLATE pg_catalog."C",
    since text COLLATE pg_catalog."C",
    until text COLLATE pg_catalog."C",
    allow text NOT NULL COLLATE pg_catalog."C",
    embargo_days bigint NOT NULL,
    step_up text COLLATE pg_catalog."C",
    noindex bigint NOT NULL,
    canonical_original bigint NOT NULL,
    pictures bigint NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    recorded_by text COLLATE pg_catalog."C",
    recorded_at bigint NOT NULL
);


--
-- Name: schema_step; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schema_step (
    number bigint NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL,
    applied_at bigint NOT NULL
);


--
-- Name: series; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.series (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    slug text NOT NULL COLLATE pg_catalog."C",
    names text NOT NULL COLLATE pg_catalog."C",
    intro text COLLATE pg_catalog."C",
    banner text COLLATE pg_catalog."C",
    banner_dark text COLLATE pg_catalog."C",
    ground text COLLATE pg_catalog."C",
    created_at bigint NOT NULL
);


--
-- Name: session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.session (
    token text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    ends_at bigint NOT NULL
);


--
-- Name: sign_in_attempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sign_in_attempt (
    id text NOT NULL COLLATE pg_catalog."C",
    email text NOT NULL COLLATE pg_catalog."C",
    peer text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL
);


--
-- Name: sign_in_link; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sign_in_link (
    token text NOT NULL COLLATE pg_catalog."C",
    account text COLLATE pg_catalog."C",
    ends_at bigint NOT NULL,
    used_at bigint
);


--
-- Name: site; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.site (
    id text NOT NULL COLLATE pg_catalog."C",
    names text NOT NULL COLLATE pg_catalog."C",
    intro text COLLATE pg_catalog."C",
    base_url text NOT NULL COLLATE pg_catalog."C",
    zone text NOT NULL COLLATE pg_catalog."C",
    languages text NOT NULL COLLATE pg_catalog."C",
    manners text NOT NULL COLLATE pg_catalog."C",
    change bigint DEFAULT 0 NOT NULL,
    turned_at bigint NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: slug; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.slug (
    site text NOT NULL COLLATE pg_catalog."C",
    room text NOT NULL COLLATE pg_catalog."C",
    slug text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    since bigint NOT NULL
);


--
-- Name: source; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.source (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    came text NOT NULL COLLATE pg_catalog."C",
    body text COLLATE pg_catalog."C"
);


--
-- Name: topic; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.topic (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    slug text NOT NULL COLLATE pg_catalog."C",
    names text NOT NULL COLLATE pg_catalog."C",
    intro text COLLATE pg_catalog."C",
    created_at bigint NOT NULL
);


--
-- Name: turn; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.turn (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    narrows bigint NOT NULL,
    what text NOT NULL COLLATE pg_catalog."C",
    op_ed text COLLATE pg_catalog."C"
);


--
-- Name: version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.version (
    id text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    number bigint NOT NULL,
    made_at bigint NOT NULL,
    made_by text COLLATE pg_catalog."C",
    why text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."C",
    language text NOT NULL COLLATE pg_catalog."C",
    picture text COLLATE pg_catalog."C",
    words text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: version_byline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.version_byline (
    version text NOT NULL COLLATE pg_catalog."C",
    place bigint NOT NULL,
    byline text NOT NULL COLLATE pg_catalog."C"
);


--
-- Data for Name: account; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account VALUES
	('01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'rabia@institute.example', 'Rabia Editor', '$argon2id$v=19$m=19456,t=2,p=1$M0ZltRPuMU9oEx59KYeyuA$/ylmO+dCoQEvHQCBoM/keezT0gBgWwRimS/CcggoiX0', NULL, 1795490641866714);


--
-- Data for Name: account_grant; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account_grant VALUES
	('01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', '01a20b94-f753-7676-af56-b685026cca45', 'administrator', 1795490641866714);


--
-- Data for Name: address; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.address VALUES
	('01a20b95-00d3-73aa-968c-6e3c2ae642a7', '01a20b94-f753-7676-af56-b685026cca45', '01a20b95-00d3-7209-b145-323a45047d3b', '01a20b95-00d3-7a9a-9956-9ee8489738e9', 'https://gazette.example/opinion/water', 'gazette.example/opinion/water', 'canonical', NULL),
	('01a20b95-091f-7de4-bf97-566700783b7d', '01a20b94-f753-7676-af56-b685026cca45', '01a20b95-091f-79d0-ac11-243ea9dd40ef', '01a20b95-0920-7afc-b56e-33404cf933c6', 'https://gazette.example/opinion/trees', 'gazette.example/opinion/trees', 'canonical', NULL),
	('01a20b95-13b7-7199-af19-63f1973f7cd8', '01a20b94-f753-7676-af56-b685026cca45', '01a20b95-13b7-7f81-9373-7cf6f9423a7e', '01a20b95-13b8-7375-a0e7-06f518d43230', 'https://gazette.example/opinion/schools', 'gazette.example/opinion/schools', 'canonical', NULL);


--
-- Data for Name: appearance; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.appearance VALUES
	('01a20b95-00d3-7209-b145-323a45047d3b', '01a20b95-00d3-7a9a-9956-9ee8489738e9', 0, '01a20b95-012f-74c7-9ff9-56635785cfc1', 'The Harbour Gazette', NULL, NULL, '2024-03-11', 20240311, 'en', 'first', NULL, 1),
	('01a20b95-091f-79d0-ac11-243ea9dd40ef', '01a20b95-0920-7afc-b56e-33404cf933c6', 0, '01a20b95-012f-74c7-9ff9-56635785cfc1', 'The Harbour Gazette', NULL, NULL, '2024-03-11', 20240311, 'en', 'first', NULL, 1),
	('01a20b95-13b7-7f81-9373-7cf6f9423a7e', '01a20b95-13b8-7375-a0e7-06f518d43230', 0, '01a20b95-012f-74c7-9ff9-56635785cfc1', 'The Harbour Gazette', NULL, NULL, '2024-03-11', 20240311, 'en', 'first', NULL, 1);


--
-- Data for Name: byline; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.byline VALUES
	('01a20b95-00d3-7f59-a226-4065fbd6e0b8', '01a20b95-00d3-7a9a-9956-9ee8489738e9', '01a20b95-0123-719a-b488-8529b2d60581', 'author', 'Amina Farooqi', 'fellow'),
	('01a20b95-091f-7b04-9fe5-b6822cf04003', '01a20b95-0920-7afc-b56e-33404cf933c6', '01a20b95-0964-7cc6-8e9f-e1ce4d64d18b', 'author', 'Karim Daud', NULL),
	('01a20b95-13b7-7d63-a377-1e4f174e2a59', '01a20b95-13b8-7375-a0e7-06f518d43230', NULL, 'author', 'Bilal Hashmi', NULL);


--
-- Data for Name: change_log; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change_log VALUES
	('01a20b94-f753-7676-af56-b685026cca45', 1, 1795490641866714, 'set up', NULL),
	('01a20b94-f753-7676-af56-b685026cca45', 2, 1795490642410953, 'moved', NULL),
	('01a20b94-f753-7676-af56-b685026cca45', 3, 1795490644326625, 'rights rule recorded', NULL),
	('01a20b94-f753-7676-af56-b685026cca45', 4, 1795490644530133, 'displayed', '01a20b95-00d3-7a9a-9956-9ee8489738e9'),
	('01a20b94-f753-7676-af56-b685026cca45', 5, 1795490644590941, 'corrected', '01a20b95-00d3-7a9a-9956-9ee8489738e9'),
	('01a20b94-f753-7676-af56-b685026cca45', 6, 1795490644624360, 'person changed', NULL),
	('01a20b94-f753-7676-af56-b685026cca45', 7, 1795490646400413, 'displayed', '01a20b95-0920-7afc-b56e-33404cf933c6'),
	('01a20b94-f753-7676-af56-b685026cca45', 8, 1795490647161972, 'withdrawn', '01a20b95-0920-7afc-b56e-33404cf933c6');


--
-- Data for Name: correction; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.correction VALUES
	('01a20b95-0268-7f30-8227-2225be7836a4', '01a20b95-00d3-7a9a-9956-9ee8489738e9', 1795490644584337, 'An earlier version named the wrong month.', '01a20b95-0267-726b-982b-362c876b1808');


--
-- Data for Name: disclaimer_rule; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.disclaimer_rule VALUES
	('01a20b94-f7cb-7914-a196-66eb650f5013', '01a20b94-f753-7676-af56-b685026cca45', NULL, '[]', NULL, '{"en":{"one":"The opinions are the author’s own.","several":null}}', 1795490641866714, 0, NULL);


--
-- Data for Name: disclaimer_shown; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.disclaimer_shown VALUES
	('01a20b95-00d3-7a9a-9956-9ee8489738e9', 1795490644522701, '01a20b94-f7cb-7914-a196-66eb650f5013', 'The opinions are the author’s own.'),
	('01a20b95-00d3-7a9a-9956-9ee8489738e9', 1795490644584484, '01a20b94-f7cb-7914-a196-66eb650f5013', 'The opinions are the author’s own.'),
	('01a20b95-0920-7afc-b56e-33404cf933c6', 1795490646397209, '01a20b94-f7cb-7914-a196-66eb650f5013', 'The opinions are the author’s own.');


--
-- Data for Name: event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.event VALUES
	('01a20b94-f7cb-7065-92dd-4235dbed42a5', '01a20b94-f753-7676-af56-b685026cca45', 1795490641867533, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'set up', NULL, '{}'),
	('01a20b94-f7cd-7456-8196-1f62c35d91fb', '01a20b94-f753-7676-af56-b685026cca45', 1795490641869860, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'signed in', NULL, '{}'),
	('01a20b94-fafb-7e24-93be-2a5443c028f6', '01a20b94-f753-7676-af56-b685026cca45', 1795490642683352, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'signed in', NULL, '{}'),
	('01a20b94-fb07-7ed3-94fb-7f150885d297', '01a20b94-f753-7676-af56-b685026cca45', 1795490642695425, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'series added', NULL, '{"series":"A Scholar’s Take"}'),
	('01a20b94-fb0e-7688-b7ae-5c7a5ea07297', '01a20b94-f753-7676-af56-b685026cca45', 1795490642702953, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'topics added', NULL, '{"slug":"water"}'),
	('01a20b95-00d3-75b2-944f-e611f482998a', '01a20b94-f753-7676-af56-b685026cca45', 1795490644179845, NULL, 'brought in', '01a20b95-00d3-7a9a-9956-9ee8489738e9', '{"by":"file","place":"water.html"}'),
	('01a20b95-0142-7c9b-bd48-e6667c8f40fb', '01a20b94-f753-7676-af56-b685026cca45', 1795490644290785, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'saved', '01a20b95-00d3-7a9a-9956-9ee8489738e9', '{"version":"01a20b95-013a-7b07-b6f6-c22eda2aa2f1","fields":["excerpt","bylines","appearances","series","topics"]}'),
	('01a20b95-0163-7438-b537-d3f735fa6ca6', '01a20b94-f753-7676-af56-b685026cca45', 1795490644323059, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'rights rule recorded', NULL, '{"outlet":"01a20b95-012f-74c7-9ff9-56635785cfc1","allow":"words:40"}'),
	('01a20b95-018e-7631-8d6b-a26ce9baa6b2', '01a20b94-f753-7676-af56-b685026cca45', 1795490644366160, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'permission recorded', '01a20b95-00d3-7a9a-9956-9ee8489738e9', '{"allow":"full","given by":"The editor of the Gazette"}'),
	('01a20b95-0223-7f75-bc20-9e4d5f6d50d9', '01a20b94-f753-7676-af56-b685026cca45', 1795490644515637, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'saved', '01a20b95-00d3-7a9a-9956-9ee8489738e9', '{"version":"01a20b95-0222-71db-8786-32b66fd76fe4","fields":["excerpt"]}'),
	('01a20b95-0231-7b00-b0cd-b69c49fad7b0', '01a20b94-f753-7676-af56-b685026cca45', 1795490644529916, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'displayed', '01a20b95-00d3-7a9a-9956-9ee8489738e9', '{"version":"01a20b95-0222-71db-8786-32b66fd76fe4"}'),
	('01a20b95-026e-76a2-b728-ff407378d2ef', '01a20b94-f753-7676-af56-b685026cca45', 1795490644590719, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'corrected', '01a20b95-00d3-7a9a-9956-9ee8489738e9', '{"version":"01a20b95-0267-726b-982b-362c876b1808","fields":["summary"]}'),
	('01a20b95-0290-7cef-a379-a1ea0523af8c', '01a20b94-f753-7676-af56-b685026cca45', 1795490644624220, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'person changed', NULL, '{"name":"Amina Farooqi","person":"01a20b95-0123-719a-b488-8529b2d60581"}'),
	('01a20b95-0920-7a82-bbff-823a02168222', '01a20b94-f753-7676-af56-b685026cca45', 1795490646304493, NULL, 'brought in', '01a20b95-0920-7afc-b56e-33404cf933c6', '{"by":"file","place":"trees.html"}'),
	('01a20b95-097b-71b7-89a0-96ceb047fc59', '01a20b94-f753-7676-af56-b685026cca45', 1795490646395924, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'saved', '01a20b95-0920-7afc-b56e-33404cf933c6', '{"version":"01a20b95-097b-7190-a8e4-2059c14317e5","fields":["excerpt","bylines"]}'),
	('01a20b95-0980-726f-b3bd-203c108396d1', '01a20b94-f753-7676-af56-b685026cca45', 1795490646400346, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'displayed', '01a20b95-0920-7afc-b56e-33404cf933c6', '{"version":"01a20b95-097b-7190-a8e4-2059c14317e5"}'),
	('01a20b95-0c79-718f-b0db-9ff2297256a9', '01a20b94-f753-7676-af56-b685026cca45', 1795490647161755, NULL, 'withdrawn', '01a20b95-0920-7afc-b56e-33404cf933c6', '{"why":"At the author’s request"}'),
	('01a20b95-13b8-7517-a1bf-ba92500a67c3', '01a20b94-f753-7676-af56-b685026cca45', 1795490649016665, NULL, 'brought in', '01a20b95-13b8-7375-a0e7-06f518d43230', '{"by":"file","place":"schools.html"}'),
	('01a20b95-23c3-7187-9c51-08dfdffe60cf', '01a20b94-f753-7676-af56-b685026cca45', 1795490653123281, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'signed in', NULL, '{}'),
	('01a20b95-424c-74ec-bc39-3124963eb4bb', '01a20b94-f753-7676-af56-b685026cca45', 1795490660940352, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'signed in', NULL, '{}');


--
-- Data for Name: evidence; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.evidence VALUES
	('01a20b95-00d3-7a9a-9956-9ee8489738e9', 'authors', 0, '{"field":"authors","origin":"meta","confidence":"likely","quote":"Amina Farooqi","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}'),
	('01a20b95-00d3-7a9a-9956-9ee8489738e9', 'body', 0, '{"field":"body","origin":"page-text","confidence":"sure","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}'),
	('01a20b95-00d3-7a9a-9956-9ee8489738e9', 'canonical', 0, '{"field":"canonical","origin":"link","confidence":"sure","quote":"https://gazette.example/opinion/water","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}'),
	('01a20b95-00d3-7a9a-9956-9ee8489738e9', 'day', 0, '{"field":"day","origin":"open-graph","confidence":"likely","quote":"2024-03-11","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}'),
	('01a20b95-00d3-7a9a-9956-9ee8489738e9', 'direction', 0, '{"field":"direction","origin":"page-text","confidence":"sure","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}'),
	('01a20b95-00d3-7a9a-9956-9ee8489738e9', 'language', 0, '{"field":"language","origin":"html-element","confidence":"sure","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}'),
	('01a20b95-00d3-7a9a-9956-9ee8489738e9', 'outlet', 0, '{"field":"outlet","origin":"open-graph","confidence":"sure","quote":"The Harbour Gazette","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}'),
	('01a20b95-00d3-7a9a-9956-9ee8489738e9', 'title', 0, '{"field":"title","origin":"heading","confidence":"sure","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}'),
	('01a20b95-0920-7afc-b56e-33404cf933c6', 'authors', 0, '{"field":"authors","origin":"meta","confidence":"likely","quote":"Karim Daud","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}'),
	('01a20b95-0920-7afc-b56e-33404cf933c6', 'body', 0, '{"field":"body","origin":"page-text","confidence":"sure","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}'),
	('01a20b95-0920-7afc-b56e-33404cf933c6', 'canonical', 0, '{"field":"canonical","origin":"link","confidence":"sure","quote":"https://gazette.example/opinion/trees","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}'),
	('01a20b95-0920-7afc-b56e-33404cf933c6', 'day', 0, '{"field":"day","origin":"open-graph","confidence":"likely","quote":"2024-03-11","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}'),
	('01a20b95-0920-7afc-b56e-33404cf933c6', 'direction', 0, '{"field":"direction","origin":"page-text","confidence":"sure","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}'),
	('01a20b95-0920-7afc-b56e-33404cf933c6', 'language', 0, '{"field":"language","origin":"html-element","confidence":"sure","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}'),
	('01a20b95-0920-7afc-b56e-33404cf933c6', 'outlet', 0, '{"field":"outlet","origin":"open-graph","confidence":"sure","quote":"The Harbour Gazette","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}'),
	('01a20b95-0920-7afc-b56e-33404cf933c6', 'outlet', 1, '{"field":"outlet","origin":"known","confidence":"sure","quote":"The Harbour Gazette"}'),
	('01a20b95-0920-7afc-b56e-33404cf933c6', 'title', 0, '{"field":"title","origin":"heading","confidence":"sure","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}'),
	('01a20b95-13b8-7375-a0e7-06f518d43230', 'authors', 0, '{"field":"authors","origin":"meta","confidence":"likely","quote":"Bilal Hashmi","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}'),
	('01a20b95-13b8-7375-a0e7-06f518d43230', 'body', 0, '{"field":"body","origin":"page-text","confidence":"sure","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}'),
	('01a20b95-13b8-7375-a0e7-06f518d43230', 'canonical', 0, '{"field":"canonical","origin":"link","confidence":"sure","quote":"https://gazette.example/opinion/schools","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}'),
	('01a20b95-13b8-7375-a0e7-06f518d43230', 'day', 0, '{"field":"day","origin":"open-graph","confidence":"likely","quote":"2024-03-11","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}'),
	('01a20b95-13b8-7375-a0e7-06f518d43230', 'direction', 0, '{"field":"direction","origin":"page-text","confidence":"sure","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}'),
	('01a20b95-13b8-7375-a0e7-06f518d43230', 'language', 0, '{"field":"language","origin":"html-element","confidence":"sure","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}'),
	('01a20b95-13b8-7375-a0e7-06f518d43230', 'outlet', 0, '{"field":"outlet","origin":"open-graph","confidence":"sure","quote":"The Harbour Gazette","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}'),
	('01a20b95-13b8-7375-a0e7-06f518d43230', 'outlet', 1, '{"field":"outlet","origin":"known","confidence":"sure","quote":"The Harbour Gazette"}'),
	('01a20b95-13b8-7375-a0e7-06f518d43230', 'title', 0, '{"field":"title","origin":"heading","confidence":"sure","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}');


--
-- Data for Name: job; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: op_ed; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.op_ed VALUES
	('01a20b95-00d3-7a9a-9956-9ee8489738e9', '01a20b94-f753-7676-af56-b685026cca45', '2pwfn842', 'op-ed', 'displayed', '{"is":"displayed","version":"01a20b95-0267-726b-982b-362c876b1808","since":1795490644522701}', '01a20b95-0267-726b-982b-362c876b1808', '01a20b95-0267-726b-982b-362c876b1808', 1795490644522701, NULL, 'count-the-water', '01a20b94-fb06-7873-b013-9fe1f47a8804', 0, 1795490644522701, 1795490644179845, 20240311),
	('01a20b95-0920-7afc-b56e-33404cf933c6', '01a20b94-f753-7676-af56-b685026cca45', 'v670t770', 'op-ed', 'withdrawn', '{"is":"withdrawn","version":"01a20b95-097b-7190-a8e4-2059c14317e5","decision":{"by":null,"at":1795490647158090,"why":"At the author’s request"}}', '01a20b95-097b-7190-a8e4-2059c14317e5', '01a20b95-097b-7190-a8e4-2059c14317e5', NULL, NULL, 'the-second-year-of-a-tree', NULL, 0, 1795490646397209, 1795490646304493, 20240311),
	('01a20b95-13b8-7375-a0e7-06f518d43230', '01a20b94-f753-7676-af56-b685026cca45', 'mavrdvyy', 'op-ed', 'draft', '{"is":"draft"}', NULL, '01a20b95-13b8-768a-af4f-48b2b4a3ab2a', NULL, NULL, 'ask-the-teachers', NULL, 0, NULL, 1795490649016665, 20240311);


--
-- Data for Name: op_ed_region; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: op_ed_relation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: op_ed_source; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.op_ed_source VALUES
	('01a20b95-00d3-7a9a-9956-9ee8489738e9', '01a20b95-00d1-7a59-be4b-c0d7cd4a8073'),
	('01a20b95-0920-7afc-b56e-33404cf933c6', '01a20b95-091d-7e8d-95fb-f81ee4004d8e'),
	('01a20b95-13b8-7375-a0e7-06f518d43230', '01a20b95-13b5-7751-9f08-ab92ad44893f');


--
-- Data for Name: op_ed_title; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.op_ed_title VALUES
	('01a20b94-f753-7676-af56-b685026cca45', 'ask the teachers', '01a20b95-13b8-7375-a0e7-06f518d43230'),
	('01a20b94-f753-7676-af56-b685026cca45', 'count the water', '01a20b95-00d3-7a9a-9956-9ee8489738e9'),
	('01a20b94-f753-7676-af56-b685026cca45', 'the second year of a tree', '01a20b95-0920-7afc-b56e-33404cf933c6');


--
-- Data for Name: op_ed_topic; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.op_ed_topic VALUES
	('01a20b95-00d3-7a9a-9956-9ee8489738e9', '01a20b94-fb0e-7f2b-9f43-c22174e02c75', 0);


--
-- Data for Name: outlet; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outlet VALUES
	('01a20b95-012f-74c7-9ff9-56635785cfc1', '01a20b94-f753-7676-af56-b685026cca45', 'the-harbour-gazette', '[{"text":"The Harbour Gazette","from":null,"until":null}]', '["en"]', '{"is":"live"}', NULL, 'the harbour gazette', 1795490642410953);


--
-- Data for Name: outlet_domain; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outlet_domain VALUES
	('01a20b94-f753-7676-af56-b685026cca45', 'gazette.example', '01a20b95-012f-74c7-9ff9-56635785cfc1');


--
-- Data for Name: outlet_name; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outlet_name VALUES
	('01a20b95-012f-74c7-9ff9-56635785cfc1', 'the harbour gazette');


--
-- Data for Name: outside_id; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: permission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.permission VALUES
	('01a20b95-017a-7b2a-bdca-6aea06445c03', '01a20b95-00d3-7a9a-9956-9ee8489738e9', NULL, 'full', NULL, 4102426800000000, NULL, 0, 'a mail of 1 November', 'The editor of the Gazette', '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 1795490644363016);


--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person VALUES
	('01a20b95-0123-719a-b488-8529b2d60581', '01a20b94-f753-7676-af56-b685026cca45', 'scholar', 'amina-farooqi', 0, '01a20b95-028a-7ecd-b3ba-a38ca8838f04', '[]', '[]', '0000-0002-1825-0097', NULL, 1795490642410953),
	('01a20b95-0964-7cc6-8e9f-e1ce4d64d18b', '01a20b94-f753-7676-af56-b685026cca45', 'scholar', 'karim-daud', 0, NULL, '[]', '[]', NULL, NULL, 1795490644624360);


--
-- Data for Name: person_bio; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person_bio VALUES
	('01a20b95-028a-7a88-86b3-6de59449cfca', '01a20b95-0123-719a-b488-8529b2d60581', 0, 'en', NULL, '{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"She measures rivers."}]},{"t":"paragraph","c":[{"t":"text","c":"And writes about them."}]}]}');


--
-- Data for Name: person_name; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person_name VALUES
	('01a20b95-0123-7d10-bd2d-65d9a6741569', '01a20b95-0123-719a-b488-8529b2d60581', 0, 'Amina Farooqi', 'amina farooqi', 'en', 'preferred'),
	('01a20b95-028a-7032-8b84-d66ee7f86018', '01a20b95-0123-719a-b488-8529b2d60581', 1, 'آمنہ فاروقی', 'امنه فاروقی', 'ur', 'preferred'),
	('01a20b95-0964-748a-ae56-527b36d9a162', '01a20b95-0964-7cc6-8e9f-e1ce4d64d18b', 0, 'Karim Daud', 'karim daud', 'en', 'preferred');


--
-- Data for Name: person_position; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person_position VALUES
	('01a20b95-028a-7e60-8af1-f9257b58c5d4', '01a20b95-0123-719a-b488-8529b2d60581', 0, 'senior fellow', NULL, '2023-09', NULL);


--
-- Data for Name: picture; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.picture VALUES
	('01a20b94-fb05-7af1-9a1e-0dc0acd61467', '01a20b94-f753-7676-af56-b685026cca45', '862fd0f3024597f7d4a4589e4bd4d75b5ba72b067b398ec4b696580870598a20', 'png', 40, 10, NULL, NULL, NULL, 1795490642694497),
	('01a20b95-028a-7d4c-84d2-2667c3a11927', '01a20b94-f753-7676-af56-b685026cca45', '4fc51c51517753b1fa0cd8c1513e9f12f659c4ebb019c6c99b159e67dbe25198', 'png', 12, 16, NULL, NULL, NULL, 1795490644620084);


--
-- Data for Name: picture_use; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.picture_use VALUES
	('01a20b94-fb05-7fb8-aa68-a8c4bcb46052', '01a20b94-fb05-7af1-9a1e-0dc0acd61467', '{"is":"words","words":"“A Scholar’s Take”"}'),
	('01a20b95-028a-7ecd-b3ba-a38ca8838f04', '01a20b95-028a-7d4c-84d2-2667c3a11927', '{"is":"words","words":"Amina Farooqi at a river gauge"}');


--
-- Data for Name: region; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rights_rule; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.rights_rule VALUES
	('01a20b95-015e-73f7-a458-692d5898123b', '01a20b94-f753-7676-af56-b685026cca45', '01a20b95-012f-74c7-9ff9-56635785cfc1', NULL, NULL, 'words:40', 0, NULL, 0, 0, 0, 'terms of use of 2024', '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 1795490644322709);


--
-- Data for Name: schema_step; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_step VALUES
	(1, 'foundation', '856a3b0a2c903e1c46efcb8a6bb8f023c94f93683e257d639fc08a49d5bfbce7', 1795490655338271);


--
-- Data for Name: series; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.series VALUES
	('01a20b94-fb06-7873-b013-9fe1f47a8804', '01a20b94-f753-7676-af56-b685026cca45', 'a-scholars-take', '{"en":"A Scholar’s Take"}', '{"en":"Monthly, on what a harbour needs."}', '01a20b94-fb05-7fb8-aa68-a8c4bcb46052', NULL, '#1a2b3c', 1795490642410953);


--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.session VALUES
	('25acaeda07ec9694a1c84f7f62881f21e5ab68af759b14647872f9b495268db3', '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 1795490641869060, 1795490641869060, 1796095441869060),
	('2d2dfd60d07af3f43108052973ab032a482585aa72bcc0a141e54de4508dfe58', '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 1795490653121995, 1795490653121995, 1796095453121995),
	('cf07dafc17a2068251463ee7b63b621bfc3aa87a51dbb7605ffc592f1985b464', '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 1795490642682390, 1795490642682390, 1796095442682390),
	('037686bbcfb001547b2bccba992a58faeeb80e93a0b7ff70d71693e0a9cc606a', '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 1795490660929793, 1795490660929793, 1796095460929793);


--
-- Data for Name: sign_in_attempt; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: sign_in_link; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sign_in_link VALUES
	('f0f7ea653a05a59fb117252a72172bc75537d512bfbbd2f4b97138351364a361', NULL, 1795577041749819, 1795490641866131);


--
-- Data for Name: site; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.site VALUES
	('01a20b94-f753-7676-af56-b685026cca45', '{"en":"Institute of Harbours"}', NULL, 'https://institute.example/', 'Asia/Karachi', '["en","ur"]', '{"digits":"latin"}', 8, 1795490647161972, 1795490641747367);


--
-- Data for Name: slug; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.slug VALUES
	('01a20b94-f753-7676-af56-b685026cca45', 'op-ed', 'ask-the-teachers', '01a20b95-13b8-7375-a0e7-06f518d43230', 1795490649016665),
	('01a20b94-f753-7676-af56-b685026cca45', 'op-ed', 'count-the-water', '01a20b95-00d3-7a9a-9956-9ee8489738e9', 1795490644179845),
	('01a20b94-f753-7676-af56-b685026cca45', 'op-ed', 'the-second-year-of-a-tree', '01a20b95-0920-7afc-b56e-33404cf933c6', 1795490646304493),
	('01a20b94-f753-7676-af56-b685026cca45', 'outlet', 'the-harbour-gazette', '01a20b95-012f-74c7-9ff9-56635785cfc1', 1795490642410953),
	('01a20b94-f753-7676-af56-b685026cca45', 'person', 'amina-farooqi', '01a20b95-0123-719a-b488-8529b2d60581', 1795490642410953),
	('01a20b94-f753-7676-af56-b685026cca45', 'person', 'karim-daud', '01a20b95-0964-7cc6-8e9f-e1ce4d64d18b', 1795490644624360),
	('01a20b94-f753-7676-af56-b685026cca45', 'series', 'a-scholars-take', '01a20b94-fb06-7873-b013-9fe1f47a8804', 1795490642410953),
	('01a20b94-f753-7676-af56-b685026cca45', 'topic', 'water', '01a20b94-fb0e-7f2b-9f43-c22174e02c75', 1795490642410953);


--
-- Data for Name: source; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.source VALUES
	('01a20b95-00d1-7a59-be4b-c0d7cd4a8073', '01a20b94-f753-7676-af56-b685026cca45', 1795490644177844, '{"by":"file","name":"water.html","media_type":null,"body":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a","url":"https://gazette.example/opinion/water","given_by":null}', 'bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a'),
	('01a20b95-091d-7e8d-95fb-f81ee4004d8e', '01a20b94-f753-7676-af56-b685026cca45', 1795490646301853, '{"by":"file","name":"trees.html","media_type":null,"body":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b","url":"https://gazette.example/opinion/trees","given_by":null}', '7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b'),
	('01a20b95-13b5-7751-9f08-ab92ad44893f', '01a20b94-f753-7676-af56-b685026cca45', 1795490649013885, '{"by":"file","name":"schools.html","media_type":null,"body":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151","url":"https://gazette.example/opinion/schools","given_by":null}', 'ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151');


--
-- Data for Name: topic; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.topic VALUES
	('01a20b94-fb0e-7f2b-9f43-c22174e02c75', '01a20b94-f753-7676-af56-b685026cca45', 'water', '{"en":"Water","ur":"پانی"}', NULL, 1795490642410953);


--
-- Data for Name: turn; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.turn VALUES
	('03bb2bb1-2f80-7959-beb5-7258a83e4934', '01a20b94-f753-7676-af56-b685026cca45', 4102426800000000, 1, 'rights', '01a20b95-00d3-7a9a-9956-9ee8489738e9');


--
-- Data for Name: version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.version VALUES
	('01a20b95-00d3-7a09-9d1c-4c88e5ee64df', '01a20b95-00d3-7a9a-9956-9ee8489738e9', 1, 1795490644179845, NULL, 'intake', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[]},"summary":null,"language":"en","direction":"ltr","bylines":["01a20b95-00d3-7f59-a226-4065fbd6e0b8"],"picture":null}'),
	('01a20b95-013a-7b07-b6f6-c22eda2aa2f1', '01a20b95-00d3-7a9a-9956-9ee8489738e9', 2, 1795490644282790, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'edit', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0]},"summary":null,"language":"en","direction":"ltr","bylines":["01a20b95-00d3-7f59-a226-4065fbd6e0b8"],"picture":null}'),
	('01a20b95-0222-71db-8786-32b66fd76fe4', '01a20b95-00d3-7a9a-9956-9ee8489738e9', 3, 1795490644514861, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'edit', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0,1,2]},"summary":null,"language":"en","direction":"ltr","bylines":["01a20b95-00d3-7f59-a226-4065fbd6e0b8"],"picture":null}'),
	('01a20b95-0267-726b-982b-362c876b1808', '01a20b95-00d3-7a9a-9956-9ee8489738e9', 4, 1795490644583755, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'correction', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0,1,2]},"summary":"A city that counts its water has more of it.","language":"en","direction":"ltr","bylines":["01a20b95-00d3-7f59-a226-4065fbd6e0b8"],"picture":null}'),
	('01a20b95-0920-7898-b754-830343f78908', '01a20b95-0920-7afc-b56e-33404cf933c6', 1, 1795490646304493, NULL, 'intake', 'The Second Year of a Tree', 'en', NULL, '{"title":"The Second Year of a Tree","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"A tree that is planted for a photograph is a tree that nobody waters in its second year, when it dies."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0,1],"last_sentences":1},"summary":null,"language":"en","direction":"ltr","bylines":["01a20b95-091f-7b04-9fe5-b6822cf04003"],"picture":null}'),
	('01a20b95-097b-7190-a8e4-2059c14317e5', '01a20b95-0920-7afc-b56e-33404cf933c6', 2, 1795490646395297, '01a20b94-f7ca-7d05-8c6e-9d8efe66bf9e', 'edit', 'The Second Year of a Tree', 'en', NULL, '{"title":"The Second Year of a Tree","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"A tree that is planted for a photograph is a tree that nobody waters in its second year, when it dies."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0],"last_sentences":1},"summary":null,"language":"en","direction":"ltr","bylines":["01a20b95-091f-7b04-9fe5-b6822cf04003"],"picture":null}'),
	('01a20b95-13b8-768a-af4f-48b2b4a3ab2a', '01a20b95-13b8-7375-a0e7-06f518d43230', 1, 1795490649016665, NULL, 'intake', 'Ask the Teachers', 'en', NULL, '{"title":"Ask the Teachers","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Nobody asks the teachers, who alone know which of the desks in the register are sat at in the afternoon."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0,1],"last_sentences":1},"summary":null,"language":"en","direction":"ltr","bylines":["01a20b95-13b7-7d63-a377-1e4f174e2a59"],"picture":null}');


--
-- Data for Name: version_byline; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.version_byline VALUES
	('01a20b95-00d3-7a09-9d1c-4c88e5ee64df', 0, '01a20b95-00d3-7f59-a226-4065fbd6e0b8'),
	('01a20b95-013a-7b07-b6f6-c22eda2aa2f1', 0, '01a20b95-00d3-7f59-a226-4065fbd6e0b8'),
	('01a20b95-0222-71db-8786-32b66fd76fe4', 0, '01a20b95-00d3-7f59-a226-4065fbd6e0b8'),
	('01a20b95-0267-726b-982b-362c876b1808', 0, '01a20b95-00d3-7f59-a226-4065fbd6e0b8'),
	('01a20b95-0920-7898-b754-830343f78908', 0, '01a20b95-091f-7b04-9fe5-b6822cf04003'),
	('01a20b95-097b-7190-a8e4-2059c14317e5', 0, '01a20b95-091f-7b04-9fe5-b6822cf04003'),
	('01a20b95-13b8-768a-af4f-48b2b4a3ab2a', 0, '01a20b95-13b7-7d63-a377-1e4f174e2a59');


--
-- Name: account account_email_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_email_key UNIQUE (email);


--
-- Name: account_grant account_grant_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_grant
    ADD CONSTRAINT account_grant_pkey PRIMARY KEY (account, site);


--
-- Name: account account_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);


--
-- Name: address address_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.address
    ADD CONSTRAINT address_pkey PRIMARY KEY (id);


--
-- Name: address address_site_address_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.address
    ADD CONSTRAINT address_site_address_key_key UNIQUE (site, address_key);


--
-- Name: appearance appearance_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appearance
    ADD CONSTRAINT appearance_pkey PRIMARY KEY (id);


--
-- Name: byline byline_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.byline
    ADD CONSTRAINT byline_pkey PRIMARY KEY (id);


--
-- Name: change_log change_log_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log
    ADD CONSTRAINT change_log_pkey PRIMARY KEY (site, number);


--
-- Name: correction correction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.correction
    ADD CONSTRAINT correction_pkey PRIMARY KEY (id);


--
-- Name: disclaimer_rule disclaimer_rule_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.disclaimer_rule
    ADD CONSTRAINT disclaimer_rule_pkey PRIMARY KEY (id);


--
-- Name: disclaimer_shown disclaimer_shown_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.disclaimer_shown
    ADD CONSTRAINT disclaimer_shown_pkey PRIMARY KEY (op_ed, since);


--
-- Name: event event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (id);


--
-- Name: evidence evidence_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence
    ADD CONSTRAINT evidence_pkey PRIMARY KEY (op_ed, field, place);


--
-- Name: job job_dedup_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_dedup_key UNIQUE (dedup);


--
-- Name: job job_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (id);


--
-- Name: op_ed op_ed_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed
    ADD CONSTRAINT op_ed_pkey PRIMARY KEY (id);


--
-- Name: op_ed_region op_ed_region_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_region
    ADD CONSTRAINT op_ed_region_pkey PRIMARY KEY (op_ed, region);


--
-- Name: op_ed_relation op_ed_relation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_relation
    ADD CONSTRAINT op_ed_relation_pkey PRIMARY KEY (op_ed, kind, other);


--
-- Name: op_ed op_ed_short_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed
    ADD CONSTRAINT op_ed_short_key UNIQUE (short);


--
-- Name: op_ed op_ed_site_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed
    ADD CONSTRAINT op_ed_site_slug_key UNIQUE (site, slug);


--
-- Name: op_ed_source op_ed_source_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_source
    ADD CONSTRAINT op_ed_source_pkey PRIMARY KEY (op_ed, source);


--
-- Name: op_ed_title op_ed_title_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_title
    ADD CONSTRAINT op_ed_title_pkey PRIMARY KEY (site, title_key, op_ed);


--
-- Name: op_ed_topic op_ed_topic_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_topic
    ADD CONSTRAINT op_ed_topic_pkey PRIMARY KEY (op_ed, topic);


--
-- Name: outlet_domain outlet_domain_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outlet_domain
    ADD CONSTRAINT outlet_domain_pkey PRIMARY KEY (site, domain);


--
-- Name: outlet_name outlet_name_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outlet_name
    ADD CONSTRAINT outlet_name_pkey PRIMARY KEY (outlet, matching_key);


--
-- Name: outlet outlet_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outlet
    ADD CONSTRAINT outlet_pkey PRIMARY KEY (id);


--
-- Name: outlet outlet_site_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outlet
    ADD CONSTRAINT outlet_site_slug_key UNIQUE (site, slug);


--
-- Name: outside_id outside_id_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outside_id
    ADD CONSTRAINT outside_id_pkey PRIMARY KEY (site, scheme, value);


--
-- Name: permission permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.permission
    ADD CONSTRAINT permission_pkey PRIMARY KEY (id);


--
-- Name: person_bio person_bio_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_bio
    ADD CONSTRAINT person_bio_pkey PRIMARY KEY (id);


--
-- Name: person_name person_name_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_name
    ADD CONSTRAINT person_name_pkey PRIMARY KEY (id);


--
-- Name: person person_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);


--
-- Name: person_position person_position_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_position
    ADD CONSTRAINT person_position_pkey PRIMARY KEY (id);


--
-- Name: person person_site_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_site_slug_key UNIQUE (site, slug);


--
-- Name: picture picture_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.picture
    ADD CONSTRAINT picture_pkey PRIMARY KEY (id);


--
-- Name: picture_use picture_use_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.picture_use
    ADD CONSTRAINT picture_use_pkey PRIMARY KEY (id);


--
-- Name: region region_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.region
    ADD CONSTRAINT region_pkey PRIMARY KEY (id);


--
-- Name: region region_site_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.region
    ADD CONSTRAINT region_site_slug_key UNIQUE (site, slug);


--
-- Name: rights_rule rights_rule_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_rule
    ADD CONSTRAINT rights_rule_pkey PRIMARY KEY (id);


--
-- Name: schema_step schema_step_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schema_step
    ADD CONSTRAINT schema_step_pkey PRIMARY KEY (number);


--
-- Name: series series_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_pkey PRIMARY KEY (id);


--
-- Name: series series_site_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_site_slug_key UNIQUE (site, slug);


--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (token);


--
-- Name: sign_in_attempt sign_in_attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_in_attempt
    ADD CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (id);


--
-- Name: sign_in_link sign_in_link_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_in_link
    ADD CONSTRAINT sign_in_link_pkey PRIMARY KEY (token);


--
-- Name: site site_base_url_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.site
    ADD CONSTRAINT site_base_url_key UNIQUE (base_url);


--
-- Name: site site_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.site
    ADD CONSTRAINT site_pkey PRIMARY KEY (id);


--
-- Name: slug slug_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.slug
    ADD CONSTRAINT slug_pkey PRIMARY KEY (site, room, slug);


--
-- Name: source source_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.source
    ADD CONSTRAINT source_pkey PRIMARY KEY (id);


--
-- Name: topic topic_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.topic
    ADD CONSTRAINT topic_pkey PRIMARY KEY (id);


--
-- Name: topic topic_site_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.topic
    ADD CONSTRAINT topic_site_slug_key UNIQUE (site, slug);


--
-- Name: turn turn_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.turn
    ADD CONSTRAINT turn_pkey PRIMARY KEY (id);


--
-- Name: turn turn_site_at_what_op_ed_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.turn
    ADD CONSTRAINT turn_site_at_what_op_ed_key UNIQUE (site, at, what, op_ed);


--
-- Name: version_byline version_byline_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.version_byline
    ADD CONSTRAINT version_byline_pkey PRIMARY KEY (version, place);


--
-- Name: version version_op_ed_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.version
    ADD CONSTRAINT version_op_ed_number_key UNIQUE (op_ed, number);


--
-- Name: version version_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (id);


--
-- Name: address_by_appearance; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX address_by_appearance ON public.address USING btree (appearance);


--
-- Name: appearance_by_op_ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appearance_by_op_ed ON public.appearance USING btree (op_ed, place);


--
-- Name: appearance_by_outlet; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appearance_by_outlet ON public.appearance USING btree (outlet);


--
-- Name: byline_by_op_ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX byline_by_op_ed ON public.byline USING btree (op_ed);


--
-- Name: byline_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX byline_by_person ON public.byline USING btree (person);


--
-- Name: correction_by_op_ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX correction_by_op_ed ON public.correction USING btree (op_ed, at);


--
-- Name: disclaimer_rule_by_site; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX disclaimer_rule_by_site ON public.disclaimer_rule USING btree (site);


--
-- Name: event_by_op_ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX event_by_op_ed ON public.event USING btree (op_ed, at);


--
-- Name: event_by_site; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX event_by_site ON public.event USING btree (site, at);


--
-- Name: job_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX job_by_time ON public.job USING btree (run_at);


--
-- Name: op_ed_by_series; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX op_ed_by_series ON public.op_ed USING btree (series, day_key);


--
-- Name: op_ed_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX op_ed_queue ON public.op_ed USING btree (site, stage, came_in);


--
-- Name: op_ed_region_by_region; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX op_ed_region_by_region ON public.op_ed_region USING btree (region);


--
-- Name: op_ed_shown; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX op_ed_shown ON public.op_ed USING btree (site, visible_from, day_key, id);


--
-- Name: op_ed_topic_by_topic; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX op_ed_topic_by_topic ON public.op_ed_topic USING btree (topic);


--
-- Name: permission_by_op_ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX permission_by_op_ed ON public.permission USING btree (op_ed);


--
-- Name: person_bio_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_bio_by_person ON public.person_bio USING btree (person, place);


--
-- Name: person_name_by_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_name_by_key ON public.person_name USING btree (matching_key);


--
-- Name: person_name_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_name_by_person ON public.person_name USING btree (person, place);


--
-- Name: person_position_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_position_by_person ON public.person_position USING btree (person, place);


--
-- Name: rights_rule_by_outlet; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_rule_by_outlet ON public.rights_rule USING btree (site, outlet);


--
-- Name: sign_in_attempt_by_email; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sign_in_attempt_by_email ON public.sign_in_attempt USING btree (email, at);


--
-- Name: source_by_body; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX source_by_body ON public.source USING btree (site, body);


--
-- Name: turn_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX turn_by_time ON public.turn USING btree (site, at);


--
-- Name: version_by_picture; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX version_by_picture ON public.version USING btree (picture);


--
-- Name: version_byline_by_byline; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX version_byline_by_byline ON public.version_byline USING btree (byline);


--
-- Name: account_grant account_grant_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_grant
    ADD CONSTRAINT account_grant_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


--
-- Name: account_grant account_grant_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_grant
    ADD CONSTRAINT account_grant_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: address address_appearance_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.address
    ADD CONSTRAINT address_appearance_fkey FOREIGN KEY (appearance) REFERENCES public.appearance(id) ON DELETE CASCADE;


--
-- Name: address address_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.address
    ADD CONSTRAINT address_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: address address_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.address
    ADD CONSTRAINT address_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: appearance appearance_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appearance
    ADD CONSTRAINT appearance_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: appearance appearance_outlet_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appearance
    ADD CONSTRAINT appearance_outlet_fkey FOREIGN KEY (outlet) REFERENCES public.outlet(id);


--
-- Name: byline byline_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.byline
    ADD CONSTRAINT byline_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: byline byline_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.byline
    ADD CONSTRAINT byline_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: change_log change_log_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log
    ADD CONSTRAINT change_log_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: correction correction_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.correction
    ADD CONSTRAINT correction_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: correction correction_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.correction
    ADD CONSTRAINT correction_version_fkey FOREIGN KEY (version) REFERENCES public.version(id);


--
-- Name: disclaimer_rule disclaimer_rule_series_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.disclaimer_rule
    ADD CONSTRAINT disclaimer_rule_series_fkey FOREIGN KEY (series) REFERENCES public.series(id);


--
-- Name: disclaimer_rule disclaimer_rule_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.disclaimer_rule
    ADD CONSTRAINT disclaimer_rule_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: disclaimer_shown disclaimer_shown_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.disclaimer_shown
    ADD CONSTRAINT disclaimer_shown_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: disclaimer_shown disclaimer_shown_rule_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.disclaimer_shown
    ADD CONSTRAINT disclaimer_shown_rule_fkey FOREIGN KEY (rule) REFERENCES public.disclaimer_rule(id);


--
-- Name: event event_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: evidence evidence_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence
    ADD CONSTRAINT evidence_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: op_ed_region op_ed_region_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_region
    ADD CONSTRAINT op_ed_region_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: op_ed_region op_ed_region_region_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_region
    ADD CONSTRAINT op_ed_region_region_fkey FOREIGN KEY (region) REFERENCES public.region(id);


--
-- Name: op_ed_relation op_ed_relation_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_relation
    ADD CONSTRAINT op_ed_relation_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: op_ed_relation op_ed_relation_other_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_relation
    ADD CONSTRAINT op_ed_relation_other_fkey FOREIGN KEY (other) REFERENCES public.op_ed(id);


--
-- Name: op_ed op_ed_series_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed
    ADD CONSTRAINT op_ed_series_fkey FOREIGN KEY (series) REFERENCES public.series(id);


--
-- Name: op_ed op_ed_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed
    ADD CONSTRAINT op_ed_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: op_ed_source op_ed_source_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_source
    ADD CONSTRAINT op_ed_source_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: op_ed_source op_ed_source_source_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_source
    ADD CONSTRAINT op_ed_source_source_fkey FOREIGN KEY (source) REFERENCES public.source(id);


--
-- Name: op_ed_title op_ed_title_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_title
    ADD CONSTRAINT op_ed_title_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: op_ed_title op_ed_title_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_title
    ADD CONSTRAINT op_ed_title_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: op_ed_topic op_ed_topic_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_topic
    ADD CONSTRAINT op_ed_topic_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: op_ed_topic op_ed_topic_topic_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_topic
    ADD CONSTRAINT op_ed_topic_topic_fkey FOREIGN KEY (topic) REFERENCES public.topic(id);


--
-- Name: outlet_domain outlet_domain_outlet_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outlet_domain
    ADD CONSTRAINT outlet_domain_outlet_fkey FOREIGN KEY (outlet) REFERENCES public.outlet(id) ON DELETE CASCADE;


--
-- Name: outlet_domain outlet_domain_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outlet_domain
    ADD CONSTRAINT outlet_domain_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: outlet_name outlet_name_outlet_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outlet_name
    ADD CONSTRAINT outlet_name_outlet_fkey FOREIGN KEY (outlet) REFERENCES public.outlet(id) ON DELETE CASCADE;


--
-- Name: outlet outlet_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outlet
    ADD CONSTRAINT outlet_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: outside_id outside_id_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outside_id
    ADD CONSTRAINT outside_id_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: outside_id outside_id_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outside_id
    ADD CONSTRAINT outside_id_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: permission permission_appearance_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.permission
    ADD CONSTRAINT permission_appearance_fkey FOREIGN KEY (appearance) REFERENCES public.appearance(id);


--
-- Name: permission permission_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.permission
    ADD CONSTRAINT permission_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: person_bio person_bio_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_bio
    ADD CONSTRAINT person_bio_person_fkey FOREIGN KEY (person) REFERENCES public.person(id) ON DELETE CASCADE;


--
-- Name: person_name person_name_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_name
    ADD CONSTRAINT person_name_person_fkey FOREIGN KEY (person) REFERENCES public.person(id) ON DELETE CASCADE;


--
-- Name: person person_portrait_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_portrait_fkey FOREIGN KEY (portrait) REFERENCES public.picture_use(id);


--
-- Name: person_position person_position_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_position
    ADD CONSTRAINT person_position_person_fkey FOREIGN KEY (person) REFERENCES public.person(id) ON DELETE CASCADE;


--
-- Name: person person_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: picture picture_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.picture
    ADD CONSTRAINT picture_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: picture_use picture_use_picture_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.picture_use
    ADD CONSTRAINT picture_use_picture_fkey FOREIGN KEY (picture) REFERENCES public.picture(id);


--
-- Name: region region_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.region
    ADD CONSTRAINT region_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: rights_rule rights_rule_outlet_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_rule
    ADD CONSTRAINT rights_rule_outlet_fkey FOREIGN KEY (outlet) REFERENCES public.outlet(id);


--
-- Name: rights_rule rights_rule_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_rule
    ADD CONSTRAINT rights_rule_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: series series_banner_dark_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_banner_dark_fkey FOREIGN KEY (banner_dark) REFERENCES public.picture_use(id);


--
-- Name: series series_banner_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_banner_fkey FOREIGN KEY (banner) REFERENCES public.picture_use(id);


--
-- Name: series series_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: session session_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


--
-- Name: sign_in_link sign_in_link_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_in_link
    ADD CONSTRAINT sign_in_link_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


--
-- Name: slug slug_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.slug
    ADD CONSTRAINT slug_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: source source_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.source
    ADD CONSTRAINT source_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: topic topic_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.topic
    ADD CONSTRAINT topic_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: turn turn_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.turn
    ADD CONSTRAINT turn_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: version_byline version_byline_byline_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.version_byline
    ADD CONSTRAINT version_byline_byline_fkey FOREIGN KEY (byline) REFERENCES public.byline(id);


--
-- Name: version_byline version_byline_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.version_byline
    ADD CONSTRAINT version_byline_version_fkey FOREIGN KEY (version) REFERENCES public.version(id);


--
-- Name: version version_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.version
    ADD CONSTRAINT version_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: version version_picture_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.version
    ADD CONSTRAINT version_picture_fkey FOREIGN KEY (picture) REFERENCES public.picture_use(id);
