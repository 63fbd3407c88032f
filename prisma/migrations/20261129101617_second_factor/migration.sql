begin;

-- A second step at sign-in: a secret that an app on the person's phone holds too, kept sealed; and codes for when the phone is away.
create table second_factor (
  person_id integer primary key references person (id) on delete restrict on update cascade,
  secret text not null constraint second_factor_sealed check (secret like 'v1.%'),
  begun_at timestamptz(3) not null,
  enabled_at timestamptz(3),
  last_step integer not null default 0,
  constraint second_factor_step check (last_step >= 0)
);
create table recovery_code (
  id serial primary key,
  person_id integer not null references second_factor (person_id) on delete cascade on update cascade,
  code_hash text not null constraint recovery_code_hashed check (code_hash ~ '^[0-9a-f]{64}$'),
  used_at timestamptz(3)
);
create unique index recovery_code_person_id_code_hash_key on recovery_code (person_id, code_hash);

-- Each number of the app is taken once: the last one moves forward only.
create function refuse_used_step() returns trigger language plpgsql as $$
begin
  if new.last_step < old.last_step and new.secret = old.secret then
    raise exception 'a number of the second step is taken once';
  end if;
  return new;
end $$;
create trigger second_factor_step before update on second_factor for each row execute function refuse_used_step();

-- A session that awaits the second step is none yet; and when its person last gave their password.
alter table session add column awaits_code boolean not null default false;
alter table session add column confirmed_at timestamptz(3);

commit;
