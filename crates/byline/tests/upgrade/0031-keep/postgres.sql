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
-- Name: archive_push; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.archive_push (
    site text NOT NULL COLLATE pg_catalog."C",
    address_key text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    next_at bigint NOT NULL,
    tries bigint NOT NULL,
    job text COLLATE pg_catalog."C",
    outcome text COLLATE pg_catalog."C"
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
-- Name: capture; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.capture (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    made_at bigint NOT NULL,
    asked text COLLATE pg_catalog."C",
    url text COLLATE pg_catalog."C",
    fault text COLLATE pg_catalog."C",
    file text COLLATE pg_catalog."C",
    size bigint NOT NULL,
    parts text NOT NULL COLLATE pg_catalog."C",
    parts_file text COLLATE pg_catalog."C",
    parts_size bigint NOT NULL
);


--
-- Name: capture_due; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.capture_due (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: capture_line; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.capture_line (
    capture text NOT NULL COLLATE pg_catalog."C",
    file text NOT NULL COLLATE pg_catalog."C",
    place bigint NOT NULL,
    length bigint NOT NULL,
    site text NOT NULL COLLATE pg_catalog."C",
    surt text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    url text NOT NULL COLLATE pg_catalog."C",
    mime text NOT NULL COLLATE pg_catalog."C",
    status bigint,
    digest text COLLATE pg_catalog."C"
);


--
-- Name: capture_part; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.capture_part (
    capture text NOT NULL COLLATE pg_catalog."C",
    place bigint NOT NULL,
    url text NOT NULL COLLATE pg_catalog."C",
    next_at bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    records bytea
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
-- Name: cited_link; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cited_link (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    address_key text NOT NULL COLLATE pg_catalog."C",
    url text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: cited_read; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cited_read (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    mark text NOT NULL COLLATE pg_catalog."C"
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
-- Name: hub_told; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.hub_told (
    site text NOT NULL COLLATE pg_catalog."C",
    upto bigint NOT NULL
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
-- Name: live_reading; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.live_reading (
    site text NOT NULL COLLATE pg_catalog."C",
    address_key text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C",
    wanted_at bigint NOT NULL,
    next_at bigint NOT NULL,
    read_at bigint,
    title text COLLATE pg_catalog."C",
    body text COLLATE pg_catalog."C",
    problem text COLLATE pg_catalog."C"
);


--
-- Name: memento; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.memento (
    site text NOT NULL COLLATE pg_catalog."C",
    address_key text NOT NULL COLLATE pg_catalog."C",
    archive text NOT NULL COLLATE pg_catalog."C",
    url text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    found_at bigint NOT NULL
);


--
-- Name: memento_search; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.memento_search (
    site text NOT NULL COLLATE pg_catalog."C",
    address_key text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    next_at bigint NOT NULL,
    tries bigint NOT NULL,
    asked_at bigint,
    outcome text COLLATE pg_catalog."C"
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
-- Name: missed_address; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.missed_address (
    site text NOT NULL COLLATE pg_catalog."C",
    old_key text NOT NULL COLLATE pg_catalog."C",
    day bigint NOT NULL,
    readers bigint NOT NULL,
    robots bigint NOT NULL
);


--
-- Name: missed_left; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.missed_left (
    site text NOT NULL COLLATE pg_catalog."C",
    old_key text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL
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
    day_key bigint DEFAULT 0 NOT NULL,
    told bigint,
    touched bigint DEFAULT 0 NOT NULL
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
-- Name: original; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.original (
    site text NOT NULL COLLATE pg_catalog."C",
    address_key text NOT NULL COLLATE pg_catalog."C",
    url text NOT NULL COLLATE pg_catalog."C",
    host text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    first_at bigint NOT NULL,
    tier bigint NOT NULL,
    next_at bigint NOT NULL,
    looked_at bigint,
    read_at bigint,
    etag text COLLATE pg_catalog."C",
    modified text COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    moved_to text COLLATE pg_catalog."C",
    since bigint,
    became_at bigint,
    failing bigint DEFAULT 0 NOT NULL,
    mark bigint,
    landed text COLLATE pg_catalog."C",
    proven bigint DEFAULT 0 NOT NULL,
    words bytea,
    pending text COLLATE pg_catalog."C",
    pending_words bytea
);


--
-- Name: original_check; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.original_check (
    site text NOT NULL COLLATE pg_catalog."C",
    address_key text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    host text NOT NULL COLLATE pg_catalog."C",
    newly_failing bigint NOT NULL,
    silent bigint NOT NULL,
    fresh bigint NOT NULL,
    void bigint DEFAULT 0 NOT NULL,
    seen text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: original_host; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.original_host (
    host text NOT NULL COLLATE pg_catalog."C",
    due_at bigint NOT NULL
);


--
-- Name: original_stop; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.original_stop (
    what text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    detail text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: original_word; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.original_word (
    site text NOT NULL COLLATE pg_catalog."C",
    address_key text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    since bigint NOT NULL,
    said text NOT NULL COLLATE pg_catalog."C",
    account text COLLATE pg_catalog."C",
    at bigint NOT NULL
);


--
-- Name: originals_told; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.originals_told (
    site text NOT NULL COLLATE pg_catalog."C",
    until_at bigint NOT NULL
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
    merged_into text COLLATE pg_catalog."C",
    medium text DEFAULT 'newspaper'::text NOT NULL COLLATE pg_catalog."C"
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
-- Name: public_copy; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.public_copy (
    id text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    op_ed text NOT NULL COLLATE pg_catalog."C",
    ground text NOT NULL COLLATE pg_catalog."C",
    evidence text NOT NULL COLLATE pg_catalog."C",
    since bigint NOT NULL,
    until bigint,
    recorded_by text COLLATE pg_catalog."C",
    recorded_at bigint NOT NULL
);


--
-- Name: reader_report; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reader_report (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C",
    day bigint NOT NULL,
    n bigint NOT NULL
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
    visible_until bigint,
    told bigint
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
-- Name: touch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.touch (
    op_ed text NOT NULL COLLATE pg_catalog."C",
    site text NOT NULL COLLATE pg_catalog."C"
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
	('01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'rabia@institute.example', 'Rabia Editor', '$argon2id$v=19$m=19456,t=2,p=1$ItefGXPiSnB7mg1E9OBiqw$G5ipuLgZNuNeN78ftFX1ZuteVOxaSt5KLed98M1aG+E', NULL, 1795813787215206, 1795813787243138),
	('01a21ed7-d8db-7cf1-95c7-48082755f3d6', 'omar@institute.example', 'Omar Reader', NULL, NULL, 1795813791963745, NULL);


--
-- Data for Name: account_grant; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account_grant VALUES
	('01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'administrator', 1795813787215206),
	('01a21ed7-d8db-7cf1-95c7-48082755f3d6', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'auditor', 1795813791963745);


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
	('01a21ed7-ccfe-7ff7-a8b3-42da8c0332a0', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-ccfe-7fe3-963a-dd32a488ca5d', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', 'https://gazette.example/opinion/water', 'gazette.example/opinion/water', 'canonical', NULL),
	('01a21ed7-cf0b-710e-bac0-7d46db07f9aa', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-cf0b-70f9-9d1b-e714f7430be7', '01a21ed7-cf0b-72d0-9439-f8cbaff3e526', 'https://gazette.example/opinion/trees', 'gazette.example/opinion/trees', 'canonical', NULL),
	('01a21ed7-d22b-711a-aa2d-729d4690e60d', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-d22b-7102-a474-be21d2430f8f', '01a21ed7-d22b-7333-86b4-d843f66c6073', 'https://gazette.example/opinion/schools', 'gazette.example/opinion/schools', 'canonical', NULL),
	('01a21ed7-d38d-78bc-ac2a-c630e635710f', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-d38d-78bc-a5aa-cddb75f45c98', '01a21ed7-d38d-78bc-8259-be9833e4eb2e', 'https://gazette.example/opinion/41', 'gazette.example/opinion/41', 'canonical', NULL),
	('01a21ed7-d38d-78c0-b9ca-fba8d3a23c2d', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-d38d-78c0-89cb-55e06e5af3c5', '01a21ed7-d38d-78c0-9368-6326c0a98b22', 'https://gazette.example/opinion/42', 'gazette.example/opinion/42', 'canonical', NULL),
	('01a21ed7-d49a-7d68-8ff7-3f04be96e47a', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-d49a-7d68-9884-ca818204e017', '01a21ed7-d49a-7d68-b7e0-46b833c64f79', 'https://gazette.example/archive/ports', 'gazette.example/archive/ports', 'canonical', NULL),
	('01a21ed7-d87b-763d-9250-0d5895e88d05', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-d87b-7628-9bcc-e5cd33f09aaa', '01a21ed7-d87b-7768-97dd-65f8fe9cb67f', 'https://meridian.example/opinion/water', 'meridian.example/opinion/water', 'canonical', NULL);


--
-- Data for Name: appearance; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.appearance VALUES
	('01a21ed7-ccfe-7fe3-963a-dd32a488ca5d', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', 0, '01a21ed7-cd29-772f-9a6d-384b362deb12', 'The Harbour Gazette', NULL, NULL, '2024-03-11', 20240311, 'en', 'first', NULL, 1),
	('01a21ed7-cf0b-70f9-9d1b-e714f7430be7', '01a21ed7-cf0b-72d0-9439-f8cbaff3e526', 0, '01a21ed7-cd29-772f-9a6d-384b362deb12', 'The Harbour Gazette', NULL, NULL, '2024-03-11', 20240311, 'en', 'first', NULL, 1),
	('01a21ed7-d22b-7102-a474-be21d2430f8f', '01a21ed7-d22b-7333-86b4-d843f66c6073', 0, '01a21ed7-cd29-772f-9a6d-384b362deb12', 'The Harbour Gazette', NULL, NULL, '2024-03-11', 20240311, 'en', 'first', NULL, 1),
	('01a21ed7-d38d-78bc-a5aa-cddb75f45c98', '01a21ed7-d38d-78bc-8259-be9833e4eb2e', 0, '01a21ed7-cd29-772f-9a6d-384b362deb12', 'The Harbour Gazette', NULL, NULL, '2012-01-09~', 20120109, 'en', 'first', NULL, 1),
	('01a21ed7-d38d-78c0-89cb-55e06e5af3c5', '01a21ed7-d38d-78c0-9368-6326c0a98b22', 0, '01a21ed7-cd29-772f-9a6d-384b362deb12', 'The Harbour Gazette', NULL, NULL, '2012-01-09~', 20120109, 'en', 'first', NULL, 1),
	('01a21ed7-d49a-7d68-9884-ca818204e017', '01a21ed7-d49a-7d68-b7e0-46b833c64f79', 0, '01a21ed7-cd29-772f-9a6d-384b362deb12', 'The Harbour Gazette', NULL, NULL, '2011-05', 20110500, 'en', 'first', NULL, 1),
	('01a21ed7-d87b-7628-9bcc-e5cd33f09aaa', '01a21ed7-d87b-7768-97dd-65f8fe9cb67f', 0, NULL, 'The Meridian', NULL, NULL, '2024-03-11', 20240311, 'en', 'first', NULL, 1);


--
-- Data for Name: archive_push; Type: TABLE DATA; Schema: public; Owner: -
--



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
	('01a21ed7-ccff-70b8-8452-774dfc2ad4ab', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', '01a21ed7-cd28-7c28-b182-97ffa20bd929', 'author', 'Amina Farooqi', 'fellow'),
	('01a21ed7-cf0b-718d-ab76-b645bc33249f', '01a21ed7-cf0b-72d0-9439-f8cbaff3e526', '01a21ed7-cf5e-7cc0-9347-89beaf6f517f', 'author', 'Karim Daud', NULL),
	('01a21ed7-d22b-71ca-9af4-bdf16710cc13', '01a21ed7-d22b-7333-86b4-d843f66c6073', NULL, 'author', 'Bilal Hashmi', NULL),
	('01a21ed7-d38d-78bc-b1bb-2dbecade19f4', '01a21ed7-d38d-78bc-8259-be9833e4eb2e', '01a21ed7-d317-73ba-83c5-9a2960e2bb79', 'author', 'Noor Jahan', NULL),
	('01a21ed7-d38d-78c0-b6fb-d29f49804551', '01a21ed7-d38d-78c0-9368-6326c0a98b22', '01a21ed7-d317-73ba-83c5-9a2960e2bb79', 'author', 'Noor Jahan', NULL),
	('01a21ed7-d49a-7d68-ab3e-0411d5ff05b2', '01a21ed7-d49a-7d68-b7e0-46b833c64f79', '01a21ed7-d317-73ba-83c5-9a2960e2bb79', 'author', 'Noor Jahan', NULL),
	('01a21ed7-d87b-7672-b6ec-b934c2024a6b', '01a21ed7-d87b-7768-97dd-65f8fe9cb67f', '01a21ed7-cd28-7c28-b182-97ffa20bd929', 'author', 'Amina Farooqi', NULL);


--
-- Data for Name: capture; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.capture VALUES
	('01a21ed7-d924-7808-8e71-876f2c87f778', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', '01a21ed7-ccf7-72bc-949a-4954f3033335', 1795813788919175, 1795813792036504, 'https://gazette.example/opinion/water', 'https://gazette.example/opinion/water', NULL, 'd36be279a7e7f69b18a4568cff1b77afe1aac778961d367fbba789f8c144bc00', 1486, 'none', NULL, 0),
	('01a21ed7-d932-78b8-aba2-b05575a34e7f', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-cf0b-72d0-9439-f8cbaff3e526', '01a21ed7-cefe-7cd0-a1b7-73831dac547f', 1795813789438806, 1795813792050547, 'https://gazette.example/opinion/trees', 'https://gazette.example/opinion/trees', NULL, '724cc4f56cb200378ce89c723bdb5681a8c9ec5e5745efa93fef91e37b3fd2e2', 1489, 'none', NULL, 0),
	('01a21ed7-d93e-7e4d-a9d3-e87993fa5aa9', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-d22b-7333-86b4-d843f66c6073', '01a21ed7-d1ea-7fb2-8f1a-b727ea93eb65', 1795813790186984, 1795813792062896, 'https://gazette.example/opinion/schools', 'https://gazette.example/opinion/schools', NULL, '7940b43acbe3f946817f81af4d7d7221317ea65101bd59e6213fb5809657b6a9', 1498, 'none', NULL, 0),
	('01a21ed7-d963-714f-8427-3cb9f0ad2cf1', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-d87b-7768-97dd-65f8fe9cb67f', '01a21ed7-d80b-7f89-a94a-4a4b7921b0e9', 1795813791755975, 1795813792099085, NULL, NULL, NULL, '9578a8f36045c64e438f32016431e4ca19b104923bed8b666d72a54cc5c3854a', 1507, 'none', NULL, 0);


--
-- Data for Name: capture_due; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: capture_line; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.capture_line VALUES
	('01a21ed7-d924-7808-8e71-876f2c87f778', 'd36be279a7e7f69b18a4568cff1b77afe1aac778961d367fbba789f8c144bc00', 416, 680, '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'example,gazette)/opinion/water', 1795813788000000, 'https://gazette.example/opinion/water', 'text/html', NULL, 'sha256:XUVQ6VSVGUP5DUSMOZFBS5Z22PJGSFK3Z7I6PQS6ETBPOEN7MEFA===='),
	('01a21ed7-d932-78b8-aba2-b05575a34e7f', '724cc4f56cb200378ce89c723bdb5681a8c9ec5e5745efa93fef91e37b3fd2e2', 419, 680, '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'example,gazette)/opinion/trees', 1795813789000000, 'https://gazette.example/opinion/trees', 'text/html', NULL, 'sha256:PZRDRB2OL5D7OV4PP2NRWK4CEKDF6WZ7QBTGN4GNWIU2VJTQUQVQ===='),
	('01a21ed7-d93e-7e4d-a9d3-e87993fa5aa9', '7940b43acbe3f946817f81af4d7d7221317ea65101bd59e6213fb5809657b6a9', 420, 685, '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'example,gazette)/opinion/schools', 1795813790000000, 'https://gazette.example/opinion/schools', 'text/html', NULL, 'sha256:VZFFBQGOY7PTAOFYB7KLWAQ4VUZP3G5PFSGJLICT366ESM77AFIQ===='),
	('01a21ed7-d963-714f-8427-3cb9f0ad2cf1', '9578a8f36045c64e438f32016431e4ca19b104923bed8b666d72a54cc5c3854a', 419, 698, '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'urn:uuid:01a21ed7-d80b-7f89-a94a-4a4b7921b0e9', 1795813791000000, 'urn:uuid:01a21ed7-d80b-7f89-a94a-4a4b7921b0e9', 'text/html', NULL, 'sha256:RFEFXIE454LKO6G4RE6RINR7CCOWGRHYFVGCPFRQPZVB7NX4ZU3A====');


--
-- Data for Name: capture_part; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ceremony; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: change_log; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change_log VALUES
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1, 1795813787215206, 'set up', NULL),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 2, 1795813787483505, 'moved', NULL),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 3, 1795813788999059, 'rights rule recorded', NULL),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 4, 1795813789080028, 'displayed', '01a21ed7-ccff-722d-97ee-e2b4287f0faa'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 5, 1795813789143942, 'corrected', '01a21ed7-ccff-722d-97ee-e2b4287f0faa'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 6, 1795813789171480, 'person changed', NULL),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 7, 1795813789647100, 'displayed', '01a21ed7-cf0b-72d0-9439-f8cbaff3e526'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 8, 1795813789715468, 'withdrawn', '01a21ed7-cf0b-72d0-9439-f8cbaff3e526'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 9, 1795813790605546, 'import', NULL),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 10, 1795813790696560, 'bulk', NULL),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 11, 1795813790712599, 'bulk', NULL),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 12, 1795813790922828, 'bulk', NULL),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 13, 1795813791931767, 'told why selected', '01a21ed7-ccff-722d-97ee-e2b4287f0faa'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 14, 1795813791949575, 'put on the front page', '01a21ed7-ccff-722d-97ee-e2b4287f0faa'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 15, 1795813791958301, 'end set', '01a21ed7-ccff-722d-97ee-e2b4287f0faa'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 16, 1795813791983511, 'merged', NULL),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 17, 1795813792298796, 'public copy recorded', '01a21ed7-ccff-722d-97ee-e2b4287f0faa');


--
-- Data for Name: cited_link; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cited_read; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.cited_read VALUES
	('01a21ed7-ccff-722d-97ee-e2b4287f0faa', '01a21ed7-cdd7-73d7-a323-c18233fc86bc 67'),
	('01a21ed7-d38d-78bc-8259-be9833e4eb2e', '01a21ed7-d38d-78bc-8660-f08d7ad77d9c 22');


--
-- Data for Name: code_secret; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: correction; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.correction VALUES
	('01a21ed7-cdd7-751a-8343-a9974831da0d', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', 1795813789143320, 'An earlier version named the wrong month.', '01a21ed7-cdd7-73d7-a323-c18233fc86bc');


--
-- Data for Name: daily_count; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.daily_count VALUES
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', 20261128, 'robot', 1, 6),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-d38d-78bc-8259-be9833e4eb2e', 20261128, 'robot', 1, 4);


--
-- Data for Name: desk_manner; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: desk_note; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.desk_note VALUES
	('01a21ed7-d8a8-7143-a078-0db2aa6e9a26', '01a21ed7-d22b-7333-86b4-d843f66c6073', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1795813791912081, 'note', 'Ask her for the register.');


--
-- Data for Name: desk_view; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.desk_view VALUES
	('01a21ed7-d8c5-75b2-8217-a77c9eb4d465', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'Asked about', 'stage=draft', 1, 1795813791941359);


--
-- Data for Name: disclaimer_rule; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.disclaimer_rule VALUES
	('01a21ed7-c650-713f-8329-dbf9dfb2810a', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', NULL, '[]', NULL, '{"en":{"one":"The opinions are the author’s own.","several":null}}', 1795813787215206, 0, NULL);


--
-- Data for Name: disclaimer_shown; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.disclaimer_shown VALUES
	('01a21ed7-ccff-722d-97ee-e2b4287f0faa', 1795813789078989, '01a21ed7-c650-713f-8329-dbf9dfb2810a', 'The opinions are the author’s own.'),
	('01a21ed7-cf0b-72d0-9439-f8cbaff3e526', 1795813789579096, '01a21ed7-c650-713f-8329-dbf9dfb2810a', 'The opinions are the author’s own.'),
	('01a21ed7-d38d-78bc-8259-be9833e4eb2e', 1326083400000000, '01a21ed7-c650-713f-8329-dbf9dfb2810a', 'The opinions are the author’s own.');


--
-- Data for Name: event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.event VALUES
	('01a21ed7-c650-721c-8a49-e4651cad4ec4', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813787216132, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'set up', NULL, '{}', '127.0.0.0/24'),
	('01a21ed7-c66b-7835-ae6e-5253b5665e45', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813787243513, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'signed in', NULL, '{}', '127.0.0.0/24'),
	('01a21ed7-c843-79db-96a6-e20cdde86196', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813787715616, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'signed in', NULL, '{}', '127.0.0.0/24'),
	('01a21ed7-c897-7b26-b56b-5874816b0323', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813787799697, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'series added', NULL, '{"series":"A Scholar’s Take"}', '127.0.0.0/24'),
	('01a21ed7-c89e-72a7-aeb5-3a7bf8ccd890', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813787806166, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'topics added', NULL, '{"slug":"water"}', '127.0.0.0/24'),
	('01a21ed7-ccff-729b-ac3c-2ab56eb16cf6', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813788927163, NULL, 'brought in', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', '{"by":"file","place":"water.html"}', NULL),
	('01a21ed7-cd2a-77ba-b469-74b2a514428c', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813788970483, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'saved', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', '{"version":"01a21ed7-cd2a-7420-a14f-7e02ea2f954d","fields":["excerpt","bylines","appearances","series","topics"]}', '127.0.0.0/24'),
	('01a21ed7-cd46-7e6e-863f-2a6c8a94ae91', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813788998902, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'rights rule recorded', NULL, '{"outlet":"01a21ed7-cd29-772f-9a6d-384b362deb12","allow":"words:40"}', '127.0.0.0/24'),
	('01a21ed7-cd4b-792b-b4c4-6ce789c02af7', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813789003573, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'permission recorded', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', '{"allow":"full","given by":"The editor of the Gazette"}', '127.0.0.0/24'),
	('01a21ed7-cd51-7b58-8c81-b8965831df23', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813789009709, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'saved', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', '{"version":"01a21ed7-cd51-7981-8524-bd6b23388cbd","fields":["excerpt"]}', '127.0.0.0/24'),
	('01a21ed7-cd98-700c-bd4f-953ba2fd6485', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813789080003, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'displayed', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', '{"version":"01a21ed7-cd51-7981-8524-bd6b23388cbd"}', '127.0.0.0/24'),
	('01a21ed7-cdd7-7eb0-94de-e4dd571b161a', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813789143918, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'corrected', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', '{"version":"01a21ed7-cdd7-73d7-a323-c18233fc86bc","fields":["summary"]}', '127.0.0.0/24'),
	('01a21ed7-cdf3-774f-8a3b-18ab34779c77', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813789171457, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'person changed', NULL, '{"name":"Amina Farooqi","person":"01a21ed7-cd28-7c28-b182-97ffa20bd929"}', '127.0.0.0/24'),
	('01a21ed7-cf0b-7347-a387-8fe20e0b0575', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813789451205, NULL, 'brought in', '01a21ed7-cf0b-72d0-9439-f8cbaff3e526', '{"by":"file","place":"trees.html"}', NULL),
	('01a21ed7-cf60-7347-86a2-4280f11c9cc0', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813789536205, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'saved', '01a21ed7-cf0b-72d0-9439-f8cbaff3e526', '{"version":"01a21ed7-cf5f-7e87-bc01-3db1f3c6e301","fields":["excerpt","bylines"]}', '127.0.0.0/24'),
	('01a21ed7-cfcf-7102-9ca7-e2269e4faeaf', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813789647063, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'displayed', '01a21ed7-cf0b-72d0-9439-f8cbaff3e526', '{"version":"01a21ed7-cf5f-7e87-bc01-3db1f3c6e301"}', '127.0.0.0/24'),
	('01a21ed7-d013-769f-97b0-4d1e3212f3fd', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813789715414, NULL, 'withdrawn', '01a21ed7-cf0b-72d0-9439-f8cbaff3e526', '{"why":"At the author’s request"}', NULL),
	('01a21ed7-d22b-73df-875a-e0c2d2fe2cc1', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813790251242, NULL, 'brought in', '01a21ed7-d22b-7333-86b4-d843f66c6073', '{"by":"file","place":"schools.html"}', NULL),
	('01a21ed7-d317-73f3-90e2-a1e5ab3a8c1b', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813790487247, NULL, 'person added', NULL, '{"name":"Noor Jahan","person":"01a21ed7-d317-73ba-83c5-9a2960e2bb79","by":"table","line":2}', NULL),
	('01a21ed7-d38d-78bc-a6bc-d35732fd4ffa', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813790605546, NULL, 'import', NULL, '{"run":"01a21ed7-d38d-78b0-ab7c-238f126ea858","kind":"wordpress","file":"old.xml","display":true}', NULL),
	('01a21ed7-d49a-7d68-9a3e-8641319d3aa4', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813790874838, NULL, 'import', NULL, '{"run":"01a21ed7-d49a-7d47-8d80-afd0d53b1bc0","kind":"csv","file":"ports.csv","display":false}', NULL),
	('01a21ed7-d87b-77fb-8cad-56b46e9df7c6', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813791867499, NULL, 'brought in', '01a21ed7-d87b-7768-97dd-65f8fe9cb67f', '{"by":"file","place":"again.html"}', NULL),
	('01a21ed7-d8a8-728b-8764-6ff820bd4c7d', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813791912159, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'noted', '01a21ed7-d22b-7333-86b4-d843f66c6073', '{"kind":"note"}', '127.0.0.0/24'),
	('01a21ed7-d8bb-7bdf-b9f0-b79158c30e0a', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813791931742, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'told why selected', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', '{"before":null,"after":"It was the first to count."}', '127.0.0.0/24'),
	('01a21ed7-d8cd-78c0-99f3-4b1c9014cdb3', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813791949547, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'put on the front page', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', '{"place":1,"since":"2099-02-02T04:00:00Z","until":"2099-02-03T04:00:00Z"}', '127.0.0.0/24'),
	('01a21ed7-d8d5-7d95-869f-dd4f1cb8cded', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813791957849, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'end set', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', '{"at":"2098-02-02T13:00:00Z","how":"link-only","why":"The licence is over"}', '127.0.0.0/24'),
	('01a21ed7-d8db-7c97-a91f-f30c03cbc971', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813791963787, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'account added', NULL, '{"account":"omar@institute.example","role":"auditor"}', '127.0.0.0/24'),
	('01a21ed7-d8e6-7456-96d2-9225523e58aa', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813791974271, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'topics added', NULL, '{"slug":"waters"}', '127.0.0.0/24'),
	('01a21ed7-d8ef-77ce-85db-160508f98bd6', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813791983488, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'merged', NULL, '{"thing":"topic","gone":"Waters","stays":"Water","op_eds":0,"merger":"01a21ed7-d8ef-7297-a280-92eb3c100578"}', '127.0.0.0/24'),
	('01a21ed7-d8ff-7112-aa5f-5c39e98e8cd6', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813791999067, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'scholar link made', NULL, '{"name":"Noor Jahan","link":"01a21ed7-d8fe-7f85-8d32-ace58f397970","until":null}', '127.0.0.0/24'),
	('01a21ed7-da0a-7df7-be93-2d6eb8e5548e', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813792266873, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'public copy recorded', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', '{"ground":"commissioned","evidence":"The contract of May"}', '127.0.0.0/24'),
	('01a21ed7-df7a-7deb-bf73-22ea64c35861', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813793658870, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'signed in', NULL, '{}', '127.0.0.0/24'),
	('01a21ed8-1728-7fa1-997c-95c79baaac3f', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813807912977, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'signed in', NULL, '{}', '127.0.0.0/24');


--
-- Data for Name: evidence; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.evidence VALUES
	('01a21ed7-ccff-722d-97ee-e2b4287f0faa', '[{"field":"title","origin":"heading","confidence":"sure","says":"Count the Water","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"title","origin":"title-element","confidence":"guess","says":"Count the Water","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"authors","origin":"meta","confidence":"likely","quote":"Amina Farooqi","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"authors","origin":"meta","confidence":"likely","says":"Amina Farooqi","quote":"Amina Farooqi","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"outlet","origin":"open-graph","confidence":"sure","says":"The Harbour Gazette","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"day","origin":"open-graph","confidence":"likely","says":"2024-03-11","quote":"2024-03-11","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"language","origin":"html-element","confidence":"sure","says":"en","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"direction","origin":"page-text","confidence":"sure","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"body","origin":"page-text","confidence":"likely","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"canonical","origin":"link","confidence":"sure","says":"https://gazette.example/opinion/water","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"},{"field":"opinion","origin":"address","confidence":"likely","says":"opinion","quote":"opinion","source":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a"}]'),
	('01a21ed7-cf0b-72d0-9439-f8cbaff3e526', '[{"field":"title","origin":"heading","confidence":"sure","says":"The Second Year of a Tree","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"title","origin":"title-element","confidence":"guess","says":"The Second Year of a Tree","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"authors","origin":"meta","confidence":"likely","quote":"Karim Daud","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"authors","origin":"meta","confidence":"likely","says":"Karim Daud","quote":"Karim Daud","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"outlet","origin":"open-graph","confidence":"sure","says":"The Harbour Gazette","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"outlet","origin":"known","confidence":"sure","quote":"The Harbour Gazette"},{"field":"day","origin":"open-graph","confidence":"likely","says":"2024-03-11","quote":"2024-03-11","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"language","origin":"html-element","confidence":"sure","says":"en","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"direction","origin":"page-text","confidence":"sure","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"body","origin":"page-text","confidence":"likely","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"canonical","origin":"link","confidence":"sure","says":"https://gazette.example/opinion/trees","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"},{"field":"opinion","origin":"address","confidence":"likely","says":"opinion","quote":"opinion","source":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b"}]'),
	('01a21ed7-d22b-7333-86b4-d843f66c6073', '[{"field":"title","origin":"heading","confidence":"sure","says":"Ask the Teachers","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"title","origin":"title-element","confidence":"guess","says":"Ask the Teachers","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"authors","origin":"meta","confidence":"likely","quote":"Bilal Hashmi","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"authors","origin":"meta","confidence":"likely","says":"Bilal Hashmi","quote":"Bilal Hashmi","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"outlet","origin":"open-graph","confidence":"sure","says":"The Harbour Gazette","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"outlet","origin":"known","confidence":"sure","quote":"The Harbour Gazette"},{"field":"day","origin":"open-graph","confidence":"likely","says":"2024-03-11","quote":"2024-03-11","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"language","origin":"html-element","confidence":"sure","says":"en","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"direction","origin":"page-text","confidence":"sure","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"body","origin":"page-text","confidence":"likely","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"canonical","origin":"link","confidence":"sure","says":"https://gazette.example/opinion/schools","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"},{"field":"opinion","origin":"address","confidence":"likely","says":"opinion","quote":"opinion","source":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151"}]'),
	('01a21ed7-d38d-78bc-8259-be9833e4eb2e', '[{"field":"title","origin":"record","confidence":"sure","says":"Counting the Roads","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"authors","origin":"record","confidence":"likely","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"authors","origin":"known","confidence":"likely","quote":"Noor Jahan"},{"field":"authors","origin":"record","confidence":"guess","says":"Noor Jahan","quote":"posted by Noor Jahan","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"day","origin":"record","confidence":"likely","says":"2012-01-09","quote":"2012-01-09 09:30:00","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"language","origin":"statistics","confidence":"likely","says":"en","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"body","origin":"record","confidence":"sure","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"truncated","origin":"page-text","confidence":"sure","says":"part","quote":"Continue reading at The Harbour Gazette.","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"notice","origin":"page-text","confidence":"sure","quote":"Continue reading at The Harbour Gazette.","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"original","origin":"page-text","confidence":"sure","says":"https://gazette.example/opinion/41","quote":"Continue reading at The Harbour Gazette.","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"original-outlet","origin":"page-text","confidence":"likely","says":"The Harbour Gazette","quote":"Continue reading at The Harbour Gazette.","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"original-outlet","origin":"known","confidence":"sure","quote":"The Harbour Gazette"},{"field":"original-day","origin":"record","confidence":"guess","says":"2012-01-09~","quote":"2012-01-09 09:30:00","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"}]'),
	('01a21ed7-d38d-78c0-9368-6326c0a98b22', '[{"field":"title","origin":"record","confidence":"sure","says":"The Second Bridge","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"authors","origin":"record","confidence":"likely","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"authors","origin":"known","confidence":"likely","quote":"Noor Jahan"},{"field":"authors","origin":"record","confidence":"guess","says":"Noor Jahan","quote":"posted by Noor Jahan","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"day","origin":"record","confidence":"likely","says":"2012-01-09","quote":"2012-01-09 09:30:00","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"language","origin":"statistics","confidence":"likely","says":"en","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"body","origin":"record","confidence":"sure","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"truncated","origin":"page-text","confidence":"sure","says":"part","quote":"Continue reading at The Harbour Gazette.","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"notice","origin":"page-text","confidence":"sure","quote":"Continue reading at The Harbour Gazette.","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"original","origin":"page-text","confidence":"sure","says":"https://gazette.example/opinion/42","quote":"Continue reading at The Harbour Gazette.","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"original-outlet","origin":"page-text","confidence":"likely","says":"The Harbour Gazette","quote":"Continue reading at The Harbour Gazette.","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"},{"field":"original-outlet","origin":"known","confidence":"sure","quote":"The Harbour Gazette"},{"field":"original-day","origin":"record","confidence":"guess","says":"2012-01-09~","quote":"2012-01-09 09:30:00","source":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb"}]'),
	('01a21ed7-d49a-7d68-b7e0-46b833c64f79', '[{"field":"title","origin":"record","confidence":"likely","says":"The Ledger of Ports","source":"4c3b1382ef91032c596cfc0679d73188fe130706a7a36eb65545bcd1efdffac2"},{"field":"authors","origin":"record","confidence":"likely","source":"4c3b1382ef91032c596cfc0679d73188fe130706a7a36eb65545bcd1efdffac2"},{"field":"authors","origin":"known","confidence":"likely","quote":"Noor Jahan"},{"field":"outlet","origin":"record","confidence":"likely","says":"The Harbour Gazette","source":"4c3b1382ef91032c596cfc0679d73188fe130706a7a36eb65545bcd1efdffac2"},{"field":"outlet","origin":"known","confidence":"sure","quote":"The Harbour Gazette"},{"field":"day","origin":"record","confidence":"likely","says":"2011-05","source":"4c3b1382ef91032c596cfc0679d73188fe130706a7a36eb65545bcd1efdffac2"},{"field":"language","origin":"known","confidence":"guess","says":"en","source":"4c3b1382ef91032c596cfc0679d73188fe130706a7a36eb65545bcd1efdffac2"},{"field":"canonical","origin":"record","confidence":"likely","says":"https://gazette.example/archive/ports","source":"4c3b1382ef91032c596cfc0679d73188fe130706a7a36eb65545bcd1efdffac2"}]'),
	('01a21ed7-d87b-7768-97dd-65f8fe9cb67f', '[{"field":"title","origin":"heading","confidence":"sure","says":"Count the Water","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"title","origin":"title-element","confidence":"guess","says":"Count the Water","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"authors","origin":"meta","confidence":"likely","quote":"Amina Farooqi","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"authors","origin":"known","confidence":"likely","quote":"Amina Farooqi"},{"field":"authors","origin":"meta","confidence":"likely","says":"Amina Farooqi","quote":"Amina Farooqi","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"outlet","origin":"open-graph","confidence":"sure","says":"The Meridian","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"day","origin":"open-graph","confidence":"likely","says":"2024-03-11","quote":"2024-03-11","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"language","origin":"html-element","confidence":"sure","says":"en","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"direction","origin":"page-text","confidence":"sure","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"body","origin":"page-text","confidence":"likely","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"canonical","origin":"link","confidence":"sure","says":"https://meridian.example/opinion/water","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"},{"field":"opinion","origin":"page-text","confidence":"likely","says":"opinion","source":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36"}]');


--
-- Data for Name: feed_entry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: finding; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.finding VALUES
	(-9107235060087319091, 4),
	(-9107235060087319091, 5),
	(-9107235060087319091, 6),
	(-8839972483125389911, 1),
	(-8839972483125389911, 7),
	(-8123923700727888181, 4),
	(-7859305570316875939, 1),
	(-7859305570316875939, 2),
	(-7859305570316875939, 6),
	(-7560345921946463011, 3),
	(-7560345921946463011, 6),
	(-7560345921946463011, 7),
	(-6913640995963695321, 1),
	(-6913640995963695321, 7),
	(-6911301398034542215, 1),
	(-5972030388196303207, 4),
	(-5972030388196303207, 5),
	(-5972030388196303207, 6),
	(-5826168123486091307, 1),
	(-5464258944112080055, 1),
	(-5464258944112080055, 7),
	(-5420692412547574693, 1),
	(-5420692412547574693, 4),
	(-5103983693310840105, 6),
	(-4441681260495888655, 1),
	(-4441681260495888655, 2),
	(-4441681260495888655, 3),
	(-4441681260495888655, 4),
	(-4441681260495888655, 5),
	(-4441681260495888655, 6),
	(-4414581610541994545, 3),
	(-4414581610541994545, 7),
	(-4051308368641854471, 1),
	(-3144813764355793905, 1),
	(-3144813764355793905, 2),
	(-3144813764355793905, 3),
	(-3144813764355793905, 4),
	(-3144813764355793905, 5),
	(-3144813764355793905, 6),
	(-3144813764355793905, 7),
	(-3134660058019053147, 4),
	(-2937563145360265729, 1),
	(-2937563145360265729, 2),
	(-2937563145360265729, 3),
	(-2937563145360265729, 7),
	(-2927940278679179801, 1),
	(-2927940278679179801, 7),
	(-2778438053541654655, 3),
	(-2501376079134488935, 1),
	(-2501376079134488935, 2),
	(-2501376079134488935, 3),
	(-2501376079134488935, 4),
	(-2501376079134488935, 5),
	(-2501376079134488935, 6),
	(-2501376079134488935, 7),
	(-1830358812043557245, 3),
	(-1508849243453639355, 5),
	(-1237811221395020143, 2),
	(-508999020602442257, 4),
	(-508999020602442257, 5),
	(-508999020602442257, 6),
	(-427049950613802393, 1),
	(-427049950613802393, 2),
	(-427049950613802393, 3),
	(-427049950613802393, 4),
	(-427049950613802393, 5),
	(-427049950613802393, 6),
	(-345353781532302877, 1),
	(-123723239706810321, 3),
	(1265391781781052603, 2),
	(1328286347512669231, 3),
	(1441600393452956199, 4),
	(1441600393452956199, 5),
	(1441600393452956199, 6),
	(1768734713312987339, 2),
	(2023757138260229717, 7),
	(2521860072548534509, 1),
	(2738417392722476809, 2),
	(3151026203583934197, 1),
	(3151026203583934197, 7),
	(3621200858069547775, 6),
	(4281224769573224187, 4),
	(4281224769573224187, 5),
	(4794554437243969333, 2),
	(4794554437243969333, 5),
	(5241865823180692959, 4),
	(5241865823180692959, 5),
	(5241865823180692959, 6),
	(5437432302361848131, 1),
	(5781139655834487145, 1),
	(5788306687345961181, 1),
	(5788306687345961181, 2),
	(5788306687345961181, 3),
	(5788306687345961181, 4),
	(5788306687345961181, 5),
	(5788306687345961181, 6),
	(5879148757981447885, 1),
	(5879148757981447885, 7),
	(5990408170034753541, 3),
	(5990408170034753541, 5);
INSERT INTO public.finding VALUES
	(5990408170034753541, 6),
	(5990408170034753541, 7),
	(6312261486681624515, 2),
	(6364467587500401575, 1),
	(6923653912766342129, 1),
	(6923653912766342129, 2),
	(6923653912766342129, 3),
	(6923653912766342129, 4),
	(6923653912766342129, 5),
	(6923653912766342129, 6),
	(6923653912766342129, 7),
	(7048606986563280315, 1),
	(7275170721376317581, 1),
	(7275170721376317581, 2),
	(7594064666171062969, 4),
	(7594064666171062969, 5),
	(7800106205526370725, 1),
	(7800106205526370725, 7),
	(8755433344231832609, 2),
	(8913532699950161941, 6),
	(8980657361115137019, 3),
	(8980657361115137019, 5),
	(8980657361115137019, 6),
	(8980657361115137019, 7),
	(8997785491980746427, 3),
	(8997785491980746427, 5),
	(8997785491980746427, 6),
	(8997785491980746427, 7);


--
-- Data for Name: finding_word; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.finding_word VALUES
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'a'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'amina'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'ask'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'bilal'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'bridge'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'city'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'count'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'counting'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'counts'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'daud'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'farooqi'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'gazette'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'harbour'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'has'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'hashmi'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'it'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'its'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'jahan'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'karim'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'ledger'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'meridian'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'more'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'noor'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'of'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'ports'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'roads'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'second'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'teachers'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'that'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'the'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'tree'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'water'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'year'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', '~in:en'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', '~year:2011'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', '~year:2012'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', '~year:2024'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'امنه'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'جهاں'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'فاروقی'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'نور');


--
-- Data for Name: front_slot; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.front_slot VALUES
	('01a21ed7-d8cd-7256-a8f6-bebaef22d450', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', 4073688000000000, 4073774400000000, 1, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1795813791949332);


--
-- Data for Name: half_sign_in; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: hand_in_link; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.hand_in_link VALUES
	('e4c119a4a80444f078791e434fcb4ac68c5333d68f5962058b0d857274382ff2', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'Imran Baig', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1797023391891810, NULL);


--
-- Data for Name: host_visit; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: hub_told; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: import_entry; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.import_entry VALUES
	('01a21ed7-d38d-78b0-ab7c-238f126ea858', 0, 'item 1, post 41', 'displayed', '01a21ed7-d38d-78bc-8259-be9833e4eb2e', '["The old site showed more than may be shown here; the excerpt is cut."]'),
	('01a21ed7-d38d-78b0-ab7c-238f126ea858', 1, 'item 2, post 42', 'draft', '01a21ed7-d38d-78c0-9368-6326c0a98b22', '["Readers could not see it there (draft).","It may be the same piece as “Counting the Roads” (/desk/op-ed/01a21ed7-d38d-78bc-8259-be9833e4eb2e): 51% of the shorter text are in both; join the two on its review screen if it is."]'),
	('01a21ed7-d49a-7d47-8d80-afd0d53b1bc0', 0, 'line 2', 'draft', '01a21ed7-d49a-7d68-b7e0-46b833c64f79', '["No text came in; only the link can be shown."]');


--
-- Data for Name: import_run; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.import_run VALUES
	('01a21ed7-d38d-78b0-ab7c-238f126ea858', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'import wordpress ab06b65da1c5f05f6196f34f2a89f626 c924137c displayed', 'wordpress', 'old.xml', 1, 1795813790605546, NULL, 2214, 2214, 1795813790731416, NULL, '{"dry_run":false,"failed":null,"counts":{"displayed":1,"draft":1},"groups":[{"outcome":"displayed","says":"The old site showed more than may be shown here; the excerpt is cut.","count":1,"places":["item 1, post 41"]},{"outcome":"draft","says":"It may be the same piece as “Counting the Roads” (/desk/op-ed/01a21ed7-d38d-78bc-8259-be9833e4eb2e): 51% of the shorter text are in both; join the two on its review screen if it is.","count":1,"places":["item 2, post 42"]},{"outcome":"draft","says":"Readers could not see it there (draft).","count":1,"places":["item 2, post 42"]}],"further":0}'),
	('01a21ed7-d49a-7d47-8d80-afd0d53b1bc0', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'import csv 7e135c792e6e3bed3ab107e039587ec0 e3b0c442 drafts', 'csv', 'ports.csv', 0, 1795813790874838, NULL, 126, 126, 1795813790943615, NULL, '{"dry_run":false,"failed":null,"counts":{"draft":1},"groups":[{"outcome":"draft","says":"No text came in; only the link can be shown.","count":1,"places":["line 2"]}],"further":0}');


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
	('2182098bb65dd3b076f7889f8883a14679d4662b9926235041bde63f4a1f47ab', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1795813787715393),
	('7e67cc2e5a11d1cb48c04dbd7adfe6a597aeb45cc2fa60c06eb179f91c99ba07', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1795813793653616),
	('d3d551ad67cd697db455c3d0a29a28d8301660a7a8aa5d90f62d1f4f14db68fb', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1795813787243272),
	('125bc6ca070d62545e6183757cfb1e0699748178be68ed489617ed14910913f1', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1795813807912381);


--
-- Data for Name: lease; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: listed; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.listed VALUES
	('01a21ed7-ccff-722d-97ee-e2b4287f0faa', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1, '[-8839972483125389911,-7859305570316875939,-6913640995963695321,-6911301398034542215,-5826168123486091307,-5464258944112080055,-5420692412547574693,-4441681260495888655,-4051308368641854471,-3144813764355793905,-2937563145360265729,-2927940278679179801,-2501376079134488935,-427049950613802393,-345353781532302877,2521860072548534509,3151026203583934197,5437432302361848131,5781139655834487145,5788306687345961181,5879148757981447885,6364467587500401575,6923653912766342129,7048606986563280315,7275170721376317581,7800106205526370725]', '[["about:01a21ed7-c89e-70c8-9211-19f75bd44104",202403],["any",202403],["at:01a21ed7-cd29-772f-9a6d-384b362deb12",202403],["by:01a21ed7-cd28-7c28-b182-97ffa20bd929",202403],["in:en",202403],["within:01a21ed7-c897-71f7-85ab-bc453370271f",202403]]'),
	('01a21ed7-cf0b-72d0-9439-f8cbaff3e526', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 2, '[-7859305570316875939,-4441681260495888655,-3144813764355793905,-2937563145360265729,-2501376079134488935,-1237811221395020143,-427049950613802393,1265391781781052603,1768734713312987339,2738417392722476809,4794554437243969333,5788306687345961181,6312261486681624515,6923653912766342129,7275170721376317581,8755433344231832609]', '[]'),
	('01a21ed7-d22b-7333-86b4-d843f66c6073', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 3, '[-7560345921946463011,-4441681260495888655,-4414581610541994545,-3144813764355793905,-2937563145360265729,-2778438053541654655,-2501376079134488935,-1830358812043557245,-427049950613802393,-123723239706810321,1328286347512669231,5788306687345961181,5990408170034753541,6923653912766342129,8980657361115137019,8997785491980746427]', '[]'),
	('01a21ed7-d38d-78bc-8259-be9833e4eb2e', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 4, '[-9107235060087319091,-8123923700727888181,-5972030388196303207,-5420692412547574693,-4441681260495888655,-3144813764355793905,-3134660058019053147,-2501376079134488935,-508999020602442257,-427049950613802393,1441600393452956199,4281224769573224187,5241865823180692959,5788306687345961181,6923653912766342129,7594064666171062969]', '[["about:01a21ed7-d38d-78bc-b240-0091cc1b785c",201201],["any",201201],["at:01a21ed7-cd29-772f-9a6d-384b362deb12",201201],["by:01a21ed7-d317-73ba-83c5-9a2960e2bb79",201201],["in:en",201201]]'),
	('01a21ed7-d38d-78c0-9368-6326c0a98b22', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 5, '[-9107235060087319091,-5972030388196303207,-4441681260495888655,-3144813764355793905,-2501376079134488935,-1508849243453639355,-508999020602442257,-427049950613802393,1441600393452956199,4281224769573224187,4794554437243969333,5241865823180692959,5788306687345961181,5990408170034753541,6923653912766342129,7594064666171062969,8980657361115137019,8997785491980746427]', '[]'),
	('01a21ed7-d49a-7d68-b7e0-46b833c64f79', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 6, '[-9107235060087319091,-7859305570316875939,-7560345921946463011,-5972030388196303207,-5103983693310840105,-4441681260495888655,-3144813764355793905,-2501376079134488935,-508999020602442257,-427049950613802393,1441600393452956199,3621200858069547775,5241865823180692959,5788306687345961181,5990408170034753541,6923653912766342129,8913532699950161941,8980657361115137019,8997785491980746427]', '[]'),
	('01a21ed7-d87b-7768-97dd-65f8fe9cb67f', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 7, '[-8839972483125389911,-7560345921946463011,-6913640995963695321,-5464258944112080055,-4414581610541994545,-3144813764355793905,-2937563145360265729,-2927940278679179801,-2501376079134488935,2023757138260229717,3151026203583934197,5879148757981447885,5990408170034753541,6923653912766342129,7800106205526370725,8980657361115137019,8997785491980746427]', '[]');


--
-- Data for Name: live_reading; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: memento; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: memento_search; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: merger; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.merger VALUES
	('01a21ed7-d8ef-7297-a280-92eb3c100578', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'topic', '01a21ed7-d8e6-7343-a2cd-1dcc1bff5457', '01a21ed7-c89e-70c8-9211-19f75bd44104', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1795813791983164, '["Waters","Water"]', '{"names":[],"positions":[],"bios":[],"links":[],"languages":[],"orcid":null,"press_contact":null,"portrait":null}', NULL);


--
-- Data for Name: merger_part; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.merger_part VALUES
	('01a21ed7-d8ef-7297-a280-92eb3c100578', 'own-slug', 'waters', 0),
	('01a21ed7-d8ef-7297-a280-92eb3c100578', 'slug', 'waters', 0);


--
-- Data for Name: missed_address; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.missed_address VALUES
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', '/op-ed/ask-the-teachers', 20261128, 0, 2);


--
-- Data for Name: missed_left; Type: TABLE DATA; Schema: public; Owner: -
--



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
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', '/2012/01/post-41', 'https://institute.example/2012/01/post-41/', '01a21ed7-d38d-78bc-8259-be9833e4eb2e'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', '/?p=41', 'https://institute.example/?p=41', '01a21ed7-d38d-78bc-8259-be9833e4eb2e');


--
-- Data for Name: op_ed; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.op_ed VALUES
	('01a21ed7-ccff-722d-97ee-e2b4287f0faa', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'tfnmfa30', 'op-ed', 'displayed', '{"is":"displayed","version":"01a21ed7-cdd7-73d7-a323-c18233fc86bc","since":1795813789078989}', '01a21ed7-cdd7-73d7-a323-c18233fc86bc', '01a21ed7-cdd7-73d7-a323-c18233fc86bc', 1795813789078989, NULL, 'count-the-water', '01a21ed7-c897-71f7-85ab-bc453370271f', 0, 1795813789078989, 1795813788927163, 20240311, 1795813789078989, 1795813792298796),
	('01a21ed7-cf0b-72d0-9439-f8cbaff3e526', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'hrn0taat', 'op-ed', 'withdrawn', '{"is":"withdrawn","version":"01a21ed7-cf5f-7e87-bc01-3db1f3c6e301","decision":{"by":null,"at":1795813789707466,"why":"At the author’s request"}}', '01a21ed7-cf5f-7e87-bc01-3db1f3c6e301', '01a21ed7-cf5f-7e87-bc01-3db1f3c6e301', NULL, NULL, 'the-second-year-of-a-tree', NULL, 0, 1795813789579096, 1795813789451205, 20240311, 1795813789579096, 1795813789715468),
	('01a21ed7-d22b-7333-86b4-d843f66c6073', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '0hvwd38h', 'op-ed', 'draft', '{"is":"draft"}', NULL, '01a21ed7-d22b-7337-a7b2-a37a9b9c84ea', NULL, NULL, 'ask-the-teachers', NULL, 0, NULL, 1795813790251242, 20240311, NULL, 1795813790605546),
	('01a21ed7-d38d-78bc-8259-be9833e4eb2e', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'k2s1mfvq', 'op-ed', 'displayed', '{"is":"displayed","version":"01a21ed7-d38d-78bc-8660-f08d7ad77d9c","since":1326083400000000}', '01a21ed7-d38d-78bc-8660-f08d7ad77d9c', '01a21ed7-d38d-78bc-8660-f08d7ad77d9c', 1326083400000000, NULL, 'counting-the-roads', NULL, 0, 1326083400000000, 1795813790605546, 20120109, NULL, 1795813790688115),
	('01a21ed7-d38d-78c0-9368-6326c0a98b22', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'pap8ze83', 'op-ed', 'draft', '{"is":"draft"}', NULL, '01a21ed7-d38d-78c0-8140-aa7de56fed1a', NULL, NULL, 'the-second-bridge', NULL, 0, NULL, 1795813790605547, 20120109, NULL, 1795813790703010),
	('01a21ed7-d49a-7d68-b7e0-46b833c64f79', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '2w34aanh', 'op-ed', 'draft', '{"is":"draft"}', NULL, '01a21ed7-d49a-7d68-b8fa-e413e2fdcf69', NULL, NULL, 'the-ledger-of-ports', NULL, 0, NULL, 1795813790874838, 20110500, NULL, 1795813790918952),
	('01a21ed7-d87b-7768-97dd-65f8fe9cb67f', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'wrxpf1e5', 'op-ed', 'draft', '{"is":"draft"}', NULL, '01a21ed7-d87b-776c-bc90-32163cfedadc', NULL, NULL, 'count-the-water-2', NULL, 0, NULL, 1795813791867499, 20240311, NULL, 1795813791931767);


--
-- Data for Name: op_ed_joined; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: op_ed_mark; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.op_ed_mark VALUES
	(103529439374471071, '01a21ed7-d22b-7333-86b4-d843f66c6073'),
	(257592974001240910, '01a21ed7-d38d-78bc-8259-be9833e4eb2e'),
	(257592974001240910, '01a21ed7-d38d-78c0-9368-6326c0a98b22'),
	(1256470265990641716, '01a21ed7-cf0b-72d0-9439-f8cbaff3e526'),
	(1454623916546657606, '01a21ed7-cf0b-72d0-9439-f8cbaff3e526'),
	(1485801623321178076, '01a21ed7-ccff-722d-97ee-e2b4287f0faa'),
	(1485801623321178076, '01a21ed7-cf0b-72d0-9439-f8cbaff3e526'),
	(1485801623321178076, '01a21ed7-d22b-7333-86b4-d843f66c6073'),
	(1485801623321178076, '01a21ed7-d87b-7768-97dd-65f8fe9cb67f');


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
	('01a21ed7-ccff-722d-97ee-e2b4287f0faa', '01a21ed7-ccf7-72bc-949a-4954f3033335'),
	('01a21ed7-cf0b-72d0-9439-f8cbaff3e526', '01a21ed7-cefe-7cd0-a1b7-73831dac547f'),
	('01a21ed7-d22b-7333-86b4-d843f66c6073', '01a21ed7-d1ea-7fb2-8f1a-b727ea93eb65'),
	('01a21ed7-d38d-78bc-8259-be9833e4eb2e', '01a21ed7-d38d-78bc-9ee8-864caf1eb47e'),
	('01a21ed7-d38d-78c0-9368-6326c0a98b22', '01a21ed7-d38d-78bc-9ee8-864caf1eb47e'),
	('01a21ed7-d49a-7d68-b7e0-46b833c64f79', '01a21ed7-d49a-7d68-add9-df0e73b7cb4d'),
	('01a21ed7-d87b-7768-97dd-65f8fe9cb67f', '01a21ed7-d80b-7f89-a94a-4a4b7921b0e9');


--
-- Data for Name: op_ed_title; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.op_ed_title VALUES
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'ask the teachers', '01a21ed7-d22b-7333-86b4-d843f66c6073'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'count the water', '01a21ed7-ccff-722d-97ee-e2b4287f0faa'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'count the water', '01a21ed7-d87b-7768-97dd-65f8fe9cb67f'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'counting the roads', '01a21ed7-d38d-78bc-8259-be9833e4eb2e'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'the ledger of ports', '01a21ed7-d49a-7d68-b7e0-46b833c64f79'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'the second bridge', '01a21ed7-d38d-78c0-9368-6326c0a98b22'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'the second year of a tree', '01a21ed7-cf0b-72d0-9439-f8cbaff3e526');


--
-- Data for Name: op_ed_topic; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.op_ed_topic VALUES
	('01a21ed7-ccff-722d-97ee-e2b4287f0faa', '01a21ed7-c89e-70c8-9211-19f75bd44104', 0),
	('01a21ed7-d38d-78bc-8259-be9833e4eb2e', '01a21ed7-d38d-78bc-b240-0091cc1b785c', 0),
	('01a21ed7-d38d-78c0-9368-6326c0a98b22', '01a21ed7-d38d-78bc-b240-0091cc1b785c', 0);


--
-- Data for Name: original; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.original VALUES
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'gazette.example/opinion/41', 'https://gazette.example/opinion/41', 'gazette.example', 'original', 1795813793276873, 2, 1795886010276873, NULL, NULL, NULL, NULL, 'unchecked', NULL, NULL, NULL, 0, NULL, NULL, 0, NULL, NULL, NULL),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'gazette.example/opinion/water', 'https://gazette.example/opinion/water', 'gazette.example', 'original', 1795813793276873, 2, 1795907548276873, NULL, NULL, NULL, NULL, 'unchecked', NULL, NULL, NULL, 0, NULL, NULL, 0, NULL, NULL, NULL);


--
-- Data for Name: original_check; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: original_host; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.original_host VALUES
	('gazette.example', 1795886010276873);


--
-- Data for Name: original_stop; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: original_word; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: originals_told; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: outlet; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outlet VALUES
	('01a21ed7-cd29-772f-9a6d-384b362deb12', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'the-harbour-gazette', '[{"text":"The Harbour Gazette","from":null,"until":null}]', '["en"]', '{"is":"live"}', NULL, 'the harbour gazette', 1795813787483505, NULL, 'newspaper');


--
-- Data for Name: outlet_domain; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outlet_domain VALUES
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'gazette.example', '01a21ed7-cd29-772f-9a6d-384b362deb12');


--
-- Data for Name: outlet_name; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outlet_name VALUES
	('01a21ed7-cd29-772f-9a6d-384b362deb12', 'the harbour gazette');


--
-- Data for Name: outside_id; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outside_id VALUES
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'wordpress', 'https://institute.example/?p=41', '01a21ed7-d38d-78bc-8259-be9833e4eb2e'),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'wordpress', 'https://institute.example/?p=42', '01a21ed7-d38d-78c0-9368-6326c0a98b22');


--
-- Data for Name: passkey; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: permission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.permission VALUES
	('01a21ed7-cd4a-7c14-8657-a0323ae8a7ec', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', NULL, 'full', NULL, 4102426800000000, NULL, 0, 'a mail of 1 November', 'The editor of the Gazette', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1795813789003519);


--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person VALUES
	('01a21ed7-cd28-7c28-b182-97ffa20bd929', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'scholar', 'amina-farooqi', 0, '01a21ed7-cdf2-7ce1-ae24-0ce84e5dca63', '[]', '[]', '0000-0002-1825-0097', NULL, 1795813787483505, NULL),
	('01a21ed7-cf5e-7cc0-9347-89beaf6f517f', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'scholar', 'karim-daud', 0, NULL, '[]', '[]', NULL, NULL, 1795813789171480, NULL),
	('01a21ed7-d317-73ba-83c5-9a2960e2bb79', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'scholar', 'noor-jahan', 0, NULL, '[]', '[]', NULL, NULL, 1795813789715468, NULL);


--
-- Data for Name: person_bio; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person_bio VALUES
	('01a21ed7-cdf2-7c87-be10-362908107863', '01a21ed7-cd28-7c28-b182-97ffa20bd929', 0, 'en', NULL, '{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"She measures rivers."}]},{"t":"paragraph","c":[{"t":"text","c":"And writes about them."}]}]}'),
	('01a21ed7-d317-73d2-aab3-f7adefac057c', '01a21ed7-d317-73ba-83c5-9a2960e2bb79', 0, 'en', NULL, '{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"She counts roads."}]}]}');


--
-- Data for Name: person_import; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person_import VALUES
	('01a21ed7-d317-73ba-83c5-9a2960e2bb79', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '{"id":"01a21ed7-d317-73ba-83c5-9a2960e2bb79","kind":"scholar","slug":"noor-jahan","names":[{"id":"01a21ed7-d317-73a9-807f-87cbe61fd61c","text":"Noor Jahan","language":null,"kind":"preferred"},{"id":"01a21ed7-d317-73ba-a706-d127ce63b0b7","text":"نور جہاں","language":"ur","kind":"preferred"}],"replaces_past_names":false,"positions":[{"id":"01a21ed7-d317-73ce-882e-4b1be4871c72","title":"analyst","organisation":null,"from":"2009","until":"2014"}],"bios":[{"id":"01a21ed7-d317-73d2-aab3-f7adefac057c","language":"en","from":null,"text":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"She counts roads."}]}]}}],"portrait":null,"languages":[],"links":[],"orcid":null,"press_contact":null}', 1795813790487247);


--
-- Data for Name: person_name; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person_name VALUES
	('01a21ed7-cd28-7c31-adcc-d0d291134416', '01a21ed7-cd28-7c28-b182-97ffa20bd929', 0, 'Amina Farooqi', 'amina farooqi', 'en', 'preferred'),
	('01a21ed7-cdf2-7c5a-93e5-e7c9df45efa0', '01a21ed7-cd28-7c28-b182-97ffa20bd929', 1, 'آمنہ فاروقی', 'امنه فاروقی', 'ur', 'preferred'),
	('01a21ed7-cf5e-7ccc-80ad-8f8108e12f92', '01a21ed7-cf5e-7cc0-9347-89beaf6f517f', 0, 'Karim Daud', 'karim daud', 'en', 'preferred'),
	('01a21ed7-d317-73a9-807f-87cbe61fd61c', '01a21ed7-d317-73ba-83c5-9a2960e2bb79', 0, 'Noor Jahan', 'noor jahan', NULL, 'preferred'),
	('01a21ed7-d317-73ba-a706-d127ce63b0b7', '01a21ed7-d317-73ba-83c5-9a2960e2bb79', 1, 'نور جہاں', 'نور جهاں', 'ur', 'preferred');


--
-- Data for Name: person_position; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person_position VALUES
	('01a21ed7-cdf2-7c6e-bac8-2fd97ba8655e', '01a21ed7-cd28-7c28-b182-97ffa20bd929', 0, 'senior fellow', NULL, '2023-09', NULL),
	('01a21ed7-d317-73ce-882e-4b1be4871c72', '01a21ed7-d317-73ba-83c5-9a2960e2bb79', 0, 'analyst', NULL, '2009', '2014');


--
-- Data for Name: picture; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.picture VALUES
	('01a21ed7-c897-7170-8115-fb317ecd4c7f', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '862fd0f3024597f7d4a4589e4bd4d75b5ba72b067b398ec4b696580870598a20', 'png', 40, 10, NULL, NULL, NULL, 1795813787799416, 0),
	('01a21ed7-cdf2-7cdd-84e2-f32cc457e7c3', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '4fc51c51517753b1fa0cd8c1513e9f12f659c4ebb019c6c99b159e67dbe25198', 'png', 12, 16, NULL, NULL, NULL, 1795813789170962, 0);


--
-- Data for Name: picture_size; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.picture_size VALUES
	('4fc51c51517753b1fa0cd8c1513e9f12f659c4ebb019c6c99b159e67dbe25198', 'portrait', 50, 50, 12, 'jpeg', '81231ec1e33a79f5fca278b3b6ba2931dabcb30fd183a9ceee93eefa08c03a5a', 1795813793410993),
	('4fc51c51517753b1fa0cd8c1513e9f12f659c4ebb019c6c99b159e67dbe25198', 'portrait', 50, 50, 12, 'webp', '4deb86901d731e7405f80049b6108ab37304db8474ab77b54d3ecc0bde388d82', 1795813793410783),
	('862fd0f3024597f7d4a4589e4bd4d75b5ba72b067b398ec4b696580870598a20', 'whole', 50, 50, 40, 'jpeg', '688b47d5088e8698c1095199c0e23c149c32198628314bfdfe8709b10947da33', 1795813793451131),
	('862fd0f3024597f7d4a4589e4bd4d75b5ba72b067b398ec4b696580870598a20', 'whole', 50, 50, 40, 'webp', '32c7178c4e8440056edba66d710601ef4aed0338c08b3c1b0e875c1b9362cd20', 1795813793451093);


--
-- Data for Name: picture_use; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.picture_use VALUES
	('01a21ed7-c897-717c-a247-8ac5c8547860', '01a21ed7-c897-7170-8115-fb317ecd4c7f', '{"is":"words","words":"“A Scholar’s Take”"}', 50, 50),
	('01a21ed7-cdf2-7ce1-ae24-0ce84e5dca63', '01a21ed7-cdf2-7cdd-84e2-f32cc457e7c3', '{"is":"words","words":"Amina Farooqi at a river gauge"}', 50, 50);


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
	('01a21ed7-d8bb-7ad0-8350-8d660c791be2', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', 'tells', NULL, NULL, '{"is":"tells","why":"It was the first to count."}', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1795813791931678, NULL, NULL),
	('01a21ed7-d8d5-7b5c-aee3-f46d6fe1850d', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', 'ends', 4042184400000000, NULL, '{"is":"ends","at":4042184400000000,"how":"link-only","why":"The licence is over"}', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1795813791957712, NULL, NULL);


--
-- Data for Name: public_copy; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.public_copy VALUES
	('01a21ed7-d988-7ae9-976e-3039f1fe4011', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', 'commissioned', 'The contract of May', 1795813792136679, NULL, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1795813792136679);


--
-- Data for Name: reader_report; Type: TABLE DATA; Schema: public; Owner: -
--



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
	('01a21ed7-cd44-73b6-a717-512eda7b0ea7', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-cd29-772f-9a6d-384b362deb12', NULL, NULL, 'words:40', 0, NULL, 0, 0, 0, 'terms of use of 2024', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1795813788998821);


--
-- Data for Name: schema_step; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_step VALUES
	(1, 'foundation', '856a3b0a2c903e1c46efcb8a6bb8f023c94f93683e257d639fc08a49d5bfbce7', 1795813796396718),
	(2, 'daily counts', '03e4aff7d806c5d194a5e35d278c7e80306fef44fe94752848a150d452554c24', 1795813796558812),
	(3, 'picture sizes', 'd4394745f98b4731328b121abf5c34f2bd84723c7969bfded94017ca8c2e9ca8', 1795813796562698),
	(4, 'look', '48bf9e181e04abba97248c7a3042d315f9ea5a518a5029ec13cf29e19fe553a3', 1795813796616726),
	(5, 'plain pages', '4c4a7fd1391203bca9dacff6e58865393d70e4e51cc959fbf7023329e4528100', 1795813796677105),
	(6, 'shelves', 'eea3dc101c2288d14df2dab0c53dadd4b775ea9ddb67bc7f5a5b65fc68867854', 1795813796926817),
	(7, 'lean shelves', '6b5f7f619c7d2a56e77df8d66010b393bf1175eb6b7bd6e03cdd1a34ce11657e', 1795813797101642),
	(8, 'watches', '7818550137c52966a2645b643e4ea3c670404d241f4f120c2c93e27e8e96c220', 1795813797254826),
	(9, 'twins', 'b5e127da85fed2b7cfd726187fc2b5956c5829d72183e531e795cf0235b4fca0', 1795813797446836),
	(10, 'imports', '435844f1c352f5eec0af5b235cadc1692ac1d166d2b24b7930481dcddc7dbfd0', 1795813797640861),
	(11, 'person imports', '3c32f360db836a7b42b4693be5dc1fff8f94a65c77f19f77bf49c7d3bf9617ee', 1795813797643418),
	(12, 'hand-in links', '4a8b880ed72490e7f166381a4f3736431428fd2c24ec68a9c366e1927ba499e1', 1795813797645260),
	(13, 'roles', 'b30c1999079a6f92fb61fc99a7e31c4459601aaa090e46862d97d51c60c1d06a', 1795813797786381),
	(14, 'desk manners', 'b99ed345d272277ea8778e73bbe99395e13fde1fd2484060aa6e7922e52ddae7', 1795813797788399),
	(15, 'typings', '1249949f820ea795b139460b55895fa9063777dd3b76915b1407795a9b3a8a01', 1795813797901453),
	(16, 'calendar', '2f24c0259b294908b682a9cca6a62c031d9360451d3398eaa2880518839d8af5', 1795813797998877),
	(17, 'listing', 'c2c646abd00d4e05192b680a8bf2e137b65eff9a42c9016836ecb7ee9b04da53', 1795813798447821),
	(18, 'keys', '028091140434f49c0939bc4e204892065a4b264ebbdf2b6a31924a707d214e27', 1795813798542877),
	(19, 'history', '51d88f8b2f3f90ba3b6480f8d39cb35514b8c83eb8bb95622e6afd51a424b9f1', 1795813798629422),
	(20, 'lean witnesses', 'd36b3e67a41d556eb1da470cba3c3281bfc6bf8cea5d073000e33441c5913e53', 1795813798676111),
	(21, 'mailed links', '65a8e009b125e99315fe80a5bad13d09bff18892df9f13cfd3b9cc3a26f0d9f4', 1795813798677412),
	(22, 'passkeys', '80821e11ea25a326a0c48b119acd5cb93d8faa149691f1521ac9f6a6c4b9491e', 1795813798758851),
	(23, 'subjects', 'd747453574055ee091ebe0a197e43925154a8787698caf37d2ba822f71204dfe', 1795813798860958),
	(24, 'mergers', '030a8df1a9377ebb6e66953148271575118264190ec4dbc8d9d8c4ef8327efff', 1795813798975431),
	(25, 'awaited', '013ec716843278087c82ebf0da41cef66578257245593c361a940cd9d0912927', 1795813799054844),
	(26, 'notices', '3adbfc2a73acf0b283191f559dc6e6ab03a263a726420f5e8179dc5dde6b97f9', 1795813799282861),
	(27, 'scholars by link', '2fb6d26faad6eceee2bcc9d3c1eaf002cac8b141145d3911c7b94dc4bc9d3110', 1795813799546867),
	(28, 'originals', 'e9dd0f111368a25606e93fb61289328ec47c204b788aa570e5419e6b05661b97', 1795813799826851),
	(29, 'told', 'ff7f705c9299136bb9000c3dc12397925519d3dbac1c3eb3c389fa18510caaef', 1795813800197477),
	(30, 'ladder', '73bf1b9147916b8ca0e73cc7a85382d6624efbad24e89118eb55b70f9cdd93a9', 1795813800714818),
	(31, 'captures', '89dd67b975b3b40ec0a071ccfde23a7b1b848c3acbfccf1dad96ba3db890c878', 1795813801054819);


--
-- Data for Name: scholar_link; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.scholar_link VALUES
	('01a21ed7-d8fe-7f85-8d32-ace58f397970', 'ab718e8fa124a9b01b1a5ae0a507e79ba3864febcbcbb5700422da61c8080149', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-d317-73ba-83c5-9a2960e2bb79', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1795813791998970, NULL, NULL, NULL);


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
	('01a21ed7-c897-71f7-85ab-bc453370271f', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'a-scholars-take', '{"en":"A Scholar’s Take"}', '{"en":"Monthly, on what a harbour needs."}', '01a21ed7-c897-717c-a247-8ac5c8547860', NULL, '#1a2b3c', 1795813787483505, NULL);


--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.session VALUES
	('3b51f0c82dcf119ec155998c63276c12f923331db316c786a8c11fa097459ad9', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1795813793653500, 1795813793653500, 1796418593653500, '127.0.0.0/24', NULL),
	('83209fff3b62d3ecbf6d72a993f83b3bb480a865ff5e13e80c6d45dd96d6f559', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1795813787243138, 1795813787243138, 1796418587243138, '127.0.0.0/24', NULL),
	('bcd9d71118f07a640e0293d5f7bc9128ac06c9356700bdd68ec8b9a37a17a63e', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1795813787715266, 1795813787715266, 1796418587715266, '127.0.0.0/24', NULL),
	('40040964e79108da4140c2b745e9270c634a6d8944bc29fd1d0b9d9ed8441829', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 1795813807911864, 1795813807911864, 1796418607911864, '127.0.0.0/24', NULL);


--
-- Data for Name: shelf; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.shelf VALUES
	('01a21ed7-c897-71f7-85ab-bc453370271f', 20240311, '01a21ed7-ccff-722d-97ee-e2b4287f0faa', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'displayed', 1795813789078989, NULL, 1795813789078989),
	('01a21ed7-c89e-70c8-9211-19f75bd44104', 20240311, '01a21ed7-ccff-722d-97ee-e2b4287f0faa', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'displayed', 1795813789078989, NULL, 1795813789078989),
	('01a21ed7-cd28-7c28-b182-97ffa20bd929', 20240311, '01a21ed7-ccff-722d-97ee-e2b4287f0faa', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'displayed', 1795813789078989, NULL, 1795813789078989),
	('01a21ed7-cd29-772f-9a6d-384b362deb12', 20120109, '01a21ed7-d38d-78bc-8259-be9833e4eb2e', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'displayed', 1326083400000000, NULL, NULL),
	('01a21ed7-cd29-772f-9a6d-384b362deb12', 20240311, '01a21ed7-ccff-722d-97ee-e2b4287f0faa', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'displayed', 1795813789078989, NULL, 1795813789078989),
	('01a21ed7-d317-73ba-83c5-9a2960e2bb79', 20120109, '01a21ed7-d38d-78bc-8259-be9833e4eb2e', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'displayed', 1326083400000000, NULL, NULL),
	('01a21ed7-d38d-78bc-b240-0091cc1b785c', 20120109, '01a21ed7-d38d-78bc-8259-be9833e4eb2e', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'displayed', 1326083400000000, NULL, NULL);


--
-- Data for Name: sign_in_attempt; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: sign_in_link; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sign_in_link VALUES
	('1f5854db8e648098568b234130da48cb39acacfa1957cf5e2b4684b5eb0f710a', NULL, 1795900186665737, 1795813787215014, NULL),
	('de1e6e4d682e5b93a2c8037c4426d05f727b22856a576e646a60eeb32554fe38', '01a21ed7-d8db-7cf1-95c7-48082755f3d6', 1796072991963745, NULL, NULL);


--
-- Data for Name: site; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.site VALUES
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', '{"en":"Institute of Harbours"}', NULL, 'https://institute.example/', 'Asia/Karachi', '["en","ur"]', '{"digits":"latin","date_style":"day-first","gates":{"topic":false,"least_words":0,"most_words":0}}', 17, 1795813792298796, 1795813786657526);


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
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'op-ed', 'ask-the-teachers', '01a21ed7-d22b-7333-86b4-d843f66c6073', 1795813790251242),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'op-ed', 'count-the-water', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', 1795813788927163),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'op-ed', 'count-the-water-2', '01a21ed7-d87b-7768-97dd-65f8fe9cb67f', 1795813791867499),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'op-ed', 'counting-the-roads', '01a21ed7-d38d-78bc-8259-be9833e4eb2e', 1795813790605546),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'op-ed', 'the-ledger-of-ports', '01a21ed7-d49a-7d68-b7e0-46b833c64f79', 1795813790874838),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'op-ed', 'the-second-bridge', '01a21ed7-d38d-78c0-9368-6326c0a98b22', 1795813790605547),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'op-ed', 'the-second-year-of-a-tree', '01a21ed7-cf0b-72d0-9439-f8cbaff3e526', 1795813789451205),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'outlet', 'the-harbour-gazette', '01a21ed7-cd29-772f-9a6d-384b362deb12', 1795813787483505),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'person', 'amina-farooqi', '01a21ed7-cd28-7c28-b182-97ffa20bd929', 1795813787483505),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'person', 'karim-daud', '01a21ed7-cf5e-7cc0-9347-89beaf6f517f', 1795813789171480),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'person', 'noor-jahan', '01a21ed7-d317-73ba-83c5-9a2960e2bb79', 1795813789715468),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'series', 'a-scholars-take', '01a21ed7-c897-71f7-85ab-bc453370271f', 1795813787483505),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'topic', 'roads', '01a21ed7-d38d-78bc-b240-0091cc1b785c', 1795813789715468),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'topic', 'water', '01a21ed7-c89e-70c8-9211-19f75bd44104', 1795813787483505),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'topic', 'waters', '01a21ed7-c89e-70c8-9211-19f75bd44104', 1795813791958301);


--
-- Data for Name: source; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.source VALUES
	('01a21ed7-ccf7-72bc-949a-4954f3033335', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813788919175, '{"by":"file","name":"water.html","media_type":null,"body":"bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a","url":"https://gazette.example/opinion/water","given_by":null}', 'bd2b0f5655351fd1d24c764a19773ad3d269155bcfd1e7c25e24c2f711bf610a'),
	('01a21ed7-cefe-7cd0-a1b7-73831dac547f', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813789438806, '{"by":"file","name":"trees.html","media_type":null,"body":"7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b","url":"https://gazette.example/opinion/trees","given_by":null}', '7e6238874e5f47f7578f7e9b1b2b8222865f5b3f806666f0cdb229aaa670a42b'),
	('01a21ed7-d1ea-7fb2-8f1a-b727ea93eb65', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813790186984, '{"by":"file","name":"schools.html","media_type":null,"body":"ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151","url":"https://gazette.example/opinion/schools","given_by":null}', 'ae4a50c0cec7df3038b80fd4bb021cad32fd9baf2c8c95a053dfbc4933ff0151'),
	('01a21ed7-d38d-78bc-9ee8-864caf1eb47e', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813790605546, '{"by":"file","name":"old.xml, entries 1 to 2","media_type":null,"body":"55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb","url":null,"given_by":null}', '55986ec1df7a99cf85041a92f7c4d47a9616448f8e2b74b138e98cf91afe8ccb'),
	('01a21ed7-d49a-7d68-add9-df0e73b7cb4d', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813790874838, '{"by":"file","name":"ports.csv, entries 1 to 1","media_type":null,"body":"4c3b1382ef91032c596cfc0679d73188fe130706a7a36eb65545bcd1efdffac2","url":null,"given_by":null}', '4c3b1382ef91032c596cfc0679d73188fe130706a7a36eb65545bcd1efdffac2'),
	('01a21ed7-d80b-7f89-a94a-4a4b7921b0e9', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 1795813791755975, '{"by":"file","name":"again.html","media_type":null,"body":"89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36","url":null,"given_by":null}', '89485ba09cef16a778dc893d14363f109d6344f82d4c2796307e6a1fb6fccd36');


--
-- Data for Name: standing; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.standing VALUES
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'about:01a21ed7-c89e-70c8-9211-19f75bd44104', 202403, 1),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'about:01a21ed7-d38d-78bc-b240-0091cc1b785c', 201201, 1),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'any', 201201, 1),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'any', 202403, 1),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'at:01a21ed7-cd29-772f-9a6d-384b362deb12', 201201, 1),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'at:01a21ed7-cd29-772f-9a6d-384b362deb12', 202403, 1),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'by:01a21ed7-cd28-7c28-b182-97ffa20bd929', 202403, 1),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'by:01a21ed7-cf5e-7cc0-9347-89beaf6f517f', 202403, 0),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'by:01a21ed7-d317-73ba-83c5-9a2960e2bb79', 201201, 1),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'in:en', 201201, 1),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'in:en', 202403, 1),
	('01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'within:01a21ed7-c897-71f7-85ab-bc453370271f', 202403, 1);


--
-- Data for Name: topic; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.topic VALUES
	('01a21ed7-c89e-70c8-9211-19f75bd44104', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'water', '{"en":"Water","ur":"پانی"}', NULL, 1795813787483505, NULL),
	('01a21ed7-d38d-78bc-b240-0091cc1b785c', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 'roads', '{"en":"Roads"}', NULL, 1795813789715468, NULL),
	('01a21ed7-d8e6-7343-a2cd-1dcc1bff5457', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', '01a21ed7-d8e6-7343-a2cd-1dcc1bff5457', '{"en":"Waters"}', NULL, 1795813791958301, '01a21ed7-c89e-70c8-9211-19f75bd44104');


--
-- Data for Name: touch; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: turn; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.turn VALUES
	('03ad24f7-1c80-7000-a4a9-3845c06b2b7f', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 4042184400000000, 1, 'rights', '01a21ed7-ccff-722d-97ee-e2b4287f0faa'),
	('03b47ab9-e600-7000-96d5-5795279f1ba2', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 4073688000000000, 0, 'front', '01a21ed7-ccff-722d-97ee-e2b4287f0faa'),
	('03b47fe0-4200-7000-bc22-bc738ea93f19', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 4073774400000000, 0, 'front', '01a21ed7-ccff-722d-97ee-e2b4287f0faa'),
	('03bb2bb1-2f80-7000-8719-6495bfe218ab', '01a21ed7-c421-77f3-b6dd-50e9563c6a81', 4102426800000000, 1, 'rights', '01a21ed7-ccff-722d-97ee-e2b4287f0faa');


--
-- Data for Name: typing; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.typing VALUES
	('01a21ed7-ccff-722d-97ee-e2b4287f0faa', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', '3e028c0011109f3fd8a9', 1795813789147616, '[]', 1795813789147616),
	('01a21ed7-ccff-722d-97ee-e2b4287f0faa', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', '51cb6bd4ba5f0ea4d8fc', 1795813789010269, '[]', 1795813789010269),
	('01a21ed7-ccff-722d-97ee-e2b4287f0faa', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'd5010ad33a34b4a5d5d3', 1795813788978262, '[]', 1795813788978262),
	('01a21ed7-cf0b-72d0-9439-f8cbaff3e526', '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', '6cecbc6fcf4c35e22463', 1795813789571585, '[]', 1795813789571585);


--
-- Data for Name: unlisted; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.version VALUES
	('01a21ed7-ccff-7231-90ef-7ae132bd7ff5', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', 1, 1795813788927163, NULL, 'intake', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[]},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-ccff-70b8-8452-774dfc2ad4ab"],"picture":null}'),
	('01a21ed7-cd2a-7420-a14f-7e02ea2f954d', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', 2, 1795813788970290, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'edit', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0]},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-ccff-70b8-8452-774dfc2ad4ab"],"picture":null}'),
	('01a21ed7-cd51-7981-8524-bd6b23388cbd', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', 3, 1795813789009609, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'edit', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0,1,2]},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-ccff-70b8-8452-774dfc2ad4ab"],"picture":null}'),
	('01a21ed7-cdd7-73d7-a323-c18233fc86bc', '01a21ed7-ccff-722d-97ee-e2b4287f0faa', 4, 1795813789143257, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'correction', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0,1,2]},"summary":"A city that counts its water has more of it.","language":"en","direction":"ltr","bylines":["01a21ed7-ccff-70b8-8452-774dfc2ad4ab"],"picture":null}'),
	('01a21ed7-cf0b-72d0-b725-1aa628364436', '01a21ed7-cf0b-72d0-9439-f8cbaff3e526', 1, 1795813789451205, NULL, 'intake', 'The Second Year of a Tree', 'en', NULL, '{"title":"The Second Year of a Tree","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"A tree that is planted for a photograph is a tree that nobody waters in its second year, when it dies."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0,1],"last_sentences":1},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-cf0b-718d-ab76-b645bc33249f"],"picture":null}'),
	('01a21ed7-cf5f-7e87-bc01-3db1f3c6e301', '01a21ed7-cf0b-72d0-9439-f8cbaff3e526', 2, 1795813789535924, '01a21ed7-c64f-796c-8f8c-4d0d8c8cbe36', 'edit', 'The Second Year of a Tree', 'en', NULL, '{"title":"The Second Year of a Tree","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"A tree that is planted for a photograph is a tree that nobody waters in its second year, when it dies."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0],"last_sentences":1},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-cf0b-718d-ab76-b645bc33249f"],"picture":null}'),
	('01a21ed7-d22b-7337-a7b2-a37a9b9c84ea', '01a21ed7-d22b-7333-86b4-d843f66c6073', 1, 1795813790251242, NULL, 'intake', 'Ask the Teachers', 'en', NULL, '{"title":"Ask the Teachers","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Nobody asks the teachers, who alone know which of the desks in the register are sat at in the afternoon."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[0,1],"last_sentences":1},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-d22b-71ca-9af4-bdf16710cc13"],"picture":null}'),
	('01a21ed7-d38d-78bc-8660-f08d7ad77d9c', '01a21ed7-d38d-78bc-8259-be9833e4eb2e', 1, 1795813790605546, NULL, 'intake', 'Counting the Roads', 'en', NULL, '{"title":"Counting the Roads","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"A road that nobody counts is a road that nobody mends, and every spring the ministry is surprised by what it finds."}]},{"t":"paragraph","c":[{"t":"text","c":"What is written down in a ledger can be asked for by anybody who reads, and what is only said in a speech cannot."}]}]},"is_part":true,"given_length":null,"selection":{"blocks":[0]},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-d38d-78bc-b1bb-2dbecade19f4"],"picture":null}'),
	('01a21ed7-d38d-78c0-8140-aa7de56fed1a', '01a21ed7-d38d-78c0-9368-6326c0a98b22', 1, 1795813790605547, NULL, 'intake', 'The Second Bridge', 'en', NULL, '{"title":"The Second Bridge","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"The bridge was opened twice by two ministers, and was closed once, quietly, by the river that runs beneath it."}]},{"t":"paragraph","c":[{"t":"text","c":"What is written down in a ledger can be asked for by anybody who reads, and what is only said in a speech cannot."}]}]},"is_part":true,"given_length":null,"selection":{"blocks":[0]},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-d38d-78c0-b6fb-d29f49804551"],"picture":null}'),
	('01a21ed7-d49a-7d68-b8fa-e413e2fdcf69', '01a21ed7-d49a-7d68-b7e0-46b833c64f79', 1, 1795813790874838, NULL, 'intake', 'The Ledger of Ports', 'en', NULL, '{"title":"The Ledger of Ports","standfirst":null,"body":{"v":1,"blocks":[]},"is_part":true,"given_length":null,"selection":{"blocks":[]},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-d49a-7d68-ab3e-0411d5ff05b2"],"picture":null}'),
	('01a21ed7-d87b-776c-bc90-32163cfedadc', '01a21ed7-d87b-7768-97dd-65f8fe9cb67f', 1, 1795813791867499, NULL, 'intake', 'Count the Water', 'en', NULL, '{"title":"Count the Water","standfirst":null,"body":{"v":1,"blocks":[{"t":"paragraph","c":[{"t":"text","c":"Every summer the city holds the same argument about water, and every summer it forgets to count what it has."}]},{"t":"paragraph","c":[{"t":"text","c":"A ledger would do more than a speech. It needs four columns, a date, and the name of an officer who signs it every single month."}]},{"t":"paragraph","c":[{"t":"text","c":"Those who say that this cannot be measured have never asked the people who carry it up four flights of stairs."}]}]},"is_part":false,"given_length":null,"selection":{"blocks":[]},"summary":null,"language":"en","direction":"ltr","bylines":["01a21ed7-d87b-7672-b6ec-b934c2024a6b"],"picture":null}');


--
-- Data for Name: version_byline; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.version_byline VALUES
	('01a21ed7-ccff-7231-90ef-7ae132bd7ff5', 0, '01a21ed7-ccff-70b8-8452-774dfc2ad4ab'),
	('01a21ed7-cd2a-7420-a14f-7e02ea2f954d', 0, '01a21ed7-ccff-70b8-8452-774dfc2ad4ab'),
	('01a21ed7-cd51-7981-8524-bd6b23388cbd', 0, '01a21ed7-ccff-70b8-8452-774dfc2ad4ab'),
	('01a21ed7-cdd7-73d7-a323-c18233fc86bc', 0, '01a21ed7-ccff-70b8-8452-774dfc2ad4ab'),
	('01a21ed7-cf0b-72d0-b725-1aa628364436', 0, '01a21ed7-cf0b-718d-ab76-b645bc33249f'),
	('01a21ed7-cf5f-7e87-bc01-3db1f3c6e301', 0, '01a21ed7-cf0b-718d-ab76-b645bc33249f'),
	('01a21ed7-d22b-7337-a7b2-a37a9b9c84ea', 0, '01a21ed7-d22b-71ca-9af4-bdf16710cc13'),
	('01a21ed7-d38d-78bc-8660-f08d7ad77d9c', 0, '01a21ed7-d38d-78bc-b1bb-2dbecade19f4'),
	('01a21ed7-d38d-78c0-8140-aa7de56fed1a', 0, '01a21ed7-d38d-78c0-b6fb-d29f49804551'),
	('01a21ed7-d49a-7d68-b8fa-e413e2fdcf69', 0, '01a21ed7-d49a-7d68-ab3e-0411d5ff05b2'),
	('01a21ed7-d87b-776c-bc90-32163cfedadc', 0, '01a21ed7-d87b-7672-b6ec-b934c2024a6b');


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
-- Name: archive_push archive_push_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.archive_push
    ADD CONSTRAINT archive_push_pkey PRIMARY KEY (site, address_key);


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
-- Name: capture_due capture_due_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture_due
    ADD CONSTRAINT capture_due_pkey PRIMARY KEY (source, op_ed);


--
-- Name: capture_line capture_line_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture_line
    ADD CONSTRAINT capture_line_pkey PRIMARY KEY (capture, file, place);


--
-- Name: capture capture_op_ed_source_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture
    ADD CONSTRAINT capture_op_ed_source_key UNIQUE (op_ed, source);


--
-- Name: capture_part capture_part_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture_part
    ADD CONSTRAINT capture_part_pkey PRIMARY KEY (capture, place);


--
-- Name: capture capture_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture
    ADD CONSTRAINT capture_pkey PRIMARY KEY (id);


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
-- Name: cited_link cited_link_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cited_link
    ADD CONSTRAINT cited_link_pkey PRIMARY KEY (op_ed, address_key);


--
-- Name: cited_read cited_read_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cited_read
    ADD CONSTRAINT cited_read_pkey PRIMARY KEY (op_ed);


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
-- Name: hub_told hub_told_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hub_told
    ADD CONSTRAINT hub_told_pkey PRIMARY KEY (site);


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
-- Name: live_reading live_reading_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.live_reading
    ADD CONSTRAINT live_reading_pkey PRIMARY KEY (site, address_key);


--
-- Name: memento memento_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memento
    ADD CONSTRAINT memento_pkey PRIMARY KEY (site, address_key, archive);


--
-- Name: memento_search memento_search_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memento_search
    ADD CONSTRAINT memento_search_pkey PRIMARY KEY (site, address_key);


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
-- Name: missed_address missed_address_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.missed_address
    ADD CONSTRAINT missed_address_pkey PRIMARY KEY (site, old_key, day);


--
-- Name: missed_left missed_left_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.missed_left
    ADD CONSTRAINT missed_left_pkey PRIMARY KEY (site, old_key);


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
-- Name: original_check original_check_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.original_check
    ADD CONSTRAINT original_check_pkey PRIMARY KEY (site, address_key, at);


--
-- Name: original_host original_host_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.original_host
    ADD CONSTRAINT original_host_pkey PRIMARY KEY (host);


--
-- Name: original original_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.original
    ADD CONSTRAINT original_pkey PRIMARY KEY (site, address_key);


--
-- Name: original_stop original_stop_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.original_stop
    ADD CONSTRAINT original_stop_pkey PRIMARY KEY (what);


--
-- Name: original_word original_word_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.original_word
    ADD CONSTRAINT original_word_pkey PRIMARY KEY (site, address_key);


--
-- Name: originals_told originals_told_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.originals_told
    ADD CONSTRAINT originals_told_pkey PRIMARY KEY (site);


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
-- Name: public_copy public_copy_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.public_copy
    ADD CONSTRAINT public_copy_pkey PRIMARY KEY (id);


--
-- Name: reader_report reader_report_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reader_report
    ADD CONSTRAINT reader_report_pkey PRIMARY KEY (op_ed, day);


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
-- Name: touch touch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.touch
    ADD CONSTRAINT touch_pkey PRIMARY KEY (op_ed);


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
-- Name: address_by_op_ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX address_by_op_ed ON public.address USING btree (op_ed);


--
-- Name: appearance_by_op_ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appearance_by_op_ed ON public.appearance USING btree (op_ed, place);


--
-- Name: appearance_by_outlet; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appearance_by_outlet ON public.appearance USING btree (outlet);


--
-- Name: archive_push_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX archive_push_by_time ON public.archive_push USING btree (next_at);


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
-- Name: capture_by_site; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX capture_by_site ON public.capture USING btree (site, id);


--
-- Name: capture_line_by_address; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX capture_line_by_address ON public.capture_line USING btree (site, surt, at);


--
-- Name: capture_line_by_digest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX capture_line_by_digest ON public.capture_line USING btree (site, digest);


--
-- Name: capture_part_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX capture_part_by_time ON public.capture_part USING btree (state, next_at);


--
-- Name: capture_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX capture_waiting ON public.capture USING btree (parts, id);


--
-- Name: cited_link_by_address; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cited_link_by_address ON public.cited_link USING btree (site, address_key);


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
-- Name: live_reading_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX live_reading_by_time ON public.live_reading USING btree (next_at);


--
-- Name: memento_search_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX memento_search_by_time ON public.memento_search USING btree (next_at);


--
-- Name: merger_by_gone; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX merger_by_gone ON public.merger USING btree (gone);


--
-- Name: merger_by_site; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX merger_by_site ON public.merger USING btree (site, at);


--
-- Name: missed_address_by_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX missed_address_by_day ON public.missed_address USING btree (day);


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
-- Name: op_ed_told; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX op_ed_told ON public.op_ed USING btree (site, told, id) WHERE (told IS NOT NULL);


--
-- Name: op_ed_touched; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX op_ed_touched ON public.op_ed USING btree (site, touched, id) WHERE (first_displayed IS NOT NULL);


--
-- Name: original_by_host; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX original_by_host ON public.original USING btree (host, tier, next_at);


--
-- Name: original_by_landed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX original_by_landed ON public.original USING btree (host, landed);


--
-- Name: original_by_mark; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX original_by_mark ON public.original USING btree (host, mark);


--
-- Name: original_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX original_by_state ON public.original USING btree (site, state, since);


--
-- Name: original_check_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX original_check_by_time ON public.original_check USING btree (at);


--
-- Name: original_host_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX original_host_by_time ON public.original_host USING btree (due_at);


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
-- Name: public_copy_by_op_ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX public_copy_by_op_ed ON public.public_copy USING btree (op_ed, id);


--
-- Name: reader_report_by_site; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reader_report_by_site ON public.reader_report USING btree (site, day);


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
-- Name: shelf_told; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX shelf_told ON public.shelf USING btree (thing, told, op_ed) WHERE (told IS NOT NULL);


--
-- Name: sign_in_attempt_by_email; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sign_in_attempt_by_email ON public.sign_in_attempt USING btree (email, at);


--
-- Name: source_by_body; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX source_by_body ON public.source USING btree (site, body);


--
-- Name: touch_by_site; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX touch_by_site ON public.touch USING btree (site);


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
-- Name: archive_push archive_push_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.archive_push
    ADD CONSTRAINT archive_push_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: archive_push archive_push_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.archive_push
    ADD CONSTRAINT archive_push_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


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
-- Name: capture_due capture_due_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture_due
    ADD CONSTRAINT capture_due_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: capture_due capture_due_source_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture_due
    ADD CONSTRAINT capture_due_source_fkey FOREIGN KEY (source) REFERENCES public.source(id);


--
-- Name: capture_line capture_line_capture_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture_line
    ADD CONSTRAINT capture_line_capture_fkey FOREIGN KEY (capture) REFERENCES public.capture(id);


--
-- Name: capture capture_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture
    ADD CONSTRAINT capture_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: capture_part capture_part_capture_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture_part
    ADD CONSTRAINT capture_part_capture_fkey FOREIGN KEY (capture) REFERENCES public.capture(id);


--
-- Name: capture capture_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture
    ADD CONSTRAINT capture_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: capture capture_source_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture
    ADD CONSTRAINT capture_source_fkey FOREIGN KEY (source) REFERENCES public.source(id);


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
-- Name: cited_link cited_link_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cited_link
    ADD CONSTRAINT cited_link_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: cited_link cited_link_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cited_link
    ADD CONSTRAINT cited_link_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: cited_read cited_read_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cited_read
    ADD CONSTRAINT cited_read_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


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
-- Name: hub_told hub_told_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hub_told
    ADD CONSTRAINT hub_told_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


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
-- Name: live_reading live_reading_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.live_reading
    ADD CONSTRAINT live_reading_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: memento_search memento_search_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memento_search
    ADD CONSTRAINT memento_search_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: memento_search memento_search_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memento_search
    ADD CONSTRAINT memento_search_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: memento memento_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memento
    ADD CONSTRAINT memento_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


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
-- Name: missed_address missed_address_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.missed_address
    ADD CONSTRAINT missed_address_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: missed_left missed_left_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.missed_left
    ADD CONSTRAINT missed_left_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


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
-- Name: original_check original_check_site_address_key_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.original_check
    ADD CONSTRAINT original_check_site_address_key_fkey FOREIGN KEY (site, address_key) REFERENCES public.original(site, address_key) ON DELETE CASCADE;


--
-- Name: original original_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.original
    ADD CONSTRAINT original_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: original_word original_word_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.original_word
    ADD CONSTRAINT original_word_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: originals_told originals_told_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.originals_told
    ADD CONSTRAINT originals_told_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


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
-- Name: public_copy public_copy_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.public_copy
    ADD CONSTRAINT public_copy_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: public_copy public_copy_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.public_copy
    ADD CONSTRAINT public_copy_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


--
-- Name: reader_report reader_report_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reader_report
    ADD CONSTRAINT reader_report_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: reader_report reader_report_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reader_report
    ADD CONSTRAINT reader_report_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


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
-- Name: touch touch_op_ed_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.touch
    ADD CONSTRAINT touch_op_ed_fkey FOREIGN KEY (op_ed) REFERENCES public.op_ed(id);


--
-- Name: touch touch_site_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.touch
    ADD CONSTRAINT touch_site_fkey FOREIGN KEY (site) REFERENCES public.site(id);


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
