begin;

create extension if not exists pg_trgm;

-- Texts as they are searched: in small letters, as many as the text has; and the same without marks. Said letter by
-- letter, so that they are the same on every server and in every locale.
create function search_marked(text) returns text language sql immutable strict parallel safe
return lower(translate(normalize($1, NFC),
  'ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ',
  'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ'));

create function search_bare(text) returns text language sql immutable strict parallel safe
return translate(search_marked($1),
  'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ',
  'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd');

-- Words without marks, and under weight A the same words with theirs. Of a long text its first 100,000 letters: no more
-- than a vector can hold, whatever the words.
create function search_words(text) returns tsvector language sql immutable strict parallel safe
return to_tsvector('simple', regexp_replace(search_bare(left($1, 100000)), '[^a-z0-9]+', ' ', 'g'))
  || setweight(to_tsvector('simple', regexp_replace(search_marked(left($1, 100000)),
       '[^a-z0-9àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]+', ' ', 'g')), 'A');

-- "128/TB-UBND" is 128tbubnd, with or without its hyphens.
create function search_number(text) returns text language sql immutable strict parallel safe
return regexp_replace(search_bare($1), '[^a-z0-9]+', '', 'g');

alter table notice
  add column search tsvector generated always as (search_words(coalesce(number, '') || ' ' || title || ' ' || text)) stored,
  add column search_number text generated always as (search_number(number)) stored;
alter table directive add column search tsvector
  generated always as (search_words(text || ' ' || coalesce(assignees_text, '') || ' ' || coalesce(deliverable, ''))) stored;
alter table amendment add column search tsvector
  generated always as (search_words(coalesce(text, '') || ' ' || reason || ' ' || document_number)) stored;
alter table plan add column search tsvector
  generated always as (search_words(what || ' ' || how || ' ' || "check" || ' ' || otherwise || ' ' || coalesce(document_number, ''))) stored;
alter table progress_report add column search tsvector
  generated always as (search_words(done || ' ' || coalesce(obstacle, '') || ' ' || coalesce(next_step, ''))) stored;
alter table completion add column search tsvector generated always as (search_words(summary)) stored;
alter table citation add column search_number text generated always as (search_number(symbol)) stored;
alter table evidence add column search_number text generated always as (search_number(document_number)) stored;

create index notice_search on notice using gin (search);
create index notice_search_number on notice using gin (search_number gin_trgm_ops);
create index directive_search on directive using gin (search);
create index amendment_search on amendment using gin (search);
create index plan_search on plan using gin (search);
create index progress_report_search on progress_report using gin (search);
create index completion_search on completion using gin (search);
create index citation_search_number on citation using gin (search_number gin_trgm_ops);
create index evidence_search_number on evidence using gin (search_number gin_trgm_ops);

commit;
