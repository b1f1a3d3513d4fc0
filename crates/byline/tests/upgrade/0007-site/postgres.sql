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
-- Name: bulk_load; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bulk_load (
    site text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    done bigint NOT NULL
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
-- Name: daily_count; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.daily_count (
    site text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    day bigint NOT NULL,
    what text NOT NULL COLLATE pg_catalog."C",
    rule bigint NOT NULL,
    n bigint NOT NULL
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
    created_at bigint NOT NULL,
    transparent bigint DEFAULT 1 NOT NULL
);


--
-- Name: picture_size; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.picture_size (
    source text NOT NULL COLLATE pg_catalog."C",
    shape text NOT NULL COLLATE pg_catalog."C",
    focus_x bigint NOT NULL,
    focus_y bigint NOT NULL,
    width bigint NOT NULL,
    format text NOT NULL COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    made_at bigint NOT NULL
);


--
-- Name: picture_use; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.picture_use (
    id text NOT NULL COLLATE pg_catalog."C",
    picture text NOT NULL COLLATE pg_catalog."C",
    alt text NOT NULL COLLATE pg_catalog."C",
    focus_x bigint DEFAULT 50 NOT NULL,
    focus_y bigint DEFAULT 50 NOT NULL
);


--
-- Name: plain_page; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plain_page (
    site text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    language text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C"
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
-- Name: shelf; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.shelf (
    thing text NOT NULL COLLATE pg_catalog."C",
    day_key bigint NOT NULL,
    op_ed text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    stage text NOT NULL COLLATE pg_catalog."C",
    visible_from bigint NOT NULL,
    visible_until bigint
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
-- Name: site_look; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.site_look (
    site text NOT NULL COLLATE pg_catalog."C",
    look text NOT NULL COLLATE pg_catalog."C",
    logo text COLLATE pg_catalog."C",
    logo_dark text COLLATE pg_catalog."C"
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
	('01a21846-2121-7403-bc57-76556cec5c94', 'rabia@institute.example', 'Rabia Editor', '$argon2id$v=19$m=19456,t=2,p=1$HozoPN3BJFexyWWH7ZeyMw$9TODA/1pLlbp1jb6i5Phel1eLrxfF5sdVweCvFceO0Q', NULL, 1795703578912831);


--
-- Data for Name: account_grant; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account_grant VALUES
	('01a21846-2121-7403-bc57-76556cec5c94', '01a21846-20ed-746f-9936-f04584437f62', 'administrator', 1795703578912831);


--
-- Data for Name: address; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.address VALUES
	('01a21846-2317-75f3-a62c-899a6e5fab54', '01a21846-20ed-746f-9936-f04584437f62', '01a21846-2317-7e7a-91aa-08783231b1df', '01a21846-2318-7d72-9255-e25c808ef17c', 'https://gazette.example/opinion/water', 'gazette.example/opinion/water', 'canonical', NULL),
	('01a21846-24c5-7b6d-a976-d8971a0e85e2', '01a21846-20ed-746f-9936-f04584437f62', '01a21846-24c5-7f61-9ebe-c6fe84085055', '01a21846-24c6-71fc-9199-75b3b8f5a0aa', 'https://gazette.example/opinion/trees', 'gazette.example/opinion/trees', 'canonical', NULL),
	('01a21846-2618-7f35-bbf7-aad4eb9c5945', '01a21846-20ed-746f-9936-f04584437f62', '01a21846-2618-7bd3-bf5d-6ce387b1bd55', '01a21846-2618-7694-9e69-37fe53ef3179', 'https://gazette.example/opinion/schools', 'gazette.example/opinion/schools', 'canonical', NULL);


--
-- Data for Name: appearance; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.appearance VALUES
	('01a21846-2317-7e7a-91aa-08783231b1df', '01a21846-2318-7d72-9255-e25c808ef17c', 0, '01a21846-2338-73e5-a640-70c6a023562f', 'The Harbour Gazette', NULL, NULL, '2024-03-11', 20240311, 'en', 'first', NULL, 1),
	('01a21846-24c5-7f61-9ebe-c6fe84085055', '01a21846-24c6-71fc-9199-75b3b8f5a0aa', 0, '01a21846-2338-73e5-a640-70c6a023562f', 'The Harbour Gazette', NULL, NULL, '2024-03-11', 20240311, 'en', 'first', NULL, 1),
	('01a21846-2618-7bd3-bf5d-6ce387b1bd55', '01a21846-2618-7694-9e69-37fe53ef3179', 0, '01a21846-2338-73e5-a640-70c6a023562f', 'The Harbour Gazette', NULL, NULL, '2024-03-11', 20240311, 'en', 'first', NULL, 1);


--
-- Data for Name: bulk_load; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: byline; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.byline VALUES
	('01a21846-2317-7772-8ee6-24d89fdf9011', '01a21846-2318-7d72-9255-e25c808ef17c', '01a21846-2337-74cb-b9c2-21b03190d2a1', 'author', 'Amina Farooqi', 'fellow'),
	('01a21846-24c5-7c9b-8a96-c358e086820c', '01a21846-24c6-71fc-9199-75b3b8f5a0aa', '01a21846-24e4-7bc3-9945-e7587d69c07e', 'author', 'Karim Daud', NULL),
	('01a21846-2618-7a06-b2a4-3bb569fd165e', '01a21846-2618-7694-9e69-37fe53ef3179', NULL, 'author', 'Bilal Hashmi', NULL);


--
-- Data for Name: change_log; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change_log VALUES
	('01a21846-20ed-746f-9936-f04584437f62', 1, 1795703578912831, 'set up', NULL),
	('01a21846-20ed-746f-9936-f04584437f62', 2, 1795703578987612, 'moved', NULL),
	('01a21846-20ed-746f-9936-f04584437f62', 3, 1795703579459036, 'rights rule recorded', NULL),
	('01a21846-20ed-746f-9936-f04584437f62', 4, 1795703579491890, 'displayed', '01a21846-2318-7d72-9255-e25c808ef17c'),
	('01a21846-20ed-746f-9936-f04584437f62', 5, 1795703579518266, 'corrected', '01a21846-2318-7d72-9255-e25c808ef17c'),
	('01a21846-20ed-746f-9936-f04584437f62', 6, 1795703579533666, 'person changed', NULL),
	('01a21846-20ed-746f-9936-f04584437f62', 7, 1795703579884103, 'displayed', '01a21846-24c6-71fc-9199-75b3b8f5a0aa'),
	('01a21846-20ed-746f-9936-f04584437f62', 8, 1795703579945887, 'withdrawn', '01a21846-24c6-71fc-9199-75b3b8f5a0aa');


--
-- Data for Name: correction; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.correction VALUES
	('01a21846-237b-70ce-b989-fe6b003cef47', '01a21846-2318-7d72-9255-e25c808ef17c', 1795703579515416, 'An earlier version named the wrong month.', '01a21846-237b-724f-9d35-fe44d10becb0');


--
-- Data for Name: daily_count; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.daily_count VALUES
	('01a21846-20ed-746f-9936-f04584437f62', '01a21846-2318-7d72-9255-e25c808ef17c', 20261126, 'robot', 1, 4);


--
-- Data for Name: disclaimer_rule; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.disclaimer_rule VALUES
	('01a21846-2121-7814-9109-87bb5554483b', '01a21846-20ed-746f-9936-f04584437f62', NULL, '[]', NULL, '{"en":{"one":"The opinions are the author’s own.","several":null}}', 1795703578912831, 0, NULL);


--
-- Data for Name: disclaimer_shown; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.disclaimer_shown VALUES
	('01a21846-2318-7d72-9255-e25c808ef17c', 1795703579488793, '01a21846-2121-7814-9109-87bb5554483b', 'The opinions are the author’s own.'),
	('01a21846-24c6-71fc-9199-75b3b8f5a0aa', 1795703579881806, '01a21846-2121-7814-9109-87bb5554483b', 'The opinions are the author’s own.');


--
-- Data for Name: event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.event VALUES
	('01a21846-2121-7eac-b4d7-780a5eef2cc5', '01a21846-20ed-746f-9936-f04584437f62', 1795703578913683, '01a21846-2121-7403-bc57-76556cec5c94', 'set up', NULL, '{}'),
	('01a21846-2124-757e-81ca-275f72b92ff3', '01a21846-20ed-746f-9936-f04584437f62', 1795703578916174, '01a21846-2121-7403-bc57-76556cec5c94', 'signed in', NULL, '{}'),
	('01a21846-21b7-75b4-81b6-ce498147f7ee', '01a21846-20ed-746f-9936-f04584437f62', 1795703579063773, '01a21846-2121-7403-bc57-76556cec5c94', 'signed in', NULL, '{}'),
	('01a21846-21c4-7b71-90c7-001522509a41', '01a21846-20ed-746f-9936-f04584437f62', 1795703579076219, '01a21846-2121-7403-bc57-76556cec5c94', 'series added', NULL, '{"series":"A Scholar’s Take"}'),
	('01a21846-21c7-771e-a9b4-677191bf221f', '01a21846-20ed-746f-9936-f04584437f62', 1795703579079207, '01a21846-2121-7403-bc57-76556cec5c94', 'topics added', NULL, '{"slug":"water"}'),
	('01a21846-2318-79d9-9bb3-5dc738a01390', '01a21846-20ed-746f-9936-f04584437f62', 1795703579416205, NULL, 'brought in', '01a21846-2318-7d72-9255-e25c808ef17c', '{"by":"file","place":"water.html"}'),
	('01a21846-233c-7845-9c6c-ff1a14bd8866', '01a21846-20ed-746f-9936-f04584437f62', 1795703579452733, '01a21846-2121-7403-bc57-76556cec5c94', 'saved', '01a21846-2318-7d72-9255-e25c808ef17c', '{"version":"01a21846-233c-7856-89fe-d358a5e91330","fields":["excerpt","bylines","appearances","series","topics"]}'),
	('01a21846-2342-70b3-95a3-23e544430da2', '01a21846-20ed-746f-9936-f04584437f62', 1795703579458687, '01a21846-2121-7403-bc57-76556cec5c94', 'rights rule recorded', NULL, '{"outlet":"01a21846-2338-73e5-a640-70c6a023562f","allow":"words:40"}'),
	('01a21846-2348-734d-9ab6-05e0115fe94c', '01a21846-20ed-746f-9936-f04584437f62', 1795703579464582, '01a21846-2121-7403-bc57-76556cec5c94', 'permission recorded', '01a21846-2318-7d72-9255-e25c808ef17c', '{"allow":"full","given by":"The editor of the Gazette"}'),
	('01a21846-235f-743d-b859-4c094ba502e0', '01a21846-20ed-746f-9936-f04584437f62', 1795703579487244, '01a21846-2121-7403-bc57-76556cec5c94', 'saved', '01a21846-2318-7d72-9255-e25c808ef17c', '{"version":"01a21846-235e-78aa-9828-4ed2c3d5eb7c","fields":["excerpt"]}'),
	('01a21846-2363-7c64-aaca-33f77b541127', '01a21846-20ed-746f-9936-f04584437f62', 1795703579491810, '01a21846-2121-7403-bc57-76556cec5c94', 'displayed', '01a21846-2318-7d72-9255-e25c808ef17c', '{"version":"01a21846-235e-78aa-9828-4ed2c3d5eb7c"}'),
	('01a21846-237e-70c0-8ac2-bf82ad923dfb', '01a21846-20ed-746f-9936-f04584437f62', 1795703579518185, '01a21846-2121-7403-bc57-76556cec5c94', 'corrected', '01a21846-2318-7d72-9255-e25c808ef17c', '{"version":"01a21846-237b-724f-9d35-fe44d10becb0","fields":["summary"]}'),
	('01a21846-238d-7f92-8167-f609c8a7b2c7', '01a21846-20ed-746f-9936-f04584437f62', 1795703579533597, '01a21846-2121-7403-bc57-76556cec5c94', 'person changed', NULL, '{"name":"Amina Farooqi","person":"01a21846-2337-74cb-b9c2-21b03190d2a1"}'),
	('01a21846-24c6-7de8-8dca-00b6b74db050', '01a21846-20ed-746f-9936-f04584437f62', 1795703579846464, NULL, 'brought in', '01a21846-24c6-71fc-9199-75b3b8f5a0aa', '{"by":"file","place":"trees.html"}'),
	('01a21846-24e8-771c-9423-edec929ac934', '01a21846-20ed-746f-9936-f04584437f62', 1795703579880497, '01a21846-2121-7403-bc57-76556cec5c94', 'saved', '01a21846-24c6-71fc-9199-75b3b8f5a0aa', '{"version":"01a21846-24e7-72cf-88d4-7fde6f4cce86","fields":["excerpt","bylines"]}'),
	('01a21846-24ec-7598-90e6-06eaeb243d1a', '01a21846-20ed-746f-9936-f04584437f62', 1795703579884026, '01a21846-2121-7403-bc57-76556cec5c94', 'displayed', '01a21846-24c6-71fc-9199-75b3b8f5a0aa', '{"version":"01a21846-24e7-72cf-88d4-7fde6f4cce86"}'),
	('01a21846-2529-712e-bf5e-c7f499c6b148', '01a21846-20ed-746f-9936-f04584437f62', 1795703579945760, NULL, 'withdrawn', '01a21846-24c6-71fc-9199-75b3b8f5a0aa', '{"why":"At the author’s request"}'),
	('01a21846-2619-7009-afb9-68477a90f817', '01a21846-20ed-746f-9936-f04584437f62', 1795703580185046, NULL, 'brought in', '01a21846-2618-7694-9e69-37fe53ef3179', '{"by":"file","place":"schools.html"}'),
	('01a21846-2930-7bd0-83b0-120c3b6aca4e', '01a21846-20ed-746f-9936-f04584437f62', 1795703580976748, '01a21846-2121-7403-bc57-76556cec5c94', 'signed in', NULL, '{}'),
	('01a21846-2e8b-763d-92aa-5bf97a9b43eb', '01a21846-20ed-746f-9936-f04584437f62', 1795703582347588, '01a21846-2121-7403-bc57-76556cec5c94', 'signed in', NULL, '{}');


--
-- Data for Name: evidence; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.evidence VALUES
	('01a21846-2318-7d72-9255-e25c808ef17c', 'authors', 0, '{"field":"authors","origin":"meta","confidence":"likely","quote":"Amina Farooqi","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}'),
	('01a21846-2318-7d72-9255-e25c808ef17c', 'body', 0, '{"field":"body","origin":"page-text","confidence":"sure","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}'),
	('01a21846-2318-7d72-9255-e25c808ef17c', 'canonical', 0, '{"field":"canonical","origin":"link","confidence":"sure","quote":"https://gazette.example/opinion/water","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}'),
	('01a21846-2318-7d72-9255-e25c808ef17c', 'day', 0, '{"field":"day","origin":"open-graph","confidence":"likely","quote":"2024-03-11","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}'),
	('01a21846-2318-7d72-9255-e25c808ef17c', 'direction', 0, '{"field":"direction","origin":"page-text","confidence":"sure","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}'),
	('01a21846-2318-7d72-9255-e25c808ef17c', 'language', 0, '{"field":"language","origin":"html-element","confidence":"sure","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}'),
	('01a21846-2318-7d72-9255-e25c808ef17c', 'outlet', 0, '{"field":"outlet","origin":"open-graph","confidence":"sure","quote":"The Harbour Gazette","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}'),
	('01a21846-2318-7d72-9255-e25c808ef17c', 'title', 0, '{"field":"title","origin":"heading","confidence":"sure","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}'),
	('01a21846-24c6-71fc-9199-75b3b8f5a0aa', 'authors', 0, '{"field":"authors","origin":"meta","confidence":"likely","quote":"Karim Daud","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}'),
	('01a21846-24c6-71fc-9199-75b3b8f5a0aa', 'body', 0, '{"field":"body","origin":"page-text","confidence":"sure","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}'),
	('01a21846-24c6-71fc-9199-75b3b8f5a0aa', 'canonical', 0, '{"field":"canonical","origin":"link","confidence":"sure","quote":"https://gazette.example/opinion/trees","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}'),
	('01a21846-24c6-71fc-9199-75b3b8f5a0aa', 'day', 0, '{"field":"day","origin":"open-graph","confidence":"likely","quote":"2024-03-11","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}'),
	('01a21846-24c6-71fc-9199-75b3b8f5a0aa', 'direction', 0, '{"field":"direction","origin":"page-text","confidence":"sure","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}'),
	('01a21846-24c6-71fc-9199-75b3b8f5a0aa', 'language', 0, '{"field":"language","origin":"html-element","confidence":"sure","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}'),
	('01a21846-24c6-71fc-9199-75b3b8f5a0aa', 'outlet', 0, '{"field":"outlet","origin":"open-graph","confidence":"sure","quote":"The Harbour Gazette","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}'),
	('01a21846-24c6-71fc-9199-75b3b8f5a0aa', 'outlet', 1, '{"field":"outlet","origin":"known","confidence":"sure","quote":"The Harbour Gazette"}'),
	('01a21846-24c6-71fc-9199-75b3b8f5a0aa', 'title', 0, '{"field":"title","origin":"heading","confidence":"sure","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}'),
	('01a21846-2618-7694-9e69-37fe53ef3179', 'authors', 0, '{"field":"authors","origin":"meta","confidence":"likely","quote":"Bilal Hashmi","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}'),
	('01a21846-2618-7694-9e69-37fe53ef3179', 'body', 0, '{"field":"body","origin":"page-text","confidence":"sure","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}'),
	('01a21846-2618-7694-9e69-37fe53ef3179', 'canonical', 0, '{"field":"canonical","origin":"link","confidence":"sure","quote":"https://gazette.example/opinion/schools","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}'),
	('01a21846-2618-7694-9e69-37fe53ef3179', 'day', 0, '{"field":"day","origin":"open-graph","confidence":"likely","quote":"2024-03-11","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}'),
	('01a21846-2618-7694-9e69-37fe53ef3179', 'direction', 0, '{"field":"direction","origin":"page-text","confidence":"sure","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}'),
	('01a21846-2618-7694-9e69-37fe53ef3179', 'language', 0, '{"field":"language","origin":"html-element","confidence":"sure","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}'),
	('01a21846-2618-7694-9e69-37fe53ef3179', 'outlet', 0, '{"field":"outlet","origin":"open-graph","confidence":"sure","quote":"The Harbour Gazette","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}'),
	('01a21846-2618-7694-9e69-37fe53ef3179', 'outlet', 1, '{"field":"outlet","origin":"known","confidence":"sure","quote":"The Harbour Gazette"}'),
	('01a21846-2618-7694-9e69-37fe53ef3179', 'title', 0, '{"field":"title","origin":"heading","confidence":"sure","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}');


--
-- Data for Name: job; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: op_ed; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.op_ed VALUES
	('01a21846-2318-7d72-9255-e25c808ef17c', '01a21846-20ed-746f-9936-f04584437f62', 'f8jtqwct', 'op-ed', 'displayed', '{"is":"displayed","version":"01a21846-237b-724f-9d35-fe44d10becb0","since":1795703579488793}', '01a21846-237b-724f-9d35-fe44d10becb0', '01a21846-237b-724f-9d35-fe44d10becb0', 1795703579488793, NULL, 'count-the-water', '01a21846-21c3-713e-801a-8ae2db40f037', 0, 1795703579488793, 1795703579416205, 20240311),
	('01a21846-24c6-71fc-9199-75b3b8f5a0aa', '01a21846-20ed-746f-9936-f04584437f62', 'y5bxwn7z', 'op-ed', 'withdrawn', '{"is":"withdrawn","version":"01a21846-24e7-72cf-88d4-7fde6f4cce86","decision":{"by":null,"at":1795703579940500,"why":"At the author’s request"}}', '01a21846-24e7-72cf-88d4-7fde6f4cce86', '01a21846-24e7-72cf-88d4-7fde6f4cce86', NULL, NULL, 'the-second-year-of-a-tree', NULL, 0, 1795703579881806, 1795703579846464, 20240311),
	('01a21846-2618-7694-9e69-37fe53ef3179', '01a21846-20ed-746f-9936-f04584437f62', 'heqn2zr1', 'op-ed', 'draft', '{"is":"draft"}', NULL, '01a21846-2618-7118-baee-fccc608b95c0', NULL, NULL, 'ask-the-teachers', NULL, 0, NULL, 1795703580185046, 20240311);


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
	('01a21846-2318-7d72-9255-e25c808ef17c', '01a21846-2316-748f-acd6-50014e15f150'),
	('01a21846-24c6-71fc-9199-75b3b8f5a0aa', '01a21846-24c4-791f-82bd-0b6521c92c82'),
	('01a21846-2618-7694-9e69-37fe53ef3179', '01a21846-2616-72f6-af3d-090f3a9135f7');


--
-- Data for Name: op_ed_title; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.op_ed_title VALUES
	('01a21846-20ed-746f-9936-f04584437f62', 'ask the teachers', '01a21846-2618-7694-9e69-37fe53ef3179'),
	('01a21846-20ed-746f-9936-f04584437f62', 'count the water', '01a21846-2318-7d72-9255-e25c808ef17c'),
	('01a21846-20ed-746f-9936-f04584437f62', 'the second year of a tree', '01a21846-24c6-71fc-9199-75b3b8f5a0aa');


--
-- Data for Name: op_ed_topic; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.op_ed_topic VALUES
	('01a21846-2318-7d72-9255-e25c808ef17c', '01a21846-21c6-70c2-ad23-eba0fb23f09a', 0);


--
-- Data for Name: outlet; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outlet VALUES
	('01a21846-2338-73e5-a640-70c6a023562f', '01a21846-20ed-746f-9936-f04584437f62', 'the-harbour-gazette', '[{"text":"The Harbour Gazette","from":null,"until":null}]', '["en"]', '{"is":"live"}', NULL, 'the harbour gazette', 1795703578987612);


--
-- Data for Name: outlet_domain; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outlet_domain VALUES
	('01a21846-20ed-746f-9936-f04584437f62', 'gazette.example', '01a21846-2338-73e5-a640-70c6a023562f');


--
-- Data for Name: outlet_name; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outlet_name VALUES
	('01a21846-2338-73e5-a640-70c6a023562f', 'the harbour gazette');


--
-- Data for Name: outside_id; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: permission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.permission VALUES
	('01a21846-2346-7b2e-b9ce-39ab89b51eda', '01a21846-2318-7d72-9255-e25c808ef17c', NULL, 'full', NULL, 4102426800000000, NULL, 0, 'a mail of 1 November', 'The editor of the Gazette', '01a21846-2121-7403-bc57-76556cec5c94', 1795703579464408);


--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person VALUES
	('01a21846-2337-74cb-b9c2-21b03190d2a1', '01a21846-20ed-746f-9936-f04584437f62', 'scholar', 'amina-farooqi', 0, '01a21846-238c-7085-84e9-b90e1869eb07', '[]', '[]', '0000-0002-1825-0097', NULL, 1795703578987612),
	('01a21846-24e4-7bc3-9945-e7587d69c07e', '01a21846-20ed-746f-9936-f04584437f62', 'scholar', 'karim-daud', 0, NULL, '[]', '[]', NULL, NULL, 1795703579533666);


--
-- Data for Name: person_bio; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person_bio VALUES
	('01a21846-238b-75c5-a84e-196d64288f99', '01a21846-2337-74cb-b9c2-21b03190d2a1', 0, 'en', NULL, '{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"She measures rivers."}]},{"t":"paragraph","c":[{"t":"text","c":"And writes about them."}]}]}');


--
-- Data for Name: person_name; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person_name VALUES
	('01a21846-2337-7877-b2e3-f96ec115f7d4', '01a21846-2337-74cb-b9c2-21b03190d2a1', 0, 'Amina Farooqi', 'amina farooqi', 'en', 'preferred'),
	('01a21846-238b-77fc-b703-0d6d826348b5', '01a21846-2337-74cb-b9c2-21b03190d2a1', 1, 'آمنہ فاروقی', 'امنه فاروقی', 'ur', 'preferred'),
	('01a21846-24e4-7bde-a1be-64f2a81bcb60', '01a21846-24e4-7bc3-9945-e7587d69c07e', 0, 'Karim Daud', 'karim daud', 'en', 'preferred');


--
-- Data for Name: person_position; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person_position VALUES
	('01a21846-238b-7506-b172-eecb8a9f75dc', '01a21846-2337-74cb-b9c2-21b03190d2a1', 0, 'senior fellow', NULL, '2023-09', NULL);


--
-- Data for Name: picture; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.picture VALUES
	('01a21846-21c2-7095-885d-a983e39aa01c', '01a21846-20ed-746f-9936-f04584437f62', '862fd0f3024597f7d4a4589e4bd4d75b5ba72b067b398ec4b696580870598a20', 'png', 40, 10, NULL, NULL, NULL, 1795703579075467, 0),
	('01a21846-238c-7ef9-b3aa-b2c303f18027', '01a21846-20ed-746f-9936-f04584437f62', '4fc51c51517753b1fa0cd8c1513e9f12f659c4ebb019c6c99b159e67dbe25198', 'png', 12, 16, NULL, NULL, NULL, 1795703579532611, 0);


--
-- Data for Name: picture_size; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.picture_size VALUES
	('4fc51c51517753b1fa0cd8c1513e9f12f659c4ebb019c6c99b159e67dbe25198', 'portrait', 50, 50, 12, 'jpeg', '81231ec1e33a79f5fca278b3b6ba2931dabcb30fd183a9ceee93eefa08c03a5a', 1795703580916081),
	('4fc51c51517753b1fa0cd8c1513e9f12f659c4ebb019c6c99b159e67dbe25198', 'portrait', 50, 50, 12, 'webp', '4deb86901d731e7405f80049b6108ab37304db8474ab77b54d3ecc0bde388d82', 1795703580915817),
	('862fd0f3024597f7d4a4589e4bd4d75b5ba72b067b398ec4b696580870598a20', 'whole', 50, 50, 40, 'jpeg', '688b47d5088e8698c1095199c0e23c149c32198628314bfdfe8709b10947da33', 1795703580921235),
	('862fd0f3024597f7d4a4589e4bd4d75b5ba72b067b398ec4b696580870598a20', 'whole', 50, 50, 40, 'webp', '32c7178c4e8440056edba66d710601ef4aed0338c08b3c1b0e875c1b9362cd20', 1795703580921108);


--
-- Data for Name: picture_use; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.picture_use VALUES
	('01a21846-21c2-7847-aa97-267da97e7263', '01a21846-21c2-7095-885d-a983e39aa01c', '{"is":"words","words":"“A Scholar’s Take”"}', 50, 50),
	('01a21846-238c-7085-84e9-b90e1869eb07', '01a21846-238c-7ef9-b3aa-b2c303f18027', '{"is":"words","words":"Amina Farooqi at a river gauge"}', 50, 50);


--
-- Data for Name: plain_page; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: region; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rights_rule; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.rights_rule VALUES
	('01a21846-2342-7347-b819-abebe372838b', '01a21846-20ed-746f-9936-f04584437f62', '01a21846-2338-73e5-a640-70c6a023562f', NULL, NULL, 'words:40', 0, NULL, 0, 0, 0, 'terms of use of 2024', '01a21846-2121-7403-bc57-76556cec5c94', 1795703579458519);


--
-- Data for Name: schema_step; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_step VALUES
	(1, 'foundation', '856a3b0a2c903e1c46efcb8a6bb8f023c94f93683e257d639fc08a49d5bfbce7', 1795703581389210),
	(2, 'daily counts', '03e4aff7d806c5d194a5e35d278c7e80306fef44fe94752848a150d452554c24', 1795703581398024),
	(3, 'picture sizes', 'd4394745f98b4731328b121abf5c34f2bd84723c7969bfded94017ca8c2e9ca8', 1795703581403059),
	(4, 'look', '48bf9e181e04abba97248c7a3042d315f9ea5a518a5029ec13cf29e19fe553a3', 1795703581406350),
	(5, 'plain pages', '4c4a7fd1391203bca9dacff6e58865393d70e4e51cc959fbf7023329e4528100', 1795703581409428),
	(6, 'shelves', 'eea3dc101c2288d14df2dab0c53dadd4b775ea9ddb67bc7f5a5b65fc68867854', 1795703581419493),
	(7, 'lean shelves', '6b5f7f619c7d2a56e77df8d66010b393bf1175eb6b7bd6e03cdd1a34ce11657e', 1795703581423685);


--
-- Data for Name: series; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.series VALUES
	('01a21846-21c3-713e-801a-8ae2db40f037', '01a21846-20ed-746f-9936-f04584437f62', 'a-scholars-take', '{"en":"A Scholar’s Take"}', '{"en":"Monthly, on what a harbour needs."}', '01a21846-21c2-7847-aa97-267da97e7263', NULL, '#1a2b3c', 1795703578987612);


--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.session VALUES
	('0798ca4be90dcea3eeca1f1a520c7b40d191da9255cec0f1c8c640b0199c48b5', '01a21846-2121-7403-bc57-76556cec5c94', 1795703580975779, 1795703580975779, 1796308380975779),
	('d2ec28609252f72be825cb046f2519dc66bf531b27774280b96df17a2d5a5f3c', '01a21846-2121-7403-bc57-76556cec5c94', 1795703578915572, 1795703578915572, 1796308378915572),
	('df3d3c72ec5a52fd8e497f6c7d889c13c27bd0acab86015115849f8e1de66006', '01a21846-2121-7403-bc57-76556cec5c94', 1795703579062935, 1795703579062935, 1796308379062935),
	('cd08c4f0a73fc81abbf21d65cb6d77e9c5492979288849198452754017f6d2dc', '01a21846-2121-7403-bc57-76556cec5c94', 1795703582344694, 1795703582344694, 1796308382344694);


--
-- Data for Name: shelf; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.shelf VALUES
	('01a21846-21c3-713e-801a-8ae2db40f037', 20240311, '01a21846-2318-7d72-9255-e25c808ef17c', '01a21846-20ed-746f-9936-f04584437f62', 'displayed', 1795703579488793, NULL),
	('01a21846-21c6-70c2-ad23-eba0fb23f09a', 20240311, '01a21846-2318-7d72-9255-e25c808ef17c', '01a21846-20ed-746f-9936-f04584437f62', 'displayed', 1795703579488793, NULL),
	('01a21846-2337-74cb-b9c2-21b03190d2a1', 20240311, '01a21846-2318-7d72-9255-e25c808ef17c', '01a21846-20ed-746f-9936-f04584437f62', 'displayed', 1795703579488793, NULL),
	('01a21846-2338-73e5-a640-70c6a023562f', 20240311, '01a21846-2318-7d72-9255-e25c808ef17c', '01a21846-20ed-746f-9936-f04584437f62', 'displayed', 1795703579488793, NULL);


--
-- Data for Name: sign_in_attempt; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: sign_in_link; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sign_in_link VALUES
	('5fdf6afe7b6cb4636bd633e5b5651c136594856cdbad3bf5092c5c512e27ecc4', NULL, 1795789978863408, 1795703578912310);


--
-- Data for Name: site; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.site VALUES
	('01a21846-20ed-746f-9936-f04584437f62', '{"en":"Institute of Harbours"}', NULL, 'https://institute.example/', 'Asia/Karachi', '["en","ur"]', '{"digits":"latin","date_style":"day-first"}', 8, 1795703579945887, 1795703578861910);


--
-- Data for Name: site_look; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: slug; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.slug VALUES
	('01a21846-20ed-746f-9936-f04584437f62', 'op-ed', 'ask-the-teachers', '01a21846-2618-7694-9e69-37fe53ef3179', 1795703580185046),
	('01a21846-20ed-746f-9936-f04584437f62', 'op-ed', 'count-the-water', '01a21846-2318-7d72-9255-e25c808ef17c', 1795703579416205),
	('01a21846-20ed-746f-9936-f04584437f62', 'op-ed', 'the-second-year-of-a-tree', '01a21846-24c6-71fc-9199-75b3b8f5a0aa', 1795703579846464),
	('01a21846-20ed-746f-9936-f04584437f62', 'outlet', 'the-harbour-gazette', '01a21846-2338-73e5-a640-70c6a023562f', 1795703578987612),
	('01a21846-20ed-746f-9936-f04584437f62', 'person', 'amina-farooqi', '01a21846-2337-74cb-b9c2-21b03190d2a1', 1795703578987612),
	('01a21846-20ed-746f-9936-f04584437f62', 'person', 'karim-daud', '01a21846-24e4-7bc3-9945-e7587d69c07e', 1795703579533666),
	('01a21846-20ed-746f-9936-f04584437f62', 'series', 'a-scholars-take', '01a21846-21c3-713e-801a-8ae2db40f037', 1795703578987612),
	('01a21846-20ed-746f-9936-f04584437f62', 'topic', 'water', '01a21846-21c6-70c2-ad23-eba0fb23f09a', 1795703578987612);


--
-- Data for Name: source; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.source VALUES
	('01a21846-2316-748f-acd6-50014e15f150', '01a21846-20ed-746f-9936-f04584437f62', 1795703579414789, '{"by":"file","name":"water.html","media_type":null,"body":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a","url":"https://gazette.example/opinion/water","given_by":null}', 'bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a'),
	('01a21846-24c4-791f-82bd-0b6521c92c82', '01a21846-20ed-746f-9936-f04584437f62', 1795703579844712, '{"by":"file","name":"trees.html","media_type":null,"body":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b","url":"https://gazette.example/opinion/trees","given_by":null}', '7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b'),
	('01a21846-2616-72f6-af3d-090f3a9135f7', '01a21846-20ed-746f-9936-f04584437f62', 1795703580182461, '{"by":"file","name":"schools.html","media_type":null,"body":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151","url":"https://gazette.example/opinion/schools","given_by":null}', 'ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151');


--
-- Data for Name: topic; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.topic VALUES
	('01a21846-21c6-70c2-ad23-eba0fb23f09a', '01a21846-20ed-746f-9936-f04584437f62', 'water', '{"en":"Water","ur":"پانی"}', NULL, 1795703578987612);


--
-- Data for Name: turn; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.turn VALUES
	('03bb2bb1-2f80-7748-a5d8-5072260d873e', '01a21846-20ed-746f-9936-f04584437f62', 4102426800000000, 1, 'rights', '01a21846-2318-7d72-9255-e25c808ef17c');


--
-- Data for Name: version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.version VALUES
	('01a21846-2318-7327-adef-9248fedb85b4', '01a21846-2318-7d72-9255-e25c808ef17c', 1, 1795703579416205, NULL, 'intake', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[]},"summary":null,"language":"en","direction":"ltr","bylines":["01a21846-2317-7772-8ee6-24d89fdf9011"],"picture":null}'),
	('01a21846-233c-7856-89fe-d358a5e91330', '01a21846-2318-7d72-9255-e25c808ef17c', 2, 1795703579452211, '01a21846-2121-7403-bc57-76556cec5c94', 'edit', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0]},"summary":null,"language":"en","direction":"ltr","bylines":["01a21846-2317-7772-8ee6-24d89fdf9011"],"picture":null}'),
	('01a21846-235e-78aa-9828-4ed2c3d5eb7c', '01a21846-2318-7d72-9255-e25c808ef17c', 3, 1795703579486788, '01a21846-2121-7403-bc57-76556cec5c94', 'edit', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0,1,2]},"summary":null,"language":"en","direction":"ltr","bylines":["01a21846-2317-7772-8ee6-24d89fdf9011"],"picture":null}'),
	('01a21846-237b-724f-9d35-fe44d10becb0', '01a21846-2318-7d72-9255-e25c808ef17c', 4, 1795703579515162, '01a21846-2121-7403-bc57-76556cec5c94', 'correction', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0,1,2]},"summary":"A city that counts its water has more of it.","language":"en","direction":"ltr","bylines":["01a21846-2317-7772-8ee6-24d89fdf9011"],"picture":null}'),
	('01a21846-24c6-76b4-9cbb-ce706c40eda5', '01a21846-24c6-71fc-9199-75b3b8f5a0aa', 1, 1795703579846464, NULL, 'intake', 'The Second Year of a Tree', 'en', NULL, '{"title":"The Second Year of a Tree","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"A tree that is planted for a photograph is a tree that nobody waters in its second year, when it dies."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0,1],"last_sentences":1},"summary":null,"language":"en","direction":"ltr","bylines":["01a21846-24c5-7c9b-8a96-c358e086820c"],"picture":null}'),
	('01a21846-24e7-72cf-88d4-7fde6f4cce86', '01a21846-24c6-71fc-9199-75b3b8f5a0aa', 2, 1795703579880046, '01a21846-2121-7403-bc57-76556cec5c94', 'edit', 'The Second Year of a Tree', 'en', NULL, '{"title":"The Second Year of a Tree","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"A tree that is planted for a photograph is a tree that nobody waters in its second year, when it dies."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0],"last_sentences":1},"summary":null,"language":"en","direction":"ltr","bylines":["01a21846-24c5-7c9b-8a96-c358e086820c"],"picture":null}'),
	('01a21846-2618-7118-baee-fccc608b95c0', '01a21846-2618-7694-9e69-37fe53ef3179', 1, 1795703580185046, NULL, 'intake', 'Ask the Teachers', 'en', NULL, '{"title":"Ask the Teachers","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Nobody asks the teachers, who alone know which of the desks in the register are sat at in the afternoon."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0,1],"last_sentences":1},"summary":null,"language":"en","direction":"ltr","bylines":["01a21846-2618-7a06-b2a4-3bb569fd165e"],"picture":null}');


--
-- Data for Name: version_byline; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.version_byline VALUES
	('01a21846-2318-7327-adef-9248fedb85b4', 0, '01a21846-2317-7772-8ee6-24d89fdf9011'),
	('01a21846-233c-7856-89fe-d358a5e91330', 0, '01a21846-2317-7772-8ee6-24d89fdf9011'),
	('01a21846-235e-78aa-9828-4ed2c3d5eb7c', 0, '01a21846-2317-7772-8ee6-24d89fdf9011'),
	('01a21846-237b-724f-9d35-fe44d10becb0', 0, '01a21846-2317-7772-8ee6-24d89fdf9011'),
	('01a21846-24c6-76b4-9cbb-ce706c40eda5', 0, '01a21846-24c5-7c9b-8a96-c358e086820c'),
	('01a21846-24e7-72cf-88d4-7fde6f4cce86', 0, '01a21846-24c5-7c9b-8a96-c358e086820c'),
	('01a21846-2618-7118-baee-fccc608b95c0', 0, '01a21846-2618-7a06-b2a4-3bb569fd165e');


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
-- Name: bulk_load bulk_load_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bulk_load
    ADD CONSTRAINT bulk_load_pkey PRIMARY KEY (site, name);


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
-- Name: daily_count daily_count_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.daily_count
    ADD CONSTRAINT daily_count_pkey PRIMARY KEY (op_ed, day, what, rule);


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
-- Name: picture_size picture_size_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.picture_size
    ADD CONSTRAINT picture_size_pkey PRIMARY KEY (source, shape, focus_x, focus_y, width, format);


--
-- Name: picture_use picture_use_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.picture_use
    ADD CONSTRAINT picture_use_pkey PRIMARY KEY (id);


--
-- Name: plain_page plain_page_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plain_page
    ADD CONSTRAINT plain_page_pkey PRIMARY KEY (site, kind, language);


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
-- Name: shelf shelf_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shelf
    ADD CONSTRAINT shelf_pkey PRIMARY KEY (thing, day_key, op_ed) INCLUDE (site, stage, visible_from, visible_until);


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
-- Name: site_look site_look_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.site_look
    ADD CONSTRAINT site_look_pkey PRIMARY KEY (site);


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
-- Name: daily_count_by_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX daily_count_by_day ON public.daily_count USING btree (site, day);


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
-- Name: op_ed_by_addition; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX op_ed_by_addition ON public.op_ed USING btree (site, visible_from, id, stage, visible_until);


--
-- Name: op_ed_by_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX op_ed_by_day ON public.op_ed USING btree (site, day_key, id, stage, visible_from, visible_until);


--
-- Name: op_ed_by_series; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX op_ed_by_series ON public.op_ed USING btree (series, day_key);


--
-- Name: op_ed_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX op_ed_queue ON public.op_ed USING btree (site, stage, came_in);


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
-- Name: shelf_by_addition; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX shelf_by_addition ON public.shelf USING btree (thing, visible_from, op_ed);


--
-- Name: shelf_by_op_ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX shelf_by_op_ed ON public.shelf USING btree (op_ed);


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
-- Name: bulk_load bulk_load_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bulk_load
    ADD CONSTRAINT bulk_load_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


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
-- Name: daily_count daily_count_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.daily_count
    ADD CONSTRAINT daily_count_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: daily_count daily_count_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.daily_count
    ADD CONSTRAINT daily_count_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


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
-- Name: plain_page plain_page_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plain_page
    ADD CONSTRAINT plain_page_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


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
-- Name: shelf shelf_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shelf
    ADD CONSTRAINT shelf_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: shelf shelf_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shelf
    ADD CONSTRAINT shelf_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: sign_in_link sign_in_link_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_in_link
    ADD CONSTRAINT sign_in_link_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


--
-- Name: site_look site_look_logo_dark_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.site_look
    ADD CONSTRAINT site_look_logo_dark_fkey FOREIGN KEY (logo_dark) REFERENCES public.picture_use(id);


--
-- Name: site_look site_look_logo_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.site_look
    ADD CONSTRAINT site_look_logo_fkey FOREIGN KEY (logo) REFERENCES public.picture_use(id);


--
-- Name: site_look site_look_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.site_look
    ADD CONSTRAINT site_look_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


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
