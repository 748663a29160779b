-- A pair is open, decided (same, different), or its two do not look alike any more (unlike). What was decided and taken back waits again.
update identity_pairs p set status = 'open', version = p.version + 1
where p.status <> 'open'
  and canonical_of(p.one) <> canonical_of(p.other)
  and not exists (select 1 from identity_marks m where m.one = p.one and m.other = p.other and m.lifted_at is null);

-- The order of the list, in which one comparison of two columns says where a page goes on.
drop index identity_pairs_open;
create index identity_pairs_open on identity_pairs ((-bits), id) where status = 'open';
