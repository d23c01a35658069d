-- The hub's own tables. Words that SQLite and PostgreSQL both know; times are milliseconds since 1970 UTC.

create table terminals (
    id           varchar(32) primary key,
    office       varchar(64) not null,
    public_key   text        not null,
    secret_hash  varchar(64) not null,
    enrolled_at  bigint      not null,
    revoked_at   bigint
);

create table enrolment_codes (
    code_hash    varchar(64) primary key,
    office       varchar(64) not null,
    terminal     varchar(32),
    made_by      varchar(64) not null,
    made_at      bigint      not null,
    expires_at   bigint      not null,
    used_at      bigint,
    used_by      varchar(32)
);

-- One row per journal file of a terminal. The watermark is the contiguous prefix that is stored and verified.
create table streams (
    stream       varchar(64) primary key,
    terminal     varchar(32) not null,
    watermark    bigint      not null,
    head_hash    varchar(64) not null,
    signed_upto  bigint      not null
);
create index streams_terminal on streams (terminal);

create table journal_rows (
    stream       varchar(64) not null,
    seq          bigint      not null,
    terminal     varchar(32) not null,
    at           bigint      not null,
    kind         varchar(32) not null,
    purchase     varchar(40),
    bytes        bytea       not null,
    hash         varchar(64) not null,
    stored_at    bigint      not null,
    primary key (stream, seq)
);
create index journal_rows_purchase on journal_rows (purchase);

create view rows (stream, seq, hash) as select stream, seq, hash from journal_rows;

-- What came and could not be read; the stream goes on without it.
create table quarantine (
    id           varchar(32) primary key,
    terminal     varchar(32) not null,
    stream       varchar(64),
    seq          bigint,
    why          varchar(64) not null,
    bytes        bytea,
    at           bigint      not null
);

-- Projections: what the rows say, folded in the transaction that stores them.
create table purchases (
    purchase          varchar(40) primary key,
    terminal          varchar(32) not null,
    office            varchar(64) not null,
    plate             varchar(16),
    chassis_tail      varchar(8),
    regency           varchar(8),
    amount            bigint      not null,
    method            varchar(16) not null,
    bill              text,
    printed           varchar(32),
    payment           varchar(32) not null,
    delivery          varchar(32) not null,
    receipt           varchar(32) not null,
    copies            integer     not null,
    payment_reference varchar(64),
    paid_at           bigint,
    posting           varchar(64),
    valid_until       varchar(10),
    created_at        bigint      not null,
    updated_at        bigint      not null
);
create index purchases_printed on purchases (printed);
create index purchases_plate on purchases (plate);
create index purchases_created on purchases (created_at);

create table visits (
    visit        varchar(40) primary key,
    terminal     varchar(32) not null,
    service      varchar(32),
    language     varchar(8),
    started_at   bigint      not null,
    ended_at     bigint,
    outcome      varchar(32),
    touches      integer,
    millis       bigint
);
create index visits_started on visits (started_at);

create table tickets (
    office       varchar(64) not null,
    day          varchar(10) not null,
    number       varchar(8)  not null,
    terminal     varchar(32) not null,
    service      varchar(32),
    issued_at    bigint,
    called_at    bigint,
    counter      varchar(16),
    finished_at  bigint,
    primary key (office, day, number)
);

-- The last report of each terminal, so that a restarted hub knows what it knew.
create table presence (
    terminal     varchar(32) primary key,
    epoch        bigint      not null,
    link         varchar(16) not null,
    heard_at     bigint      not null,
    status       text        not null
);

create table events (
    id           varchar(32) primary key,
    at           bigint      not null,
    terminal     varchar(32),
    severity     varchar(8)  not null,
    code         varchar(48) not null,
    detail       text        not null
);
create index events_terminal on events (terminal, id);

-- First definite answers to asks about money; a repeated ask gets the same bytes again.
create table money_answers (
    ask_type     varchar(32) not null,
    purchase     varchar(40) not null,
    ask_hash     varchar(64) not null,
    answer       bytea       not null,
    at           bigint      not null,
    primary key (ask_type, purchase)
);

-- One case per QR the hub issued.
create table desk_cases (
    purchase          varchar(40) primary key,
    terminal          varchar(32) not null,
    phase             varchar(16) not null,
    amount            bigint      not null,
    bill              text        not null,
    valid_until       bigint      not null,
    reference         varchar(64),
    payment_reference varchar(64),
    paid_amount       bigint,
    paid_at           bigint,
    last_word         bigint      not null,
    next_at           bigint      not null,
    tries             integer     not null,
    posting           varchar(64),
    decision          varchar(16),
    number            varchar(64),
    decided_at        bigint,
    told              integer     not null,
    opened_at         bigint      not null
);
create index desk_cases_due on desk_cases (phase, next_at);

create table refunds (
    number       varchar(48) primary key,
    purchase     varchar(40) not null unique,
    terminal     varchar(32) not null,
    amount       bigint      not null,
    why          varchar(48) not null,
    opened_by    varchar(16) not null,
    opened_at    bigint      not null
);

-- Append-only: nothing in the program updates or deletes here.
create table audit (
    id           varchar(32) primary key,
    at           bigint      not null,
    who          varchar(64) not null,
    what         varchar(48) not null,
    detail       text        not null
);
