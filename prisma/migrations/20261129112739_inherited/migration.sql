begin;

-- The agencies whose general heir an agency is, directly or through others: of their closed work it reads everything.
create function inherited_agencies(heir integer) returns integer[] language sql stable as $$
  with recursive line as (
    select e.predecessor_id as id from succession_edge e where e.successor_id = heir and e.is_general
    union select e.predecessor_id from line join succession_edge e on e.successor_id = line.id and e.is_general)
  select coalesce(array_agg(id order by id), '{}') from line
$$;

commit;
