-- Operators: who may see and do what, who is logged in, and which calls for staff somebody has taken up.

create table accounts (
    name          varchar(40) primary key,
    password_hash text        not null,
    role          varchar(16) not null,
    must_change   integer     not null,
    made_by       varchar(64) not null,
    made_at       bigint      not null,
    disabled_at   bigint,
    last_log_in   bigint
);

create table sessions (
    token_hash    varchar(64) primary key,
    account       varchar(40) not null,
    csrf          varchar(64) not null,
    made_at       bigint      not null,
    seen_at       bigint      not null
);
create index sessions_account on sessions (account);

create table handled_calls (
    event         varchar(32) primary key,
    handled_by    varchar(40) not null,
    handled_at    bigint      not null
);
