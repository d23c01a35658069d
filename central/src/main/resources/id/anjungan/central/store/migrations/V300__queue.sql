-- The queue in full: where a ticket stands, what was promised (minutes) and what it came to (seconds).
alter table tickets add column state varchar(16);
alter table tickets add column priority integer not null default 0;
alter table tickets add column calls integer not null default 0;
alter table tickets add column low integer;
alter table tickets add column high integer;
alter table tickets add column waited integer;
alter table tickets add column served integer;
