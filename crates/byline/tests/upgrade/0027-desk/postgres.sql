CREATE FUNCTION public.history_is_never_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'the history is never changed'; END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: account; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account (
    id text NOT NULL COLLATE pg_catalog."C",
    email text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    password text COLLATE pg_catalog."C",
    disabled_at bigint,
    created_at bigint NOT NULL,
    joined_at bigint
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
-- Name: account_person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_person (
    account text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    person text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: account_subject; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_subject (
    issuer text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    by_groups bigint NOT NULL,
    bound_at bigint NOT NULL
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
-- Name: assignment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.assignment (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL
);


--
-- Name: awaited; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.awaited (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C",
    account text COLLATE pg_catalog."C",
    since bigint NOT NULL,
    next_at bigint NOT NULL,
    looked_at bigint,
    outcome text COLLATE pg_catalog."C",
    detail text COLLATE pg_catalog."C"
);


--
-- Name: bulk_act; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bulk_act (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    account text COLLATE pg_catalog."C",
    at bigint NOT NULL,
    act text NOT NULL COLLATE pg_catalog."C",
    given text NOT NULL COLLATE pg_catalog."C",
    undone_at bigint
);


--
-- Name: bulk_act_part; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bulk_act_part (
    act text NOT NULL COLLATE pg_catalog."C",
    place bigint NOT NULL,
    op_ed text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C"
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
-- Name: ceremony; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ceremony (
    token text NOT NULL COLLATE pg_catalog."C",
    account text COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    ends_at bigint NOT NULL
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
-- Name: code_secret; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.code_secret (
    account text NOT NULL COLLATE pg_catalog."C",
    secret text NOT NULL COLLATE pg_catalog."C",
    confirmed_at bigint,
    last_step bigint DEFAULT 0 NOT NULL
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
-- Name: desk_manner; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.desk_manner (
    account text NOT NULL COLLATE pg_catalog."C",
    language text NOT NULL COLLATE pg_catalog."C",
    digits text NOT NULL COLLATE pg_catalog."C",
    date_style text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: desk_note; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.desk_note (
    id text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    account text COLLATE pg_catalog."C",
    at bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: desk_view; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.desk_view (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    query text NOT NULL COLLATE pg_catalog."C",
    shared bigint NOT NULL,
    created_at bigint NOT NULL
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
    detail text NOT NULL COLLATE pg_catalog."C",
    address text COLLATE pg_catalog."C"
);


--
-- Name: evidence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    witnesses text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: feed_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.feed_entry (
    site text NOT NULL COLLATE pg_catalog."C",
    mark text NOT NULL COLLATE pg_catalog."C",
    watch text COLLATE pg_catalog."C",
    host text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    run_at bigint NOT NULL,
    op_ed text COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C",
    outcome text COLLATE pg_catalog."C"
);


--
-- Name: finding; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.finding (
    term bigint NOT NULL,
    number bigint NOT NULL
);


--
-- Name: finding_word; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.finding_word (
    site text NOT NULL COLLATE pg_catalog."C",
    word text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: front_slot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.front_slot (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    since bigint NOT NULL,
    until bigint,
    place bigint NOT NULL,
    recorded_by text COLLATE pg_catalog."C",
    recorded_at bigint NOT NULL
);


--
-- Name: half_sign_in; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.half_sign_in (
    token text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    ends_at bigint NOT NULL
);


--
-- Name: hand_in_link; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.hand_in_link (
    token text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    made_for text NOT NULL COLLATE pg_catalog."C",
    made_by text COLLATE pg_catalog."C",
    ends_at bigint NOT NULL,
    used_at bigint
);


--
-- Name: host_visit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.host_visit (
    host text NOT NULL COLLATE pg_catalog."C",
    next_at bigint NOT NULL,
    robots text COLLATE pg_catalog."C",
    robots_at bigint
);


--
-- Name: import_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.import_entry (
    run text NOT NULL COLLATE pg_catalog."C",
    number bigint NOT NULL,
    place text NOT NULL COLLATE pg_catalog."C",
    outcome text NOT NULL COLLATE pg_catalog."C",
    op_ed text COLLATE pg_catalog."C",
    told text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: import_run; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.import_run (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    file text NOT NULL COLLATE pg_catalog."C",
    display bigint NOT NULL,
    begun_at bigint NOT NULL,
    begun_by text COLLATE pg_catalog."C",
    bytes bigint NOT NULL,
    bytes_read bigint NOT NULL,
    ended_at bigint,
    failed text COLLATE pg_catalog."C",
    summary text COLLATE pg_catalog."C"
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
-- Name: kept_apart; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.kept_apart (
    site text NOT NULL COLLATE pg_catalog."C",
    one text NOT NULL COLLATE pg_catalog."C",
    other text NOT NULL COLLATE pg_catalog."C",
    account text COLLATE pg_catalog."C",
    at bigint NOT NULL
);


--
-- Name: known_device; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.known_device (
    token text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    seen_at bigint NOT NULL
);


--
-- Name: lease; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lease (
    name text NOT NULL COLLATE pg_catalog."C",
    holder text NOT NULL COLLATE pg_catalog."C",
    ends_at bigint NOT NULL
);


--
-- Name: listed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.listed (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    number bigint NOT NULL,
    terms text NOT NULL COLLATE pg_catalog."C",
    standing text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: merger; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.merger (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    thing text NOT NULL COLLATE pg_catalog."C",
    gone text NOT NULL COLLATE pg_catalog."C",
    stays text NOT NULL COLLATE pg_catalog."C",
    account text COLLATE pg_catalog."C",
    at bigint NOT NULL,
    names text NOT NULL COLLATE pg_catalog."C",
    came text NOT NULL COLLATE pg_catalog."C",
    undone_at bigint
);


--
-- Name: merger_part; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.merger_part (
    merger text NOT NULL COLLATE pg_catalog."C",
    what text NOT NULL COLLATE pg_catalog."C",
    part text NOT NULL COLLATE pg_catalog."C",
    place bigint NOT NULL
);


--
-- Name: notice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notice (
    id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."C",
    why text COLLATE pg_catalog."C",
    at bigint NOT NULL
);


--
-- Name: notice_choice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notice_choice (
    account text NOT NULL COLLATE pg_catalog."C",
    paces text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: notice_site; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notice_site (
    site text NOT NULL COLLATE pg_catalog."C",
    reached_at bigint NOT NULL,
    told_on text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    to_scholars bigint DEFAULT 0 NOT NULL
);


--
-- Name: old_address; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.old_address (
    site text NOT NULL COLLATE pg_catalog."C",
    old_key text NOT NULL COLLATE pg_catalog."C",
    url text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C"
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
-- Name: op_ed_joined; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.op_ed_joined (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    into_op_ed text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    moved text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: op_ed_mark; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.op_ed_mark (
    mark bigint NOT NULL,
    op_ed text NOT NULL COLLATE pg_catalog."C"
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
    created_at bigint NOT NULL,
    merged_into text COLLATE pg_catalog."C"
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
-- Name: passkey; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.passkey (
    id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    credential text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    used_at bigint
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
    created_at bigint NOT NULL,
    merged_into text COLLATE pg_catalog."C"
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
-- Name: person_import; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person_import (
    person text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    made text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL
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
-- Name: presence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.presence (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    since bigint NOT NULL,
    seen_at bigint NOT NULL,
    field text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: proof; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.proof (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    permission text COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    size bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    given_by text COLLATE pg_catalog."C"
);


--
-- Name: proposal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.proposal (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    person text NOT NULL COLLATE pg_catalog."C",
    link text NOT NULL COLLATE pg_catalog."C",
    op_ed text COLLATE pg_catalog."C",
    at bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C",
    outcome text COLLATE pg_catalog."C",
    decided_at bigint,
    decided_by text COLLATE pg_catalog."C"
);


--
-- Name: provision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.provision (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    at bigint,
    person text COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C",
    recorded_by text COLLATE pg_catalog."C",
    recorded_at bigint NOT NULL,
    undone_at bigint,
    act text COLLATE pg_catalog."C"
);


--
-- Name: recovery_code; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.recovery_code (
    account text NOT NULL COLLATE pg_catalog."C",
    code text NOT NULL COLLATE pg_catalog."C",
    used_at bigint
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
    created_at bigint NOT NULL,
    merged_into text COLLATE pg_catalog."C"
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
-- Name: scholar_link; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.scholar_link (
    id text NOT NULL COLLATE pg_catalog."C",
    token text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    person text NOT NULL COLLATE pg_catalog."C",
    made_by text NOT NULL COLLATE pg_catalog."C",
    made_at bigint NOT NULL,
    ends_at bigint,
    revoked_at bigint,
    used_at bigint
);


--
-- Name: scholar_pin; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.scholar_pin (
    person text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    place bigint NOT NULL
);


--
-- Name: scholar_seen; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.scholar_seen (
    person text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    version text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL
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
    created_at bigint NOT NULL,
    merged_into text COLLATE pg_catalog."C"
);


--
-- Name: session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.session (
    token text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    address text COLLATE pg_catalog."C",
    agent text COLLATE pg_catalog."C"
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
    used_at bigint,
    mailed_at bigint
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
-- Name: sketch_due; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sketch_due (
    op_ed text NOT NULL COLLATE pg_catalog."C"
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
-- Name: standing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.standing (
    site text NOT NULL COLLATE pg_catalog."C",
    thing text NOT NULL COLLATE pg_catalog."C",
    month bigint NOT NULL,
    n bigint NOT NULL
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
    created_at bigint NOT NULL,
    merged_into text COLLATE pg_catalog."C"
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
-- Name: typing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.typing (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    page text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    fields text NOT NULL COLLATE pg_catalog."C",
    left_at bigint
);


--
-- Name: unlisted; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.unlisted (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    came_in bigint NOT NULL,
    touched bigint NOT NULL
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
-- Name: watch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.watch (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C",
    person text COLLATE pg_catalog."C",
    outlet text COLLATE pg_catalog."C",
    paused bigint DEFAULT 0 NOT NULL,
    next_at bigint NOT NULL,
    known text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL
);


--
-- Data for Name: account; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account VALUES
	('01a21ed7-3444-7824-88fe-a6bca26cd20d', 'rabia@institute.example', 'Rabia Editor', '$argon2id$v=19$m=19456,t=2,p=1$/afbGrSKeC4cLCcq9gfYRw$gjrgaPdhqkActz88mjS65grbEGIV+ZvApxPd3+PC7WM', NULL, 1795813749828295, 1795813749832422),
	('01a21ed7-671b-7408-b83d-9f2fc816a044', 'omar@institute.example', 'Omar Reader', NULL, NULL, 1795813762840424, NULL);


--
-- Data for Name: account_grant; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account_grant VALUES
	('01a21ed7-3444-7824-88fe-a6bca26cd20d', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'administrator', 1795813749828295),
	('01a21ed7-671b-7408-b83d-9f2fc816a044', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'auditor', 1795813762840424);


--
-- Data for Name: account_person; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: account_subject; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: address; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.address VALUES
	('01a21ed7-4587-792f-8e5f-2427154091f3', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '01a21ed7-4587-7883-ae6f-dae0ae5e1e7a', '01a21ed7-4588-7241-9122-ad5de9fc2370', 'https://gazette.example/opinion/water', 'gazette.example/opinion/water', 'canonical', NULL),
	('01a21ed7-4de3-78d4-9c10-6636bec595d2', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '01a21ed7-4de3-7856-9480-82a1ab6ff617', '01a21ed7-4de4-73db-a49b-7f7daead6bac', 'https://gazette.example/opinion/trees', 'gazette.example/opinion/trees', 'canonical', NULL),
	('01a21ed7-5569-7400-8a84-961c589150b3', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '01a21ed7-5569-7385-b97e-489e030c94d9', '01a21ed7-556b-7887-a1b4-d8794e815c4f', 'https://gazette.example/opinion/schools', 'gazette.example/opinion/schools', 'canonical', NULL),
	('01a21ed7-59a2-7fd7-94ec-0d52ad2e1080', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '01a21ed7-59a2-7fd7-a989-61d4bd4313d2', '01a21ed7-59a2-7fd7-82af-6f6272706fb7', 'https://gazette.example/opinion/41', 'gazette.example/opinion/41', 'canonical', NULL),
	('01a21ed7-59a2-7fdb-833e-6daa11ac0be1', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '01a21ed7-59a2-7fdb-9391-647fd95e918d', '01a21ed7-59a2-7fdb-b283-45b60bcbcf76', 'https://gazette.example/opinion/42', 'gazette.example/opinion/42', 'canonical', NULL),
	('01a21ed7-5d73-70c4-b484-03f3812bfd7f', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '01a21ed7-5d73-70c4-acb6-197d7a29dec3', '01a21ed7-5d73-70c4-960a-c8d086dff9ab', 'https://gazette.example/archive/ports', 'gazette.example/archive/ports', 'canonical', NULL),
	('01a21ed7-6598-762d-b892-6e7005ebebf7', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '01a21ed7-6598-75ae-bd3e-6e11fd24156e', '01a21ed7-6598-7e9f-8162-a9987c6dd8ab', 'https://meridian.example/opinion/water', 'meridian.example/opinion/water', 'canonical', NULL);


--
-- Data for Name: appearance; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.appearance VALUES
	('01a21ed7-4587-7883-ae6f-dae0ae5e1e7a', '01a21ed7-4588-7241-9122-ad5de9fc2370', 0, '01a21ed7-47a7-7666-abb4-987c422d391e', 'The Harbour Gazette', NULL, NULL, '2024-03-11', 20240311, 'en', 'first', NULL, 1),
	('01a21ed7-4de3-7856-9480-82a1ab6ff617', '01a21ed7-4de4-73db-a49b-7f7daead6bac', 0, '01a21ed7-47a7-7666-abb4-987c422d391e', 'The Harbour Gazette', NULL, NULL, '2024-03-11', 20240311, 'en', 'first', NULL, 1),
	('01a21ed7-5569-7385-b97e-489e030c94d9', '01a21ed7-556b-7887-a1b4-d8794e815c4f', 0, '01a21ed7-47a7-7666-abb4-987c422d391e', 'The Harbour Gazette', NULL, NULL, '2024-03-11', 20240311, 'en', 'first', NULL, 1),
	('01a21ed7-59a2-7fd7-a989-61d4bd4313d2', '01a21ed7-59a2-7fd7-82af-6f6272706fb7', 0, '01a21ed7-47a7-7666-abb4-987c422d391e', 'The Harbour Gazette', NULL, NULL, '2012-01-09~', 20120109, 'en', 'first', NULL, 1),
	('01a21ed7-59a2-7fdb-9391-647fd95e918d', '01a21ed7-59a2-7fdb-b283-45b60bcbcf76', 0, '01a21ed7-47a7-7666-abb4-987c422d391e', 'The Harbour Gazette', NULL, NULL, '2012-01-09~', 20120109, 'en', 'first', NULL, 1),
	('01a21ed7-5d73-70c4-acb6-197d7a29dec3', '01a21ed7-5d73-70c4-960a-c8d086dff9ab', 0, '01a21ed7-47a7-7666-abb4-987c422d391e', 'The Harbour Gazette', NULL, NULL, '2011-05', 20110500, 'en', 'first', NULL, 1),
	('01a21ed7-6598-75ae-bd3e-6e11fd24156e', '01a21ed7-6598-7e9f-8162-a9987c6dd8ab', 0, NULL, 'The Meridian', NULL, NULL, '2024-03-11', 20240311, 'en', 'first', NULL, 1);


--
-- Data for Name: assignment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: awaited; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: bulk_act; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: bulk_act_part; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: bulk_load; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: byline; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.byline VALUES
	('01a21ed7-4587-7b8d-801a-7ad1ee1e6f89', '01a21ed7-4588-7241-9122-ad5de9fc2370', '01a21ed7-47a5-7f6c-ae26-6a74217deced', 'author', 'Amina Farooqi', 'fellow'),
	('01a21ed7-4de3-7c7e-847f-c358a4b4c290', '01a21ed7-4de4-73db-a49b-7f7daead6bac', '01a21ed7-4e11-7bae-bfbe-62daa4dedd79', 'author', 'Karim Daud', NULL),
	('01a21ed7-556b-70f1-a439-9ef04944771d', '01a21ed7-556b-7887-a1b4-d8794e815c4f', NULL, 'author', 'Bilal Hashmi', NULL),
	('01a21ed7-59a2-7fd7-8121-66edbddbe69e', '01a21ed7-59a2-7fd7-82af-6f6272706fb7', '01a21ed7-573c-72f1-a407-f0509ba1cdb5', 'author', 'Noor Jahan', NULL),
	('01a21ed7-59a2-7fdb-a9d9-f6c693bbaf0a', '01a21ed7-59a2-7fdb-b283-45b60bcbcf76', '01a21ed7-573c-72f1-a407-f0509ba1cdb5', 'author', 'Noor Jahan', NULL),
	('01a21ed7-5d73-70c4-9742-6d020d9e89e6', '01a21ed7-5d73-70c4-960a-c8d086dff9ab', '01a21ed7-573c-72f1-a407-f0509ba1cdb5', 'author', 'Noor Jahan', NULL),
	('01a21ed7-6598-77b2-a7c8-cad13bdd1edc', '01a21ed7-6598-7e9f-8162-a9987c6dd8ab', '01a21ed7-47a5-7f6c-ae26-6a74217deced', 'author', 'Amina Farooqi', NULL);


--
-- Data for Name: ceremony; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: change_log; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change_log VALUES
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1, 1795813749828295, 'set up', NULL),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 2, 1795813750427679, 'moved', NULL),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 3, 1795813754805266, 'rights rule recorded', NULL),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 4, 1795813754844210, 'displayed', '01a21ed7-4588-7241-9122-ad5de9fc2370'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 5, 1795813754893057, 'corrected', '01a21ed7-4588-7241-9122-ad5de9fc2370'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 6, 1795813754917114, 'person changed', NULL),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 7, 1795813756439381, 'displayed', '01a21ed7-4de4-73db-a49b-7f7daead6bac'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 8, 1795813756813490, 'withdrawn', '01a21ed7-4de4-73db-a49b-7f7daead6bac'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 9, 1795813759394990, 'import', NULL),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 10, 1795813760003873, 'bulk', NULL),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 11, 1795813760077548, 'bulk', NULL),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 12, 1795813760626160, 'bulk', NULL),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 13, 1795813762683950, 'told why selected', '01a21ed7-4588-7241-9122-ad5de9fc2370'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 14, 1795813762756458, 'put on the front page', '01a21ed7-4588-7241-9122-ad5de9fc2370'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 15, 1795813762822198, 'end set', '01a21ed7-4588-7241-9122-ad5de9fc2370'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 16, 1795813762976055, 'merged', NULL);


--
-- Data for Name: code_secret; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: correction; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.correction VALUES
	('01a21ed7-480b-731a-ad96-50cc853cddd0', '01a21ed7-4588-7241-9122-ad5de9fc2370', 1795813754891195, 'An earlier version named the wrong month.', '01a21ed7-480b-700c-a454-81a371299472');


--
-- Data for Name: daily_count; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.daily_count VALUES
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', '01a21ed7-59a2-7fd7-82af-6f6272706fb7', 20261128, 'robot', 1, 4),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', '01a21ed7-4588-7241-9122-ad5de9fc2370', 20261128, 'robot', 1, 6);


--
-- Data for Name: desk_manner; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: desk_note; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.desk_note VALUES
	('01a21ed7-6643-70c0-8e2f-fa282f55f179', '01a21ed7-556b-7887-a1b4-d8794e815c4f', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 1795813762627063, 'note', 'Ask her for the register.');


--
-- Data for Name: desk_view; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.desk_view VALUES
	('01a21ed7-66a4-726e-9de7-d19b777a8c0f', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'Asked about', 'stage=draft', 1, 1795813762724182);


--
-- Data for Name: disclaimer_rule; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.disclaimer_rule VALUES
	('01a21ed7-3444-7b37-bea7-194675e40ddf', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', NULL, '[]', NULL, '{"en":{"one":"The opinions are the author’s own.","several":null}}', 1795813749828295, 0, NULL);


--
-- Data for Name: disclaimer_shown; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.disclaimer_shown VALUES
	('01a21ed7-4588-7241-9122-ad5de9fc2370', 1795813754840779, '01a21ed7-3444-7b37-bea7-194675e40ddf', 'The opinions are the author’s own.'),
	('01a21ed7-4de4-73db-a49b-7f7daead6bac', 1795813756437277, '01a21ed7-3444-7b37-bea7-194675e40ddf', 'The opinions are the author’s own.'),
	('01a21ed7-59a2-7fd7-82af-6f6272706fb7', 1326083400000000, '01a21ed7-3444-7b37-bea7-194675e40ddf', 'The opinions are the author’s own.');


--
-- Data for Name: event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.event VALUES
	('01a21ed7-3444-7d22-bdb8-961c2894977c', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813749828821, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'set up', NULL, '{}', '127.0.0.0/24'),
	('01a21ed7-3449-771e-87a6-760b862cc63a', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813749833445, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'signed in', NULL, '{}', '127.0.0.0/24'),
	('01a21ed7-37f4-7c49-8349-3ae393a68bf1', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813750772768, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'signed in', NULL, '{}', '127.0.0.0/24'),
	('01a21ed7-3804-7589-bc46-52bc4086cf49', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813750788346, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'series added', NULL, '{"series":"A Scholar’s Take"}', '127.0.0.0/24'),
	('01a21ed7-3808-75b2-ac48-af43ff62c68d', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813750792356, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'topics added', NULL, '{"slug":"water"}', '127.0.0.0/24'),
	('01a21ed7-458e-7e18-a225-fcb5896d4692', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813754254881, NULL, 'brought in', '01a21ed7-4588-7241-9122-ad5de9fc2370', '{"by":"file","place":"water.html"}', NULL),
	('01a21ed7-47aa-7a39-b4ad-aa7ec86d68ea', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813754794639, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'saved', '01a21ed7-4588-7241-9122-ad5de9fc2370', '{"version":"01a21ed7-47a9-7eb0-b2a1-52bb3eb8b297","fields":["excerpt","bylines","appearances","series","topics"]}', '127.0.0.0/24'),
	('01a21ed7-47b4-7ae1-9352-e85b804d0018', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813754804680, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'rights rule recorded', NULL, '{"outlet":"01a21ed7-47a7-7666-abb4-987c422d391e","allow":"words:40"}', '127.0.0.0/24'),
	('01a21ed7-47bb-7506-ac8e-1d85c4985ddd', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813754811314, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'permission recorded', '01a21ed7-4588-7241-9122-ad5de9fc2370', '{"allow":"full","given by":"The editor of the Gazette"}', '127.0.0.0/24'),
	('01a21ed7-47d5-71fb-a35f-73db58e4d048', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813754837124, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'saved', '01a21ed7-4588-7241-9122-ad5de9fc2370', '{"version":"01a21ed7-47d4-7a08-8cc0-2618ebb946d3","fields":["excerpt"]}', '127.0.0.0/24'),
	('01a21ed7-47dc-71ca-9e55-bf6d7d48a164', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813754844112, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'displayed', '01a21ed7-4588-7241-9122-ad5de9fc2370', '{"version":"01a21ed7-47d4-7a08-8cc0-2618ebb946d3"}', '127.0.0.0/24'),
	('01a21ed7-480c-7fef-b72e-4003ba930511', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813754892996, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'corrected', '01a21ed7-4588-7241-9122-ad5de9fc2370', '{"version":"01a21ed7-480b-700c-a454-81a371299472","fields":["summary"]}', '127.0.0.0/24'),
	('01a21ed7-4825-70b0-b97b-dfbfb0e65f17', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813754917043, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'person changed', NULL, '{"name":"Amina Farooqi","person":"01a21ed7-47a5-7f6c-ae26-6a74217deced"}', '127.0.0.0/24'),
	('01a21ed7-4de4-7600-8cf1-8268b8b4a880', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813756388375, NULL, 'brought in', '01a21ed7-4de4-73db-a49b-7f7daead6bac', '{"by":"file","place":"trees.html"}', NULL),
	('01a21ed7-4e13-7b70-8e7b-4bcd8d9b4a1b', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813756435715, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'saved', '01a21ed7-4de4-73db-a49b-7f7daead6bac', '{"version":"01a21ed7-4e13-7666-8268-fdda578afb17","fields":["excerpt","bylines"]}', '127.0.0.0/24'),
	('01a21ed7-4e17-74a3-93d4-7c469d658518', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813756439290, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'displayed', '01a21ed7-4de4-73db-a49b-7f7daead6bac', '{"version":"01a21ed7-4e13-7666-8268-fdda578afb17"}', '127.0.0.0/24'),
	('01a21ed7-4f8d-74e1-92ea-a4c37e0f9ba9', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813756813305, NULL, 'withdrawn', '01a21ed7-4de4-73db-a49b-7f7daead6bac', '{"why":"At the author’s request"}', NULL),
	('01a21ed7-5570-7a7a-a050-61661292d03e', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813758320655, NULL, 'brought in', '01a21ed7-556b-7887-a1b4-d8794e815c4f', '{"by":"file","place":"schools.html"}', NULL),
	('01a21ed7-573c-73f7-8509-e5206c78f0e8', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813758780248, NULL, 'person added', NULL, '{"name":"Noor Jahan","person":"01a21ed7-573c-72f1-a407-f0509ba1cdb5","by":"table","line":2}', NULL),
	('01a21ed7-59a2-7fd7-ba6b-15ed2ce78b39', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813759394990, NULL, 'import', NULL, '{"run":"01a21ed7-59a2-7f3b-85d5-bda494abf036","kind":"wordpress","file":"old.xml","display":true}', NULL),
	('01a21ed7-5d73-70c4-afa3-77b06e415393', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813760371048, NULL, 'import', NULL, '{"run":"01a21ed7-5d73-7028-9e4b-5b9a07766acc","kind":"csv","file":"ports.csv","display":false}', NULL),
	('01a21ed7-6599-7160-a78b-13d67c67ab96', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813762457086, NULL, 'brought in', '01a21ed7-6598-7e9f-8162-a9987c6dd8ab', '{"by":"file","place":"again.html"}', NULL),
	('01a21ed7-6647-71f7-ae73-2ac1ec8132ed', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813762631123, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'noted', '01a21ed7-556b-7887-a1b4-d8794e815c4f', '{"kind":"note"}', '127.0.0.0/24'),
	('01a21ed7-667b-7c8b-ab4e-35c024ca4e61', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813762683784, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'told why selected', '01a21ed7-4588-7241-9122-ad5de9fc2370', '{"before":null,"after":"It was the first to count."}', '127.0.0.0/24'),
	('01a21ed7-66c4-75ba-b088-fa5dbcd3a47b', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813762756358, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'put on the front page', '01a21ed7-4588-7241-9122-ad5de9fc2370', '{"place":1,"since":"2099-02-02T04:00:00Z","until":"2099-02-03T04:00:00Z"}', '127.0.0.0/24'),
	('01a21ed7-66e7-710a-94ac-f8bae2ebdfc0', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813762791065, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'end set', '01a21ed7-4588-7241-9122-ad5de9fc2370', '{"at":"2098-02-02T13:00:00Z","how":"link-only","why":"The licence is over"}', '127.0.0.0/24'),
	('01a21ed7-671b-717c-9827-13e77a7b090b', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813762843093, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'account added', NULL, '{"account":"omar@institute.example","role":"auditor"}', '127.0.0.0/24'),
	('01a21ed7-674b-796c-be05-d2fe01360aa4', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813762891589, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'topics added', NULL, '{"slug":"waters"}', '127.0.0.0/24'),
	('01a21ed7-679f-7e49-a5bd-50c53ea4da9e', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813762975893, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'merged', NULL, '{"thing":"topic","gone":"Waters","stays":"Water","op_eds":0,"merger":"01a21ed7-679b-7c6e-82f1-8b60fe322d73"}', '127.0.0.0/24'),
	('01a21ed7-67df-7d12-b54d-de461bacdb35', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813763039817, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'scholar link made', NULL, '{"name":"Noor Jahan","link":"01a21ed7-67d2-7ef5-9fc9-ae9a3e442367","until":null}', '127.0.0.0/24'),
	('01a21ed7-77f7-7b99-ace6-d6e3e307ca40', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813767159725, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'signed in', NULL, '{}', '127.0.0.0/24'),
	('01a21ed7-9a13-73ba-b77d-5af3dbfa948f', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813775891233, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'signed in', NULL, '{}', '127.0.0.0/24');


--
-- Data for Name: evidence; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.evidence VALUES
	('01a21ed7-4588-7241-9122-ad5de9fc2370', '[{"field":"title","origin":"heading","confidence":"sure","says":"Count the Water","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"title","origin":"title-element","confidence":"guess","says":"Count the Water","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"authors","origin":"meta","confidence":"likely","quote":"Amina Farooqi","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"authors","origin":"meta","confidence":"likely","says":"Amina Farooqi","quote":"Amina Farooqi","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"outlet","origin":"open-graph","confidence":"sure","says":"The Harbour Gazette","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"day","origin":"open-graph","confidence":"likely","says":"2024-03-11","quote":"2024-03-11","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"language","origin":"html-element","confidence":"sure","says":"en","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"direction","origin":"page-text","confidence":"sure","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"body","origin":"page-text","confidence":"likely","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"canonical","origin":"link","confidence":"sure","says":"https://gazette.example/opinion/water","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"opinion","origin":"address","confidence":"likely","says":"opinion","quote":"opinion","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}]'),
	('01a21ed7-4de4-73db-a49b-7f7daead6bac', '[{"field":"title","origin":"heading","confidence":"sure","says":"The Second Year of a Tree","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"title","origin":"title-element","confidence":"guess","says":"The Second Year of a Tree","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"authors","origin":"meta","confidence":"likely","quote":"Karim Daud","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"authors","origin":"meta","confidence":"likely","says":"Karim Daud","quote":"Karim Daud","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"outlet","origin":"open-graph","confidence":"sure","says":"The Harbour Gazette","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"outlet","origin":"known","confidence":"sure","quote":"The Harbour Gazette"},{"field":"day","origin":"open-graph","confidence":"likely","says":"2024-03-11","quote":"2024-03-11","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"language","origin":"html-element","confidence":"sure","says":"en","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"direction","origin":"page-text","confidence":"sure","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"body","origin":"page-text","confidence":"likely","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"canonical","origin":"link","confidence":"sure","says":"https://gazette.example/opinion/trees","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"opinion","origin":"address","confidence":"likely","says":"opinion","quote":"opinion","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}]'),
	('01a21ed7-556b-7887-a1b4-d8794e815c4f', '[{"field":"title","origin":"heading","confidence":"sure","says":"Ask the Teachers","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"title","origin":"title-element","confidence":"guess","says":"Ask the Teachers","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"authors","origin":"meta","confidence":"likely","quote":"Bilal Hashmi","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"authors","origin":"meta","confidence":"likely","says":"Bilal Hashmi","quote":"Bilal Hashmi","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"outlet","origin":"open-graph","confidence":"sure","says":"The Harbour Gazette","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"outlet","origin":"known","confidence":"sure","quote":"The Harbour Gazette"},{"field":"day","origin":"open-graph","confidence":"likely","says":"2024-03-11","quote":"2024-03-11","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"language","origin":"html-element","confidence":"sure","says":"en","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"direction","origin":"page-text","confidence":"sure","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"body","origin":"page-text","confidence":"likely","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"canonical","origin":"link","confidence":"sure","says":"https://gazette.example/opinion/schools","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"opinion","origin":"address","confidence":"likely","says":"opinion","quote":"opinion","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}]'),
	('01a21ed7-59a2-7fd7-82af-6f6272706fb7', '[{"field":"title","origin":"record","confidence":"sure","says":"Counting the Roads","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"authors","origin":"record","confidence":"likely","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"authors","origin":"known","confidence":"likely","quote":"Noor Jahan"},{"field":"authors","origin":"record","confidence":"guess","says":"Noor Jahan","quote":"posted by Noor Jahan","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"day","origin":"record","confidence":"likely","says":"2012-01-09","quote":"2012-01-09 09:30:00","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"language","origin":"statistics","confidence":"likely","says":"en","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"body","origin":"record","confidence":"sure","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"truncated","origin":"page-text","confidence":"sure","says":"part","quote":"Continue reading at The Harbour Gazette.","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"notice","origin":"page-text","confidence":"sure","quote":"Continue reading at The Harbour Gazette.","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"original","origin":"page-text","confidence":"sure","says":"https://gazette.example/opinion/41","quote":"Continue reading at The Harbour Gazette.","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"original-outlet","origin":"page-text","confidence":"likely","says":"The Harbour Gazette","quote":"Continue reading at The Harbour Gazette.","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"original-outlet","origin":"known","confidence":"sure","quote":"The Harbour Gazette"},{"field":"original-day","origin":"record","confidence":"guess","says":"2012-01-09~","quote":"2012-01-09 09:30:00","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"}]'),
	('01a21ed7-59a2-7fdb-b283-45b60bcbcf76', '[{"field":"title","origin":"record","confidence":"sure","says":"The Second Bridge","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"authors","origin":"record","confidence":"likely","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"authors","origin":"known","confidence":"likely","quote":"Noor Jahan"},{"field":"authors","origin":"record","confidence":"guess","says":"Noor Jahan","quote":"posted by Noor Jahan","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"day","origin":"record","confidence":"likely","says":"2012-01-09","quote":"2012-01-09 09:30:00","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"language","origin":"statistics","confidence":"likely","says":"en","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"body","origin":"record","confidence":"sure","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"truncated","origin":"page-text","confidence":"sure","says":"part","quote":"Continue reading at The Harbour Gazette.","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"notice","origin":"page-text","confidence":"sure","quote":"Continue reading at The Harbour Gazette.","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"original","origin":"page-text","confidence":"sure","says":"https://gazette.example/opinion/42","quote":"Continue reading at The Harbour Gazette.","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"original-outlet","origin":"page-text","confidence":"likely","says":"The Harbour Gazette","quote":"Continue reading at The Harbour Gazette.","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"original-outlet","origin":"known","confidence":"sure","quote":"The Harbour Gazette"},{"field":"original-day","origin":"record","confidence":"guess","says":"2012-01-09~","quote":"2012-01-09 09:30:00","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"}]'),
	('01a21ed7-5d73-70c4-960a-c8d086dff9ab', '[{"field":"title","origin":"record","confidence":"likely","says":"The Ledger of Ports","source":"4c3b1382ef91032c596cfc0679d73188fe130706a7a36eb65545bcd1efdffac2"},{"field":"authors","origin":"record","confidence":"likely","source":"4c3b1382ef91032c596cfc0679d73188fe130706a7a36eb65545bcd1efdffac2"},{"field":"authors","origin":"known","confidence":"likely","quote":"Noor Jahan"},{"field":"outlet","origin":"record","confidence":"likely","says":"The Harbour Gazette","source":"4c3b1382ef91032c596cfc0679d73188fe130706a7a36eb65545bcd1efdffac2"},{"field":"outlet","origin":"known","confidence":"sure","quote":"The Harbour Gazette"},{"field":"day","origin":"record","confidence":"likely","says":"2011-05","source":"4c3b1382ef91032c596cfc0679d73188fe130706a7a36eb65545bcd1efdffac2"},{"field":"language","origin":"known","confidence":"guess","says":"en","source":"4c3b1382ef91032c596cfc0679d73188fe130706a7a36eb65545bcd1efdffac2"},{"field":"canonical","origin":"record","confidence":"likely","says":"https://gazette.example/archive/ports","source":"4c3b1382ef91032c596cfc0679d73188fe130706a7a36eb65545bcd1efdffac2"}]'),
	('01a21ed7-6598-7e9f-8162-a9987c6dd8ab', '[{"field":"title","origin":"heading","confidence":"sure","says":"Count the Water","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"title","origin":"title-element","confidence":"guess","says":"Count the Water","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"authors","origin":"meta","confidence":"likely","quote":"Amina Farooqi","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"authors","origin":"known","confidence":"likely","quote":"Amina Farooqi"},{"field":"authors","origin":"meta","confidence":"likely","says":"Amina Farooqi","quote":"Amina Farooqi","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"outlet","origin":"open-graph","confidence":"sure","says":"The Meridian","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"day","origin":"open-graph","confidence":"likely","says":"2024-03-11","quote":"2024-03-11","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"language","origin":"html-element","confidence":"sure","says":"en","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"direction","origin":"page-text","confidence":"sure","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"body","origin":"page-text","confidence":"likely","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"canonical","origin":"link","confidence":"sure","says":"https://meridian.example/opinion/water","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"opinion","origin":"page-text","confidence":"likely","says":"opinion","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"}]');


--
-- Data for Name: feed_entry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: finding; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.finding VALUES
	(-8151213096646776423, 1),
	(-8151213096646776423, 7),
	(-8122183522174191609, 1),
	(-7598282699077931665, 4),
	(-7598282699077931665, 5),
	(-7548577203368547861, 1),
	(-7548577203368547861, 2),
	(-7308842060366087201, 2),
	(-6989503602213261985, 4),
	(-6989503602213261985, 5),
	(-6989503602213261985, 6),
	(-6408359112266779367, 1),
	(-6249975279630856353, 1),
	(-6183127240800145619, 2),
	(-6117687307435553375, 1),
	(-6117687307435553375, 7),
	(-5775646933402373249, 1),
	(-5554011014151293489, 3),
	(-5554011014151293489, 6),
	(-5554011014151293489, 7),
	(-5282825880787419105, 4),
	(-5282825880787419105, 5),
	(-5282825880787419105, 6),
	(-5232102496793223065, 3),
	(-5147004939758554943, 1),
	(-5147004939758554943, 7),
	(-4412267434260223833, 1),
	(-4412267434260223833, 4),
	(-4388647308443298201, 2),
	(-4325536092015119187, 3),
	(-4314933491566793625, 4),
	(-4314933491566793625, 5),
	(-3449566840142409889, 6),
	(-3023055508561378203, 1),
	(-2981636210014427007, 2),
	(-2949748475733434495, 1),
	(-2949748475733434495, 2),
	(-2949748475733434495, 3),
	(-2949748475733434495, 4),
	(-2949748475733434495, 5),
	(-2949748475733434495, 6),
	(-2949748475733434495, 7),
	(-2548046310289878845, 4),
	(-2548046310289878845, 5),
	(-2548046310289878845, 6),
	(-803733972049229423, 4),
	(-803733972049229423, 5),
	(-803733972049229423, 6),
	(-798037257000608617, 7),
	(-272997583860770177, 1),
	(-252090494903433747, 3),
	(-252090494903433747, 5),
	(-252090494903433747, 6),
	(-252090494903433747, 7),
	(-49151318965977787, 3),
	(274044167231736735, 3),
	(706709504350431999, 2),
	(1214265066951089027, 5),
	(1214529112264819649, 1),
	(2199249204490036091, 4),
	(2781979984462185547, 1),
	(2897115240893385463, 1),
	(2897115240893385463, 2),
	(2897115240893385463, 6),
	(2967285733254675673, 3),
	(2967285733254675673, 5),
	(2967285733254675673, 6),
	(2967285733254675673, 7),
	(3009488052905789537, 2),
	(3009488052905789537, 5),
	(3910705795589404529, 1),
	(3910705795589404529, 2),
	(3910705795589404529, 3),
	(3910705795589404529, 4),
	(3910705795589404529, 5),
	(3910705795589404529, 6),
	(4261221387183972979, 6),
	(4453458514592287159, 1),
	(4453458514592287159, 7),
	(4781252522668959101, 1),
	(4781252522668959101, 2),
	(4781252522668959101, 3),
	(4781252522668959101, 4),
	(4781252522668959101, 5),
	(4781252522668959101, 6),
	(4885697712945233901, 1),
	(4885697712945233901, 7),
	(4909569422191639191, 1),
	(4909569422191639191, 2),
	(4909569422191639191, 3),
	(4909569422191639191, 4),
	(4909569422191639191, 5),
	(4909569422191639191, 6),
	(5231156904075315531, 4),
	(5231156904075315531, 5),
	(5231156904075315531, 6),
	(5268574967444594241, 1),
	(5268574967444594241, 7),
	(5308646860439624871, 3),
	(5308646860439624871, 5);
INSERT INTO public.finding VALUES
	(5308646860439624871, 6),
	(5308646860439624871, 7),
	(5446235243965413643, 1),
	(5446235243965413643, 2),
	(5446235243965413643, 3),
	(5446235243965413643, 4),
	(5446235243965413643, 5),
	(5446235243965413643, 6),
	(5446235243965413643, 7),
	(5727820761056509271, 3),
	(5727820761056509271, 7),
	(7854778800063955467, 4),
	(8206143228187247445, 1),
	(8206143228187247445, 2),
	(8206143228187247445, 3),
	(8206143228187247445, 4),
	(8206143228187247445, 5),
	(8206143228187247445, 6),
	(8206143228187247445, 7),
	(8527293766952659573, 1),
	(8527293766952659573, 7),
	(8533245365361575061, 6),
	(8815846957887826711, 1),
	(8935374884954501709, 2),
	(8974634543150199953, 1),
	(8974634543150199953, 2),
	(8974634543150199953, 3),
	(8974634543150199953, 7);


--
-- Data for Name: finding_word; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.finding_word VALUES
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'a'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'amina'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'ask'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'bilal'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'bridge'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'city'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'count'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'counting'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'counts'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'daud'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'farooqi'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'gazette'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'harbour'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'has'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'hashmi'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'it'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'its'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'jahan'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'karim'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'ledger'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'meridian'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'more'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'noor'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'of'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'ports'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'roads'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'second'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'teachers'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'that'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'the'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'tree'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'water'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'year'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', '~in:en'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', '~year:2011'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', '~year:2012'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', '~year:2024'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'امنه'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'جهاں'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'فاروقی'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'نور');


--
-- Data for Name: front_slot; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.front_slot VALUES
	('01a21ed7-66b5-7639-abd1-d95c41fb7934', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '01a21ed7-4588-7241-9122-ad5de9fc2370', 4073688000000000, 4073774400000000, 1, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 1795813762755148);


--
-- Data for Name: half_sign_in; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: hand_in_link; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.hand_in_link VALUES
	('f6ecf8a49679b9d16968983c1642c5736cc35cb8972debad80dc3a06e7c4e9f4', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'Imran Baig', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 1797023362568865, NULL);


--
-- Data for Name: host_visit; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: import_entry; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.import_entry VALUES
	('01a21ed7-59a2-7f3b-85d5-bda494abf036', 0, 'item 1, post 41', 'displayed', '01a21ed7-59a2-7fd7-82af-6f6272706fb7', '["The old site showed more than may be shown here; the excerpt is cut."]'),
	('01a21ed7-59a2-7f3b-85d5-bda494abf036', 1, 'item 2, post 42', 'draft', '01a21ed7-59a2-7fdb-b283-45b60bcbcf76', '["Readers could not see it there (draft).","It may be the same piece as “Counting the Roads” (/desk/op-ed/01a21ed7-59a2-7fd7-82af-6f6272706fb7): 51% of the shorter text are in both; join the two on its review screen if it is."]'),
	('01a21ed7-5d73-7028-9e4b-5b9a07766acc', 0, 'line 2', 'draft', '01a21ed7-5d73-70c4-960a-c8d086dff9ab', '["No text came in; only the link can be shown."]');


--
-- Data for Name: import_run; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.import_run VALUES
	('01a21ed7-59a2-7f3b-85d5-bda494abf036', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'import wordpress ab06b65da1c5f05f6196f34f2a89f626 c924137c displayed', 'wordpress', 'old.xml', 1, 1795813759394990, NULL, 2214, 2214, 1795813760081310, NULL, '{"dry_run":false,"failed":null,"counts":{"displayed":1,"draft":1},"groups":[{"outcome":"displayed","says":"The old site showed more than may be shown here; the excerpt is cut.","count":1,"places":["item 1, post 41"]},{"outcome":"draft","says":"It may be the same piece as “Counting the Roads” (/desk/op-ed/01a21ed7-59a2-7fd7-82af-6f6272706fb7): 51% of the shorter text are in both; join the two on its review screen if it is.","count":1,"places":["item 2, post 42"]},{"outcome":"draft","says":"Readers could not see it there (draft).","count":1,"places":["item 2, post 42"]}],"further":0}'),
	('01a21ed7-5d73-7028-9e4b-5b9a07766acc', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'import csv 7e135c792e6e3bed3ab107e039587ec0 e3b0c442 drafts', 'csv', 'ports.csv', 0, 1795813760371048, NULL, 126, 126, 1795813760629799, NULL, '{"dry_run":false,"failed":null,"counts":{"draft":1},"groups":[{"outcome":"draft","says":"No text came in; only the link can be shown.","count":1,"places":["line 2"]}],"further":0}');


--
-- Data for Name: job; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: kept_apart; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: known_device; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.known_device VALUES
	('3c26705b72579279d117e68ea01037a01bcc47059d0c7908cd1e9586e7c19858', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 1795813750772070),
	('b7bd53d07a592f4b50c7c6f853db52fe989d124f5aaf09734277b577978c577e', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 1795813767156196),
	('c42823132fc65f24dfdad7487f93eeb1a8ccd3f152de89eb73a4467fb271cfd3', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 1795813749832840),
	('19c5f34887be58db61c0df1255f612780cf60959ed53e242733acd19a929a7a0', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 1795813775885170);


--
-- Data for Name: lease; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: listed; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.listed VALUES
	('01a21ed7-4588-7241-9122-ad5de9fc2370', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1, '[-8151213096646776423,-8122183522174191609,-7548577203368547861,-6408359112266779367,-6249975279630856353,-6117687307435553375,-5775646933402373249,-5147004939758554943,-4412267434260223833,-3023055508561378203,-2949748475733434495,-272997583860770177,1214529112264819649,2781979984462185547,2897115240893385463,3910705795589404529,4453458514592287159,4781252522668959101,4885697712945233901,4909569422191639191,5268574967444594241,5446235243965413643,8206143228187247445,8527293766952659573,8815846957887826711,8974634543150199953]', '[["about:01a21ed7-3807-7f6c-980f-32481a19e0cb",202403],["any",202403],["at:01a21ed7-47a7-7666-abb4-987c422d391e",202403],["by:01a21ed7-47a5-7f6c-ae26-6a74217deced",202403],["in:en",202403],["within:01a21ed7-3803-72f5-8466-6a2ac9db9e60",202403]]'),
	('01a21ed7-4de4-73db-a49b-7f7daead6bac', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 2, '[-7548577203368547861,-7308842060366087201,-6183127240800145619,-4388647308443298201,-2981636210014427007,-2949748475733434495,706709504350431999,2897115240893385463,3009488052905789537,3910705795589404529,4781252522668959101,4909569422191639191,5446235243965413643,8206143228187247445,8935374884954501709,8974634543150199953]', '[]'),
	('01a21ed7-556b-7887-a1b4-d8794e815c4f', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 3, '[-5554011014151293489,-5232102496793223065,-4325536092015119187,-2949748475733434495,-252090494903433747,-49151318965977787,274044167231736735,2967285733254675673,3910705795589404529,4781252522668959101,4909569422191639191,5308646860439624871,5446235243965413643,5727820761056509271,8206143228187247445,8974634543150199953]', '[]'),
	('01a21ed7-59a2-7fd7-82af-6f6272706fb7', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 4, '[-7598282699077931665,-6989503602213261985,-5282825880787419105,-4412267434260223833,-4314933491566793625,-2949748475733434495,-2548046310289878845,-803733972049229423,2199249204490036091,3910705795589404529,4781252522668959101,4909569422191639191,5231156904075315531,5446235243965413643,7854778800063955467,8206143228187247445]', '[["about:01a21ed7-59a2-7fd7-95d8-fdbbcdff6521",201201],["any",201201],["at:01a21ed7-47a7-7666-abb4-987c422d391e",201201],["by:01a21ed7-573c-72f1-a407-f0509ba1cdb5",201201],["in:en",201201]]'),
	('01a21ed7-59a2-7fdb-b283-45b60bcbcf76', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 5, '[-7598282699077931665,-6989503602213261985,-5282825880787419105,-4314933491566793625,-2949748475733434495,-2548046310289878845,-803733972049229423,-252090494903433747,1214265066951089027,2967285733254675673,3009488052905789537,3910705795589404529,4781252522668959101,4909569422191639191,5231156904075315531,5308646860439624871,5446235243965413643,8206143228187247445]', '[]'),
	('01a21ed7-5d73-70c4-960a-c8d086dff9ab', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 6, '[-6989503602213261985,-5554011014151293489,-5282825880787419105,-3449566840142409889,-2949748475733434495,-2548046310289878845,-803733972049229423,-252090494903433747,2897115240893385463,2967285733254675673,3910705795589404529,4261221387183972979,4781252522668959101,4909569422191639191,5231156904075315531,5308646860439624871,5446235243965413643,8206143228187247445,8533245365361575061]', '[]'),
	('01a21ed7-6598-7e9f-8162-a9987c6dd8ab', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 7, '[-8151213096646776423,-6117687307435553375,-5554011014151293489,-5147004939758554943,-2949748475733434495,-798037257000608617,-252090494903433747,2967285733254675673,4453458514592287159,4885697712945233901,5268574967444594241,5308646860439624871,5446235243965413643,5727820761056509271,8206143228187247445,8527293766952659573,8974634543150199953]', '[]');


--
-- Data for Name: merger; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.merger VALUES
	('01a21ed7-679b-7c6e-82f1-8b60fe322d73', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'topic', '01a21ed7-674b-717c-b612-ac700e9c3515', '01a21ed7-3807-7f6c-980f-32481a19e0cb', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 1795813762971800, '["Waters","Water"]', '{"names":[],"positions":[],"bios":[],"links":[],"languages":[],"orcid":null,"press_contact":null,"portrait":null}', NULL);


--
-- Data for Name: merger_part; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.merger_part VALUES
	('01a21ed7-679b-7c6e-82f1-8b60fe322d73', 'own-slug', 'waters', 0),
	('01a21ed7-679b-7c6e-82f1-8b60fe322d73', 'slug', 'waters', 0);


--
-- Data for Name: notice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: notice_choice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: notice_site; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: old_address; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.old_address VALUES
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', '/2012/01/post-41', 'https://institute.example/2012/01/post-41/', '01a21ed7-59a2-7fd7-82af-6f6272706fb7'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', '/?p=41', 'https://institute.example/?p=41', '01a21ed7-59a2-7fd7-82af-6f6272706fb7');


--
-- Data for Name: op_ed; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.op_ed VALUES
	('01a21ed7-4588-7241-9122-ad5de9fc2370', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'g3ebr4vg', 'op-ed', 'displayed', '{"is":"displayed","version":"01a21ed7-480b-700c-a454-81a371299472","since":1795813754840779}', '01a21ed7-480b-700c-a454-81a371299472', '01a21ed7-480b-700c-a454-81a371299472', 1795813754840779, NULL, 'count-the-water', '01a21ed7-3803-72f5-8466-6a2ac9db9e60', 0, 1795813754840779, 1795813754254881, 20240311),
	('01a21ed7-4de4-73db-a49b-7f7daead6bac', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'g6vx2jgs', 'op-ed', 'withdrawn', '{"is":"withdrawn","version":"01a21ed7-4e13-7666-8268-fdda578afb17","decision":{"by":null,"at":1795813756794703,"why":"At the author’s request"}}', '01a21ed7-4e13-7666-8268-fdda578afb17', '01a21ed7-4e13-7666-8268-fdda578afb17', NULL, NULL, 'the-second-year-of-a-tree', NULL, 0, 1795813756437277, 1795813756388375, 20240311),
	('01a21ed7-556b-7887-a1b4-d8794e815c4f', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'tkq7perd', 'op-ed', 'draft', '{"is":"draft"}', NULL, '01a21ed7-556b-788f-ad8a-ecc5842ba7a0', NULL, NULL, 'ask-the-teachers', NULL, 0, NULL, 1795813758320655, 20240311),
	('01a21ed7-59a2-7fd7-82af-6f6272706fb7', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'hv7xfhpb', 'op-ed', 'displayed', '{"is":"displayed","version":"01a21ed7-59a2-7fd7-ba55-36a68155f824","since":1326083400000000}', '01a21ed7-59a2-7fd7-ba55-36a68155f824', '01a21ed7-59a2-7fd7-ba55-36a68155f824', 1326083400000000, NULL, 'counting-the-roads', NULL, 0, 1326083400000000, 1795813759394990, 20120109),
	('01a21ed7-59a2-7fdb-b283-45b60bcbcf76', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '7txgp2tt', 'op-ed', 'draft', '{"is":"draft"}', NULL, '01a21ed7-59a2-7fdb-a341-76d99168f525', NULL, NULL, 'the-second-bridge', NULL, 0, NULL, 1795813759394991, 20120109),
	('01a21ed7-5d73-70c4-960a-c8d086dff9ab', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'egbt6q25', 'op-ed', 'draft', '{"is":"draft"}', NULL, '01a21ed7-5d73-70c4-bf81-2fbc9728777d', NULL, NULL, 'the-ledger-of-ports', NULL, 0, NULL, 1795813760371048, 20110500),
	('01a21ed7-6598-7e9f-8162-a9987c6dd8ab', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'q8s3an50', 'op-ed', 'draft', '{"is":"draft"}', NULL, '01a21ed7-6598-7ea3-979d-e72ac1e34867', NULL, NULL, 'count-the-water-2', NULL, 0, NULL, 1795813762457086, 20240311);


--
-- Data for Name: op_ed_joined; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: op_ed_mark; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.op_ed_mark VALUES
	(103529439374471071, '01a21ed7-556b-7887-a1b4-d8794e815c4f'),
	(257592974001240910, '01a21ed7-59a2-7fd7-82af-6f6272706fb7'),
	(257592974001240910, '01a21ed7-59a2-7fdb-b283-45b60bcbcf76'),
	(1256470265990641716, '01a21ed7-4de4-73db-a49b-7f7daead6bac'),
	(1454623916546657606, '01a21ed7-4de4-73db-a49b-7f7daead6bac'),
	(1485801623321178076, '01a21ed7-4588-7241-9122-ad5de9fc2370'),
	(1485801623321178076, '01a21ed7-4de4-73db-a49b-7f7daead6bac'),
	(1485801623321178076, '01a21ed7-556b-7887-a1b4-d8794e815c4f'),
	(1485801623321178076, '01a21ed7-6598-7e9f-8162-a9987c6dd8ab');


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
	('01a21ed7-4588-7241-9122-ad5de9fc2370', '01a21ed7-453a-7f9d-a975-105650e23994'),
	('01a21ed7-4de4-73db-a49b-7f7daead6bac', '01a21ed7-4dd6-7e66-b3b2-849e1c168436'),
	('01a21ed7-556b-7887-a1b4-d8794e815c4f', '01a21ed7-5538-7a04-ac69-bb2bedb4bf3e'),
	('01a21ed7-59a2-7fd7-82af-6f6272706fb7', '01a21ed7-59a2-7fd7-814d-39e5722d2342'),
	('01a21ed7-59a2-7fdb-b283-45b60bcbcf76', '01a21ed7-59a2-7fd7-814d-39e5722d2342'),
	('01a21ed7-5d73-70c4-960a-c8d086dff9ab', '01a21ed7-5d73-70c4-9067-5cffc90f14d6'),
	('01a21ed7-6598-7e9f-8162-a9987c6dd8ab', '01a21ed7-6536-7ed9-a997-e6fa8ecb0508');


--
-- Data for Name: op_ed_title; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.op_ed_title VALUES
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'ask the teachers', '01a21ed7-556b-7887-a1b4-d8794e815c4f'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'count the water', '01a21ed7-4588-7241-9122-ad5de9fc2370'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'count the water', '01a21ed7-6598-7e9f-8162-a9987c6dd8ab'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'counting the roads', '01a21ed7-59a2-7fd7-82af-6f6272706fb7'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'the ledger of ports', '01a21ed7-5d73-70c4-960a-c8d086dff9ab'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'the second bridge', '01a21ed7-59a2-7fdb-b283-45b60bcbcf76'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'the second year of a tree', '01a21ed7-4de4-73db-a49b-7f7daead6bac');


--
-- Data for Name: op_ed_topic; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.op_ed_topic VALUES
	('01a21ed7-4588-7241-9122-ad5de9fc2370', '01a21ed7-3807-7f6c-980f-32481a19e0cb', 0),
	('01a21ed7-59a2-7fd7-82af-6f6272706fb7', '01a21ed7-59a2-7fd7-95d8-fdbbcdff6521', 0),
	('01a21ed7-59a2-7fdb-b283-45b60bcbcf76', '01a21ed7-59a2-7fd7-95d8-fdbbcdff6521', 0);


--
-- Data for Name: outlet; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outlet VALUES
	('01a21ed7-47a7-7666-abb4-987c422d391e', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'the-harbour-gazette', '[{"text":"The Harbour Gazette","from":null,"until":null}]', '["en"]', '{"is":"live"}', NULL, 'the harbour gazette', 1795813750427679, NULL);


--
-- Data for Name: outlet_domain; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outlet_domain VALUES
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'gazette.example', '01a21ed7-47a7-7666-abb4-987c422d391e');


--
-- Data for Name: outlet_name; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outlet_name VALUES
	('01a21ed7-47a7-7666-abb4-987c422d391e', 'the harbour gazette');


--
-- Data for Name: outside_id; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outside_id VALUES
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'wordpress', 'https://institute.example/?p=41', '01a21ed7-59a2-7fd7-82af-6f6272706fb7'),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'wordpress', 'https://institute.example/?p=42', '01a21ed7-59a2-7fdb-b283-45b60bcbcf76');


--
-- Data for Name: passkey; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: permission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.permission VALUES
	('01a21ed7-47b8-7f3b-8d55-0e724ce776c1', '01a21ed7-4588-7241-9122-ad5de9fc2370', NULL, 'full', NULL, 4102426800000000, NULL, 0, 'a mail of 1 November', 'The editor of the Gazette', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 1795813754811185);


--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person VALUES
	('01a21ed7-47a5-7f6c-ae26-6a74217deced', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'scholar', 'amina-farooqi', 0, '01a21ed7-4823-7358-870d-e3825e663614', '[]', '[]', '0000-0002-1825-0097', NULL, 1795813750427679, NULL),
	('01a21ed7-4e11-7bae-bfbe-62daa4dedd79', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'scholar', 'karim-daud', 0, NULL, '[]', '[]', NULL, NULL, 1795813754917114, NULL),
	('01a21ed7-573c-72f1-a407-f0509ba1cdb5', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'scholar', 'noor-jahan', 0, NULL, '[]', '[]', NULL, NULL, 1795813756813490, NULL);


--
-- Data for Name: person_bio; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person_bio VALUES
	('01a21ed7-4823-7106-95df-4f43837e1058', '01a21ed7-47a5-7f6c-ae26-6a74217deced', 0, 'en', NULL, '{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"She measures rivers."}]},{"t":"paragraph","c":[{"t":"text","c":"And writes about them."}]}]}'),
	('01a21ed7-573c-7378-a6a0-2ff435e7b986', '01a21ed7-573c-72f1-a407-f0509ba1cdb5', 0, 'en', NULL, '{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"She counts roads."}]}]}');


--
-- Data for Name: person_import; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person_import VALUES
	('01a21ed7-573c-72f1-a407-f0509ba1cdb5', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '{"id":"01a21ed7-573c-72f1-a407-f0509ba1cdb5","kind":"scholar","slug":"noor-jahan","names":[{"id":"01a21ed7-573c-7251-ba00-6955aba17088","text":"Noor Jahan","language":null,"kind":"preferred"},{"id":"01a21ed7-573c-72b0-9275-626c0d67b491","text":"نور جہاں","language":"ur","kind":"preferred"}],"replaces_past_names":false,"positions":[{"id":"01a21ed7-573c-734f-8240-3bdcd345cd1a","title":"analyst","organisation":null,"from":"2009","until":"2014"}],"bios":[{"id":"01a21ed7-573c-7378-a6a0-2ff435e7b986","language":"en","from":null,"text":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"She counts roads."}]}]}}],"portrait":null,"languages":[],"links":[],"orcid":null,"press_contact":null}', 1795813758780248);


--
-- Data for Name: person_name; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person_name VALUES
	('01a21ed7-47a5-7fbe-bf13-45c3e8e59a6b', '01a21ed7-47a5-7f6c-ae26-6a74217deced', 0, 'Amina Farooqi', 'amina farooqi', 'en', 'preferred'),
	('01a21ed7-4822-7fba-aa57-8c140e4308a2', '01a21ed7-47a5-7f6c-ae26-6a74217deced', 1, 'آمنہ فاروقی', 'امنه فاروقی', 'ur', 'preferred'),
	('01a21ed7-4e11-7bdb-8f6c-678aa70b9241', '01a21ed7-4e11-7bae-bfbe-62daa4dedd79', 0, 'Karim Daud', 'karim daud', 'en', 'preferred'),
	('01a21ed7-573c-7251-ba00-6955aba17088', '01a21ed7-573c-72f1-a407-f0509ba1cdb5', 0, 'Noor Jahan', 'noor jahan', NULL, 'preferred'),
	('01a21ed7-573c-72b0-9275-626c0d67b491', '01a21ed7-573c-72f1-a407-f0509ba1cdb5', 1, 'نور جہاں', 'نور جهاں', 'ur', 'preferred');


--
-- Data for Name: person_position; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person_position VALUES
	('01a21ed7-4823-706a-a8c5-69091e65f8cc', '01a21ed7-47a5-7f6c-ae26-6a74217deced', 0, 'senior fellow', NULL, '2023-09', NULL),
	('01a21ed7-573c-734f-8240-3bdcd345cd1a', '01a21ed7-573c-72f1-a407-f0509ba1cdb5', 0, 'analyst', NULL, '2009', '2014');


--
-- Data for Name: picture; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.picture VALUES
	('01a21ed7-3803-706a-839f-6162a3daa3c4', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '862fd0f3024597f7d4a4589e4bd4d75b5ba72b067b398ec4b696580870598a20', 'png', 40, 10, NULL, NULL, NULL, 1795813750787651, 0),
	('01a21ed7-4823-734f-b442-e7317b8bb95f', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '4fc51c51517753b1fa0cd8c1513e9f12f659c4ebb019c6c99b159e67dbe25198', 'png', 12, 16, NULL, NULL, NULL, 1795813754915841, 0);


--
-- Data for Name: picture_size; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.picture_size VALUES
	('4fc51c51517753b1fa0cd8c1513e9f12f659c4ebb019c6c99b159e67dbe25198', 'portrait', 50, 50, 12, 'jpeg', '81231ec1e33a79f5fca278b3b6ba2931dabcb30fd183a9ceee93eefa08c03a5a', 1795813766765189),
	('4fc51c51517753b1fa0cd8c1513e9f12f659c4ebb019c6c99b159e67dbe25198', 'portrait', 50, 50, 12, 'webp', '4deb86901d731e7405f80049b6108ab37304db8474ab77b54d3ecc0bde388d82', 1795813766764937),
	('862fd0f3024597f7d4a4589e4bd4d75b5ba72b067b398ec4b696580870598a20', 'whole', 50, 50, 40, 'jpeg', '688b47d5088e8698c1095199c0e23c149c32198628314bfdfe8709b10947da33', 1795813766783688),
	('862fd0f3024597f7d4a4589e4bd4d75b5ba72b067b398ec4b696580870598a20', 'whole', 50, 50, 40, 'webp', '32c7178c4e8440056edba66d710601ef4aed0338c08b3c1b0e875c1b9362cd20', 1795813766783470);


--
-- Data for Name: picture_use; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.picture_use VALUES
	('01a21ed7-3803-70c0-beb8-b69ffacffc16', '01a21ed7-3803-706a-839f-6162a3daa3c4', '{"is":"words","words":"“A Scholar’s Take”"}', 50, 50),
	('01a21ed7-4823-7358-870d-e3825e663614', '01a21ed7-4823-734f-b442-e7317b8bb95f', '{"is":"words","words":"Amina Farooqi at a river gauge"}', 50, 50);


--
-- Data for Name: plain_page; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: presence; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: proof; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: proposal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: provision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.provision VALUES
	('01a21ed7-667b-7a08-80d5-3c5a16062bea', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '01a21ed7-4588-7241-9122-ad5de9fc2370', 'tells', NULL, NULL, '{"is":"tells","why":"It was the first to count."}', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 1795813762683637, NULL, NULL),
	('01a21ed7-66d4-7483-a8b9-3be62aaca7ca', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '01a21ed7-4588-7241-9122-ad5de9fc2370', 'ends', 4042184400000000, NULL, '{"is":"ends","at":4042184400000000,"how":"link-only","why":"The licence is over"}', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 1795813762772292, NULL, NULL);


--
-- Data for Name: recovery_code; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: region; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rights_rule; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.rights_rule VALUES
	('01a21ed7-47b4-7199-a029-771e5545dfc3', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '01a21ed7-47a7-7666-abb4-987c422d391e', NULL, NULL, 'words:40', 0, NULL, 0, 0, 0, 'terms of use of 2024', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 1795813754804502);


--
-- Data for Name: schema_step; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_step VALUES
	(1, 'foundation', '856a3b0a2c903e1c46efcb8a6bb8f023c94f93683e257d639fc08a49d5bfbce7', 1795813769581450),
	(2, 'daily counts', '03e4aff7d806c5d194a5e35d278c7e80306fef44fe94752848a150d452554c24', 1795813769632053),
	(3, 'picture sizes', 'd4394745f98b4731328b121abf5c34f2bd84723c7969bfded94017ca8c2e9ca8', 1795813769664981),
	(4, 'look', '48bf9e181e04abba97248c7a3042d315f9ea5a518a5029ec13cf29e19fe553a3', 1795813769682353),
	(5, 'plain pages', '4c4a7fd1391203bca9dacff6e58865393d70e4e51cc959fbf7023329e4528100', 1795813769700676),
	(6, 'shelves', 'eea3dc101c2288d14df2dab0c53dadd4b775ea9ddb67bc7f5a5b65fc68867854', 1795813769755316),
	(7, 'lean shelves', '6b5f7f619c7d2a56e77df8d66010b393bf1175eb6b7bd6e03cdd1a34ce11657e', 1795813769785648),
	(8, 'watches', '7818550137c52966a2645b643e4ea3c670404d241f4f120c2c93e27e8e96c220', 1795813769835844),
	(9, 'twins', 'b5e127da85fed2b7cfd726187fc2b5956c5829d72183e531e795cf0235b4fca0', 1795813769884499),
	(10, 'imports', '435844f1c352f5eec0af5b235cadc1692ac1d166d2b24b7930481dcddc7dbfd0', 1795813769951851),
	(11, 'person imports', '3c32f360db836a7b42b4693be5dc1fff8f94a65c77f19f77bf49c7d3bf9617ee', 1795813769968944),
	(12, 'hand-in links', '4a8b880ed72490e7f166381a4f3736431428fd2c24ec68a9c366e1927ba499e1', 1795813769991300),
	(13, 'roles', 'b30c1999079a6f92fb61fc99a7e31c4459601aaa090e46862d97d51c60c1d06a', 1795813770040068),
	(14, 'desk manners', 'b99ed345d272277ea8778e73bbe99395e13fde1fd2484060aa6e7922e52ddae7', 1795813770063372),
	(15, 'typings', '1249949f820ea795b139460b55895fa9063777dd3b76915b1407795a9b3a8a01', 1795813770089441),
	(16, 'calendar', '2f24c0259b294908b682a9cca6a62c031d9360451d3398eaa2880518839d8af5', 1795813770136155),
	(17, 'listing', 'c2c646abd00d4e05192b680a8bf2e137b65eff9a42c9016836ecb7ee9b04da53', 1795813770252042),
	(18, 'keys', '028091140434f49c0939bc4e204892065a4b264ebbdf2b6a31924a707d214e27', 1795813770315387),
	(19, 'history', '51d88f8b2f3f90ba3b6480f8d39cb35514b8c83eb8bb95622e6afd51a424b9f1', 1795813770351866),
	(20, 'lean witnesses', 'd36b3e67a41d556eb1da470cba3c3281bfc6bf8cea5d073000e33441c5913e53', 1795813770377166),
	(21, 'mailed links', '65a8e009b125e99315fe80a5bad13d09bff18892df9f13cfd3b9cc3a26f0d9f4', 1795813770407376),
	(22, 'passkeys', '80821e11ea25a326a0c48b119acd5cb93d8faa149691f1521ac9f6a6c4b9491e', 1795813770436802),
	(23, 'subjects', 'd747453574055ee091ebe0a197e43925154a8787698caf37d2ba822f71204dfe', 1795813770463351),
	(24, 'mergers', '030a8df1a9377ebb6e66953148271575118264190ec4dbc8d9d8c4ef8327efff', 1795813770496166),
	(25, 'awaited', '013ec716843278087c82ebf0da41cef66578257245593c361a940cd9d0912927', 1795813770525598),
	(26, 'notices', '3adbfc2a73acf0b283191f559dc6e6ab03a263a726420f5e8179dc5dde6b97f9', 1795813770547573),
	(27, 'scholars by link', '2fb6d26faad6eceee2bcc9d3c1eaf002cac8b141145d3911c7b94dc4bc9d3110', 1795813770602969);


--
-- Data for Name: scholar_link; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.scholar_link VALUES
	('01a21ed7-67d2-7ef5-9fc9-ae9a3e442367', 'cc7505f821d19c55147ee84656443610a5172652109d3de434af28ce4d2ee24a', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '01a21ed7-573c-72f1-a407-f0509ba1cdb5', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 1795813763026935, NULL, NULL, NULL);


--
-- Data for Name: scholar_pin; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: scholar_seen; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: series; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.series VALUES
	('01a21ed7-3803-72f5-8466-6a2ac9db9e60', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'a-scholars-take', '{"en":"A Scholar’s Take"}', '{"en":"Monthly, on what a harbour needs."}', '01a21ed7-3803-70c0-beb8-b69ffacffc16', NULL, '#1a2b3c', 1795813750427679, NULL);


--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.session VALUES
	('064c013c13f1b704264255f2b56240a7af05e9d5924d15033b2c257e80d6aad3', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 1795813750771710, 1795813750771710, 1796418550771710, '127.0.0.0/24', NULL),
	('2db943425e9c920b6bd6307870f6c2e1e34453c230279f92bc807197e8fe860a', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 1795813749832422, 1795813749832422, 1796418549832422, '127.0.0.0/24', NULL),
	('520ea6c11c1fb88e784651e6d94b616bf33130bcef8cd78d85b0420857b42b39', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 1795813767155808, 1795813767155808, 1796418567155808, '127.0.0.0/24', NULL),
	('eccda18ad8e368e7c65f378e14f8f17011511976344ba1a72192deed3a0a477c', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 1795813775883781, 1795813775883781, 1796418575883781, '127.0.0.0/24', NULL);


--
-- Data for Name: shelf; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.shelf VALUES
	('01a21ed7-3803-72f5-8466-6a2ac9db9e60', 20240311, '01a21ed7-4588-7241-9122-ad5de9fc2370', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'displayed', 1795813754840779, NULL),
	('01a21ed7-3807-7f6c-980f-32481a19e0cb', 20240311, '01a21ed7-4588-7241-9122-ad5de9fc2370', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'displayed', 1795813754840779, NULL),
	('01a21ed7-47a5-7f6c-ae26-6a74217deced', 20240311, '01a21ed7-4588-7241-9122-ad5de9fc2370', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'displayed', 1795813754840779, NULL),
	('01a21ed7-47a7-7666-abb4-987c422d391e', 20120109, '01a21ed7-59a2-7fd7-82af-6f6272706fb7', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'displayed', 1326083400000000, NULL),
	('01a21ed7-47a7-7666-abb4-987c422d391e', 20240311, '01a21ed7-4588-7241-9122-ad5de9fc2370', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'displayed', 1795813754840779, NULL),
	('01a21ed7-573c-72f1-a407-f0509ba1cdb5', 20120109, '01a21ed7-59a2-7fd7-82af-6f6272706fb7', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'displayed', 1326083400000000, NULL),
	('01a21ed7-59a2-7fd7-95d8-fdbbcdff6521', 20120109, '01a21ed7-59a2-7fd7-82af-6f6272706fb7', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'displayed', 1326083400000000, NULL);


--
-- Data for Name: sign_in_attempt; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: sign_in_link; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sign_in_link VALUES
	('3bfc0559a3d17856f83f9b122d6ececa1e9c634160aac85f5f12f86e2f42590e', NULL, 1795900148816016, 1795813749827765, NULL),
	('b01ca94439e7f0b1b05e3a452436c51d3a631aa4f6db68abfade6ef611b5a0c6', '01a21ed7-671b-7408-b83d-9f2fc816a044', 1796072962840424, NULL, NULL);


--
-- Data for Name: site; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.site VALUES
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', '{"en":"Institute of Harbours"}', NULL, 'https://institute.example/', 'Asia/Karachi', '["en","ur"]', '{"digits":"latin","date_style":"day-first","gates":{"topic":false,"least_words":0,"most_words":0}}', 16, 1795813762976055, 1795813748799670);


--
-- Data for Name: site_look; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: sketch_due; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: slug; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.slug VALUES
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'op-ed', 'ask-the-teachers', '01a21ed7-556b-7887-a1b4-d8794e815c4f', 1795813758320655),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'op-ed', 'count-the-water', '01a21ed7-4588-7241-9122-ad5de9fc2370', 1795813754254881),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'op-ed', 'count-the-water-2', '01a21ed7-6598-7e9f-8162-a9987c6dd8ab', 1795813762457086),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'op-ed', 'counting-the-roads', '01a21ed7-59a2-7fd7-82af-6f6272706fb7', 1795813759394990),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'op-ed', 'the-ledger-of-ports', '01a21ed7-5d73-70c4-960a-c8d086dff9ab', 1795813760371048),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'op-ed', 'the-second-bridge', '01a21ed7-59a2-7fdb-b283-45b60bcbcf76', 1795813759394991),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'op-ed', 'the-second-year-of-a-tree', '01a21ed7-4de4-73db-a49b-7f7daead6bac', 1795813756388375),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'outlet', 'the-harbour-gazette', '01a21ed7-47a7-7666-abb4-987c422d391e', 1795813750427679),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'person', 'amina-farooqi', '01a21ed7-47a5-7f6c-ae26-6a74217deced', 1795813750427679),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'person', 'karim-daud', '01a21ed7-4e11-7bae-bfbe-62daa4dedd79', 1795813754917114),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'person', 'noor-jahan', '01a21ed7-573c-72f1-a407-f0509ba1cdb5', 1795813756813490),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'series', 'a-scholars-take', '01a21ed7-3803-72f5-8466-6a2ac9db9e60', 1795813750427679),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'topic', 'roads', '01a21ed7-59a2-7fd7-95d8-fdbbcdff6521', 1795813756813490),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'topic', 'water', '01a21ed7-3807-7f6c-980f-32481a19e0cb', 1795813750427679),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'topic', 'waters', '01a21ed7-3807-7f6c-980f-32481a19e0cb', 1795813762822198);


--
-- Data for Name: source; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.source VALUES
	('01a21ed7-453a-7f9d-a975-105650e23994', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813754171002, '{"by":"file","name":"water.html","media_type":null,"body":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a","url":"https://gazette.example/opinion/water","given_by":null}', 'bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a'),
	('01a21ed7-4dd6-7e66-b3b2-849e1c168436', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813756374928, '{"by":"file","name":"trees.html","media_type":null,"body":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b","url":"https://gazette.example/opinion/trees","given_by":null}', '7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b'),
	('01a21ed7-5538-7a04-ac69-bb2bedb4bf3e', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813758264651, '{"by":"file","name":"schools.html","media_type":null,"body":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151","url":"https://gazette.example/opinion/schools","given_by":null}', 'ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151'),
	('01a21ed7-59a2-7fd7-814d-39e5722d2342', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813759394990, '{"by":"file","name":"old.xml, entries 1 to 2","media_type":null,"body":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb","url":null,"given_by":null}', '55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb'),
	('01a21ed7-5d73-70c4-9067-5cffc90f14d6', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813760371048, '{"by":"file","name":"ports.csv, entries 1 to 1","media_type":null,"body":"4c3b1382ef91032c596cfc0679d73188fe130706a7a36eb65545bcd1efdffac2","url":null,"given_by":null}', '4c3b1382ef91032c596cfc0679d73188fe130706a7a36eb65545bcd1efdffac2'),
	('01a21ed7-6536-7ed9-a997-e6fa8ecb0508', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 1795813762358952, '{"by":"file","name":"again.html","media_type":null,"body":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36","url":null,"given_by":null}', '89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36');


--
-- Data for Name: standing; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.standing VALUES
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'about:01a21ed7-3807-7f6c-980f-32481a19e0cb', 202403, 1),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'about:01a21ed7-59a2-7fd7-95d8-fdbbcdff6521', 201201, 1),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'any', 201201, 1),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'any', 202403, 1),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'at:01a21ed7-47a7-7666-abb4-987c422d391e', 201201, 1),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'at:01a21ed7-47a7-7666-abb4-987c422d391e', 202403, 1),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'by:01a21ed7-47a5-7f6c-ae26-6a74217deced', 202403, 1),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'by:01a21ed7-4e11-7bae-bfbe-62daa4dedd79', 202403, 0),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'by:01a21ed7-573c-72f1-a407-f0509ba1cdb5', 201201, 1),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'in:en', 201201, 1),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'in:en', 202403, 1),
	('01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'within:01a21ed7-3803-72f5-8466-6a2ac9db9e60', 202403, 1);


--
-- Data for Name: topic; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.topic VALUES
	('01a21ed7-3807-7f6c-980f-32481a19e0cb', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'water', '{"en":"Water","ur":"پانی"}', NULL, 1795813750427679, NULL),
	('01a21ed7-59a2-7fd7-95d8-fdbbcdff6521', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 'roads', '{"en":"Roads"}', NULL, 1795813756813490, NULL),
	('01a21ed7-674b-717c-b612-ac700e9c3515', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', '01a21ed7-674b-717c-b612-ac700e9c3515', '{"en":"Waters"}', NULL, 1795813762822198, '01a21ed7-3807-7f6c-980f-32481a19e0cb');


--
-- Data for Name: turn; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.turn VALUES
	('03ad24f7-1c80-7000-a21f-0cbf812a32c0', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 4042184400000000, 1, 'rights', '01a21ed7-4588-7241-9122-ad5de9fc2370'),
	('03b47ab9-e600-7000-8421-4b43cf6c0d22', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 4073688000000000, 0, 'front', '01a21ed7-4588-7241-9122-ad5de9fc2370'),
	('03b47fe0-4200-7000-b9d8-2bf697173200', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 4073774400000000, 0, 'front', '01a21ed7-4588-7241-9122-ad5de9fc2370'),
	('03bb2bb1-2f80-7000-a536-a3ef777ee9f2', '01a21ed7-303f-78e5-9177-fc6a70dcddcc', 4102426800000000, 1, 'rights', '01a21ed7-4588-7241-9122-ad5de9fc2370');


--
-- Data for Name: typing; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.typing VALUES
	('01a21ed7-4588-7241-9122-ad5de9fc2370', '01a21ed7-3444-7824-88fe-a6bca26cd20d', '1cd702f7ec595c1b2dd1', 1795813754896053, '[]', 1795813754896053),
	('01a21ed7-4588-7241-9122-ad5de9fc2370', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'ba9ecac05ae3295c0f70', 1795813754796556, '[]', 1795813754796556),
	('01a21ed7-4588-7241-9122-ad5de9fc2370', '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'e4a7c42f015b21da2e64', 1795813754839743, '[]', 1795813754839743),
	('01a21ed7-4de4-73db-a49b-7f7daead6bac', '01a21ed7-3444-7824-88fe-a6bca26cd20d', '0773265aae64a0d0b50f', 1795813756436695, '[]', 1795813756436695);


--
-- Data for Name: unlisted; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.version VALUES
	('01a21ed7-4588-7245-9a0b-bdd68833fd50', '01a21ed7-4588-7241-9122-ad5de9fc2370', 1, 1795813754254881, NULL, 'intake', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[]},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-4587-7b8d-801a-7ad1ee1e6f89"],"picture":null}'),
	('01a21ed7-47a9-7eb0-b2a1-52bb3eb8b297', '01a21ed7-4588-7241-9122-ad5de9fc2370', 2, 1795813754794022, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'edit', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0]},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-4587-7b8d-801a-7ad1ee1e6f89"],"picture":null}'),
	('01a21ed7-47d4-7a08-8cc0-2618ebb946d3', '01a21ed7-4588-7241-9122-ad5de9fc2370', 3, 1795813754836686, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'edit', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0,1,2]},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-4587-7b8d-801a-7ad1ee1e6f89"],"picture":null}'),
	('01a21ed7-480b-700c-a454-81a371299472', '01a21ed7-4588-7241-9122-ad5de9fc2370', 4, 1795813754891038, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'correction', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0,1,2]},"summary":"A city that counts its water has more of it.","language":"en","direction":"ltr","bylines":["01a21ed7-4587-7b8d-801a-7ad1ee1e6f89"],"picture":null}'),
	('01a21ed7-4de4-73df-bc53-709c2188afb6', '01a21ed7-4de4-73db-a49b-7f7daead6bac', 1, 1795813756388375, NULL, 'intake', 'The Second Year of a Tree', 'en', NULL, '{"title":"The Second Year of a Tree","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"A tree that is planted for a photograph is a tree that nobody waters in its second year, when it dies."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0,1],"last_sentences":1},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-4de3-7c7e-847f-c358a4b4c290"],"picture":null}'),
	('01a21ed7-4e13-7666-8268-fdda578afb17', '01a21ed7-4de4-73db-a49b-7f7daead6bac', 2, 1795813756435432, '01a21ed7-3444-7824-88fe-a6bca26cd20d', 'edit', 'The Second Year of a Tree', 'en', NULL, '{"title":"The Second Year of a Tree","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"A tree that is planted for a photograph is a tree that nobody waters in its second year, when it dies."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0],"last_sentences":1},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-4de3-7c7e-847f-c358a4b4c290"],"picture":null}'),
	('01a21ed7-556b-788f-ad8a-ecc5842ba7a0', '01a21ed7-556b-7887-a1b4-d8794e815c4f', 1, 1795813758320655, NULL, 'intake', 'Ask the Teachers', 'en', NULL, '{"title":"Ask the Teachers","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Nobody asks the teachers, who alone know which of the desks in the register are sat at in the afternoon."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0,1],"last_sentences":1},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-556b-70f1-a439-9ef04944771d"],"picture":null}'),
	('01a21ed7-59a2-7fd7-ba55-36a68155f824', '01a21ed7-59a2-7fd7-82af-6f6272706fb7', 1, 1795813759394990, NULL, 'intake', 'Counting the Roads', 'en', NULL, '{"title":"Counting the Roads","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"A road that nobody counts is a road that nobody mends, and every spring the ministry is surprised by what it finds."}]},{"t":"paragraph","c":[{"t":"text","c":"What is written down in a ledger can be asked for by anybody who reads, and what is only said in a speech cannot."}]}]},"is_part":true,"given_length":null,"selection":{"blocks":[0]},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-59a2-7fd7-8121-66edbddbe69e"],"picture":null}'),
	('01a21ed7-59a2-7fdb-a341-76d99168f525', '01a21ed7-59a2-7fdb-b283-45b60bcbcf76', 1, 1795813759394991, NULL, 'intake', 'The Second Bridge', 'en', NULL, '{"title":"The Second Bridge","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"The bridge was opened twice by two ministers, and was closed once, quietly, by the river that runs beneath it."}]},{"t":"paragraph","c":[{"t":"text","c":"What is written down in a ledger can be asked for by anybody who reads, and what is only said in a speech cannot."}]}]},"is_part":true,"given_length":null,"selection":{"blocks":[0]},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-59a2-7fdb-a9d9-f6c693bbaf0a"],"picture":null}'),
	('01a21ed7-5d73-70c4-bf81-2fbc9728777d', '01a21ed7-5d73-70c4-960a-c8d086dff9ab', 1, 1795813760371048, NULL, 'intake', 'The Ledger of Ports', 'en', NULL, '{"title":"The Ledger of Ports","standfirst":null,"body":{"v":1,"blocks":[]},"is_part":true,"given_length":null,"selection":{"blocks":[]},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-5d73-70c4-9742-6d020d9e89e6"],"picture":null}'),
	('01a21ed7-6598-7ea3-979d-e72ac1e34867', '01a21ed7-6598-7e9f-8162-a9987c6dd8ab', 1, 1795813762457086, NULL, 'intake', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[]},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-6598-77b2-a7c8-cad13bdd1edc"],"picture":null}');


--
-- Data for Name: version_byline; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.version_byline VALUES
	('01a21ed7-4588-7245-9a0b-bdd68833fd50', 0, '01a21ed7-4587-7b8d-801a-7ad1ee1e6f89'),
	('01a21ed7-47a9-7eb0-b2a1-52bb3eb8b297', 0, '01a21ed7-4587-7b8d-801a-7ad1ee1e6f89'),
	('01a21ed7-47d4-7a08-8cc0-2618ebb946d3', 0, '01a21ed7-4587-7b8d-801a-7ad1ee1e6f89'),
	('01a21ed7-480b-700c-a454-81a371299472', 0, '01a21ed7-4587-7b8d-801a-7ad1ee1e6f89'),
	('01a21ed7-4de4-73df-bc53-709c2188afb6', 0, '01a21ed7-4de3-7c7e-847f-c358a4b4c290'),
	('01a21ed7-4e13-7666-8268-fdda578afb17', 0, '01a21ed7-4de3-7c7e-847f-c358a4b4c290'),
	('01a21ed7-556b-788f-ad8a-ecc5842ba7a0', 0, '01a21ed7-556b-70f1-a439-9ef04944771d'),
	('01a21ed7-59a2-7fd7-ba55-36a68155f824', 0, '01a21ed7-59a2-7fd7-8121-66edbddbe69e'),
	('01a21ed7-59a2-7fdb-a341-76d99168f525', 0, '01a21ed7-59a2-7fdb-a9d9-f6c693bbaf0a'),
	('01a21ed7-5d73-70c4-bf81-2fbc9728777d', 0, '01a21ed7-5d73-70c4-9742-6d020d9e89e6'),
	('01a21ed7-6598-7ea3-979d-e72ac1e34867', 0, '01a21ed7-6598-77b2-a7c8-cad13bdd1edc');


--
-- Data for Name: watch; Type: TABLE DATA; Schema: public; Owner: -
--



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
-- Name: account_person account_person_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_person
    ADD CONSTRAINT account_person_pkey PRIMARY KEY (account, site);


--
-- Name: account account_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);


--
-- Name: account_subject account_subject_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_subject
    ADD CONSTRAINT account_subject_pkey PRIMARY KEY (issuer, subject);


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
-- Name: assignment assignment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_pkey PRIMARY KEY (op_ed);


--
-- Name: awaited awaited_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.awaited
    ADD CONSTRAINT awaited_pkey PRIMARY KEY (op_ed);


--
-- Name: bulk_act_part bulk_act_part_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bulk_act_part
    ADD CONSTRAINT bulk_act_part_pkey PRIMARY KEY (act, place);


--
-- Name: bulk_act bulk_act_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bulk_act
    ADD CONSTRAINT bulk_act_pkey PRIMARY KEY (id);


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
-- Name: ceremony ceremony_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ceremony
    ADD CONSTRAINT ceremony_pkey PRIMARY KEY (token);


--
-- Name: change_log change_log_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log
    ADD CONSTRAINT change_log_pkey PRIMARY KEY (site, number);


--
-- Name: code_secret code_secret_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.code_secret
    ADD CONSTRAINT code_secret_pkey PRIMARY KEY (account);


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
-- Name: desk_manner desk_manner_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_manner
    ADD CONSTRAINT desk_manner_pkey PRIMARY KEY (account);


--
-- Name: desk_note desk_note_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_note
    ADD CONSTRAINT desk_note_pkey PRIMARY KEY (id);


--
-- Name: desk_view desk_view_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_view
    ADD CONSTRAINT desk_view_pkey PRIMARY KEY (id);


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
-- Name: evidence evidence_together_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence
    ADD CONSTRAINT evidence_together_pkey PRIMARY KEY (op_ed);


--
-- Name: feed_entry feed_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed_entry
    ADD CONSTRAINT feed_entry_pkey PRIMARY KEY (site, mark);


--
-- Name: finding finding_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.finding
    ADD CONSTRAINT finding_pkey PRIMARY KEY (term, number);


--
-- Name: finding_word finding_word_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.finding_word
    ADD CONSTRAINT finding_word_pkey PRIMARY KEY (site, word);


--
-- Name: front_slot front_slot_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.front_slot
    ADD CONSTRAINT front_slot_pkey PRIMARY KEY (id);


--
-- Name: half_sign_in half_sign_in_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.half_sign_in
    ADD CONSTRAINT half_sign_in_pkey PRIMARY KEY (token);


--
-- Name: hand_in_link hand_in_link_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hand_in_link
    ADD CONSTRAINT hand_in_link_pkey PRIMARY KEY (token);


--
-- Name: host_visit host_visit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.host_visit
    ADD CONSTRAINT host_visit_pkey PRIMARY KEY (host);


--
-- Name: import_entry import_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_entry
    ADD CONSTRAINT import_entry_pkey PRIMARY KEY (run, number);


--
-- Name: import_run import_run_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_run
    ADD CONSTRAINT import_run_pkey PRIMARY KEY (id);


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
-- Name: kept_apart kept_apart_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kept_apart
    ADD CONSTRAINT kept_apart_pkey PRIMARY KEY (site, one, other);


--
-- Name: known_device known_device_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.known_device
    ADD CONSTRAINT known_device_pkey PRIMARY KEY (token);


--
-- Name: lease lease_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lease
    ADD CONSTRAINT lease_pkey PRIMARY KEY (name);


--
-- Name: listed listed_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.listed
    ADD CONSTRAINT listed_pkey PRIMARY KEY (op_ed);


--
-- Name: listed listed_site_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.listed
    ADD CONSTRAINT listed_site_number_key UNIQUE (site, number);


--
-- Name: merger_part merger_part_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.merger_part
    ADD CONSTRAINT merger_part_pkey PRIMARY KEY (merger, what, part);


--
-- Name: merger merger_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.merger
    ADD CONSTRAINT merger_pkey PRIMARY KEY (id);


--
-- Name: notice_choice notice_choice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice_choice
    ADD CONSTRAINT notice_choice_pkey PRIMARY KEY (account);


--
-- Name: notice notice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (id);


--
-- Name: notice_site notice_site_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice_site
    ADD CONSTRAINT notice_site_pkey PRIMARY KEY (site);


--
-- Name: old_address old_address_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.old_address
    ADD CONSTRAINT old_address_pkey PRIMARY KEY (site, old_key);


--
-- Name: op_ed_joined op_ed_joined_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_joined
    ADD CONSTRAINT op_ed_joined_pkey PRIMARY KEY (op_ed);


--
-- Name: op_ed_mark op_ed_mark_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_mark
    ADD CONSTRAINT op_ed_mark_pkey PRIMARY KEY (mark, op_ed);


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
-- Name: passkey passkey_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.passkey
    ADD CONSTRAINT passkey_pkey PRIMARY KEY (id);


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
-- Name: person_import person_import_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_import
    ADD CONSTRAINT person_import_pkey PRIMARY KEY (person);


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
-- Name: presence presence_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.presence
    ADD CONSTRAINT presence_pkey PRIMARY KEY (op_ed, account);


--
-- Name: proof proof_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.proof
    ADD CONSTRAINT proof_pkey PRIMARY KEY (id);


--
-- Name: proposal proposal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_pkey PRIMARY KEY (id);


--
-- Name: provision provision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.provision
    ADD CONSTRAINT provision_pkey PRIMARY KEY (id);


--
-- Name: recovery_code recovery_code_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recovery_code
    ADD CONSTRAINT recovery_code_pkey PRIMARY KEY (account, code);


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
-- Name: scholar_link scholar_link_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scholar_link
    ADD CONSTRAINT scholar_link_pkey PRIMARY KEY (id);


--
-- Name: scholar_link scholar_link_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scholar_link
    ADD CONSTRAINT scholar_link_token_key UNIQUE (token);


--
-- Name: scholar_pin scholar_pin_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scholar_pin
    ADD CONSTRAINT scholar_pin_pkey PRIMARY KEY (person, op_ed);


--
-- Name: scholar_seen scholar_seen_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scholar_seen
    ADD CONSTRAINT scholar_seen_pkey PRIMARY KEY (person, op_ed);


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
-- Name: sketch_due sketch_due_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sketch_due
    ADD CONSTRAINT sketch_due_pkey PRIMARY KEY (op_ed);


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
-- Name: standing standing_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.standing
    ADD CONSTRAINT standing_pkey PRIMARY KEY (site, thing, month);


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
-- Name: typing typing_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.typing
    ADD CONSTRAINT typing_pkey PRIMARY KEY (op_ed, account, page);


--
-- Name: unlisted unlisted_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.unlisted
    ADD CONSTRAINT unlisted_pkey PRIMARY KEY (op_ed);


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
-- Name: watch watch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.watch
    ADD CONSTRAINT watch_pkey PRIMARY KEY (id);


--
-- Name: watch watch_site_address_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.watch
    ADD CONSTRAINT watch_site_address_key UNIQUE (site, address);


--
-- Name: account_person_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_person_by_person ON public.account_person USING btree (person);


--
-- Name: account_subject_by_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_subject_by_account ON public.account_subject USING btree (account);


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
-- Name: awaited_by_site; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX awaited_by_site ON public.awaited USING btree (site, since);


--
-- Name: awaited_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX awaited_by_time ON public.awaited USING btree (next_at);


--
-- Name: bulk_act_by_site; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bulk_act_by_site ON public.bulk_act USING btree (site, at);


--
-- Name: bulk_act_part_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bulk_act_part_by_state ON public.bulk_act_part USING btree (act, state, place);


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
-- Name: desk_note_by_op_ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX desk_note_by_op_ed ON public.desk_note USING btree (op_ed, at);


--
-- Name: desk_view_by_site; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX desk_view_by_site ON public.desk_view USING btree (site, name);


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
-- Name: feed_entry_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX feed_entry_by_time ON public.feed_entry USING btree (state, run_at);


--
-- Name: feed_entry_by_watch; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX feed_entry_by_watch ON public.feed_entry USING btree (watch, run_at);


--
-- Name: front_slot_by_site; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX front_slot_by_site ON public.front_slot USING btree (site, since);


--
-- Name: import_entry_by_outcome; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX import_entry_by_outcome ON public.import_entry USING btree (run, outcome, number);


--
-- Name: import_run_by_site; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX import_run_by_site ON public.import_run USING btree (site, begun_at);


--
-- Name: job_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX job_by_time ON public.job USING btree (run_at);


--
-- Name: known_device_by_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX known_device_by_account ON public.known_device USING btree (account);


--
-- Name: merger_by_gone; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX merger_by_gone ON public.merger USING btree (gone);


--
-- Name: merger_by_site; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX merger_by_site ON public.merger USING btree (site, at);


--
-- Name: notice_by_site; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notice_by_site ON public.notice USING btree (site, account, at, id);


--
-- Name: old_address_by_op_ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX old_address_by_op_ed ON public.old_address USING btree (op_ed);


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
-- Name: op_ed_joined_by_holder; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX op_ed_joined_by_holder ON public.op_ed_joined USING btree (into_op_ed, at, op_ed);


--
-- Name: op_ed_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX op_ed_queue ON public.op_ed USING btree (site, stage, came_in);


--
-- Name: passkey_by_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX passkey_by_account ON public.passkey USING btree (account);


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
-- Name: proof_by_op_ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX proof_by_op_ed ON public.proof USING btree (op_ed, id);


--
-- Name: proposal_by_op_ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX proposal_by_op_ed ON public.proposal USING btree (op_ed, id);


--
-- Name: proposal_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX proposal_by_person ON public.proposal USING btree (person, id);


--
-- Name: proposal_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX proposal_waiting ON public.proposal USING btree (site, outcome, id);


--
-- Name: provision_by_act; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX provision_by_act ON public.provision USING btree (act);


--
-- Name: provision_by_op_ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX provision_by_op_ed ON public.provision USING btree (op_ed, kind);


--
-- Name: provision_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX provision_by_time ON public.provision USING btree (site, kind, at);


--
-- Name: rights_rule_by_outlet; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_rule_by_outlet ON public.rights_rule USING btree (site, outlet);


--
-- Name: scholar_link_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX scholar_link_by_person ON public.scholar_link USING btree (person);


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
-- Name: typing_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX typing_at ON public.typing USING btree (at);


--
-- Name: unlisted_in_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX unlisted_in_order ON public.unlisted USING btree (came_in, op_ed);


--
-- Name: version_brought_in; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX version_brought_in ON public.version USING btree (made_by, op_ed) WHERE ((number = 1) AND (made_by IS NOT NULL));


--
-- Name: version_by_picture; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX version_by_picture ON public.version USING btree (picture);


--
-- Name: version_byline_by_byline; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX version_byline_by_byline ON public.version_byline USING btree (byline);


--
-- Name: watch_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX watch_by_time ON public.watch USING btree (next_at);


--
-- Name: event event_is_not_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER event_is_not_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON public.event FOR EACH STATEMENT EXECUTE FUNCTION public.history_is_never_changed();


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
-- Name: account_person account_person_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_person
    ADD CONSTRAINT account_person_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


--
-- Name: account_person account_person_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_person
    ADD CONSTRAINT account_person_person_fkey FOREIGN KEY (person) REFERENCES public.person(id) ON DELETE CASCADE;


--
-- Name: account_person account_person_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_person
    ADD CONSTRAINT account_person_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: account_subject account_subject_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_subject
    ADD CONSTRAINT account_subject_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


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
-- Name: assignment assignment_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


--
-- Name: assignment assignment_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: awaited awaited_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.awaited
    ADD CONSTRAINT awaited_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: awaited awaited_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.awaited
    ADD CONSTRAINT awaited_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: bulk_act_part bulk_act_part_act_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bulk_act_part
    ADD CONSTRAINT bulk_act_part_act_fkey FOREIGN KEY (act) REFERENCES public.bulk_act(id);


--
-- Name: bulk_act_part bulk_act_part_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bulk_act_part
    ADD CONSTRAINT bulk_act_part_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: bulk_act bulk_act_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bulk_act
    ADD CONSTRAINT bulk_act_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


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
-- Name: ceremony ceremony_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ceremony
    ADD CONSTRAINT ceremony_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


--
-- Name: change_log change_log_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_log
    ADD CONSTRAINT change_log_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: code_secret code_secret_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.code_secret
    ADD CONSTRAINT code_secret_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


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
-- Name: desk_manner desk_manner_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_manner
    ADD CONSTRAINT desk_manner_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


--
-- Name: desk_note desk_note_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_note
    ADD CONSTRAINT desk_note_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: desk_view desk_view_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_view
    ADD CONSTRAINT desk_view_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


--
-- Name: desk_view desk_view_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_view
    ADD CONSTRAINT desk_view_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


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
-- Name: evidence evidence_together_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence
    ADD CONSTRAINT evidence_together_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: feed_entry feed_entry_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed_entry
    ADD CONSTRAINT feed_entry_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: feed_entry feed_entry_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed_entry
    ADD CONSTRAINT feed_entry_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: feed_entry feed_entry_watch_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed_entry
    ADD CONSTRAINT feed_entry_watch_fkey FOREIGN KEY (watch) REFERENCES public.watch(id) ON DELETE SET NULL;


--
-- Name: finding_word finding_word_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.finding_word
    ADD CONSTRAINT finding_word_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: front_slot front_slot_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.front_slot
    ADD CONSTRAINT front_slot_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: front_slot front_slot_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.front_slot
    ADD CONSTRAINT front_slot_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: half_sign_in half_sign_in_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.half_sign_in
    ADD CONSTRAINT half_sign_in_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


--
-- Name: hand_in_link hand_in_link_made_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hand_in_link
    ADD CONSTRAINT hand_in_link_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.account(id);


--
-- Name: hand_in_link hand_in_link_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hand_in_link
    ADD CONSTRAINT hand_in_link_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: import_entry import_entry_run_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_entry
    ADD CONSTRAINT import_entry_run_fkey FOREIGN KEY (run) REFERENCES public.import_run(id);


--
-- Name: import_run import_run_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_run
    ADD CONSTRAINT import_run_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: kept_apart kept_apart_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kept_apart
    ADD CONSTRAINT kept_apart_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: known_device known_device_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.known_device
    ADD CONSTRAINT known_device_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


--
-- Name: listed listed_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.listed
    ADD CONSTRAINT listed_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: listed listed_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.listed
    ADD CONSTRAINT listed_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: merger_part merger_part_merger_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.merger_part
    ADD CONSTRAINT merger_part_merger_fkey FOREIGN KEY (merger) REFERENCES public.merger(id);


--
-- Name: merger merger_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.merger
    ADD CONSTRAINT merger_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: notice notice_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


--
-- Name: notice_choice notice_choice_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice_choice
    ADD CONSTRAINT notice_choice_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


--
-- Name: notice notice_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: notice_site notice_site_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice_site
    ADD CONSTRAINT notice_site_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: old_address old_address_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.old_address
    ADD CONSTRAINT old_address_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: old_address old_address_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.old_address
    ADD CONSTRAINT old_address_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: op_ed_joined op_ed_joined_into_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_joined
    ADD CONSTRAINT op_ed_joined_into_op_ed_fkey FOREIGN KEY (into_op_ed) REFERENCES public.op_ed(id);


--
-- Name: op_ed_joined op_ed_joined_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.op_ed_joined
    ADD CONSTRAINT op_ed_joined_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


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
-- Name: passkey passkey_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.passkey
    ADD CONSTRAINT passkey_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


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
-- Name: person_import person_import_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_import
    ADD CONSTRAINT person_import_person_fkey FOREIGN KEY (person) REFERENCES public.person(id) ON DELETE CASCADE;


--
-- Name: person_import person_import_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_import
    ADD CONSTRAINT person_import_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


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
-- Name: presence presence_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.presence
    ADD CONSTRAINT presence_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


--
-- Name: presence presence_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.presence
    ADD CONSTRAINT presence_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: proof proof_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.proof
    ADD CONSTRAINT proof_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: proof proof_permission_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.proof
    ADD CONSTRAINT proof_permission_fkey FOREIGN KEY (permission) REFERENCES public.permission(id);


--
-- Name: proof proof_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.proof
    ADD CONSTRAINT proof_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: proposal proposal_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: proposal proposal_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_person_fkey FOREIGN KEY (person) REFERENCES public.person(id) ON DELETE CASCADE;


--
-- Name: proposal proposal_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: provision provision_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.provision
    ADD CONSTRAINT provision_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: provision provision_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.provision
    ADD CONSTRAINT provision_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: provision provision_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.provision
    ADD CONSTRAINT provision_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: recovery_code recovery_code_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recovery_code
    ADD CONSTRAINT recovery_code_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


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
-- Name: scholar_link scholar_link_made_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scholar_link
    ADD CONSTRAINT scholar_link_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.account(id) ON DELETE CASCADE;


--
-- Name: scholar_link scholar_link_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scholar_link
    ADD CONSTRAINT scholar_link_person_fkey FOREIGN KEY (person) REFERENCES public.person(id) ON DELETE CASCADE;


--
-- Name: scholar_link scholar_link_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scholar_link
    ADD CONSTRAINT scholar_link_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: scholar_pin scholar_pin_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scholar_pin
    ADD CONSTRAINT scholar_pin_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: scholar_pin scholar_pin_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scholar_pin
    ADD CONSTRAINT scholar_pin_person_fkey FOREIGN KEY (person) REFERENCES public.person(id) ON DELETE CASCADE;


--
-- Name: scholar_seen scholar_seen_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scholar_seen
    ADD CONSTRAINT scholar_seen_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: scholar_seen scholar_seen_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scholar_seen
    ADD CONSTRAINT scholar_seen_person_fkey FOREIGN KEY (person) REFERENCES public.person(id) ON DELETE CASCADE;


--
-- Name: scholar_seen scholar_seen_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scholar_seen
    ADD CONSTRAINT scholar_seen_version_fkey FOREIGN KEY (version) REFERENCES public.version(id);


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
-- Name: sketch_due sketch_due_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sketch_due
    ADD CONSTRAINT sketch_due_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


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
-- Name: standing standing_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.standing
    ADD CONSTRAINT standing_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


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
-- Name: typing typing_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.typing
    ADD CONSTRAINT typing_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;


--
-- Name: typing typing_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.typing
    ADD CONSTRAINT typing_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: unlisted unlisted_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.unlisted
    ADD CONSTRAINT unlisted_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


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


--
-- Name: watch watch_outlet_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.watch
    ADD CONSTRAINT watch_outlet_fkey FOREIGN KEY (outlet) REFERENCES public.outlet(id);


--
-- Name: watch watch_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.watch
    ADD CONSTRAINT watch_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: watch watch_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.watch
    ADD CONSTRAINT watch_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);
