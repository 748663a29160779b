-- A look at what is restricted says so from now on. Of the older ones nobody can tell whether the signal, call or compartment
-- was one that the family may not learn of: they are kept from it all, and an auditor is told them as before.
update accesses set field_class = 'restricted'
where action like 'signals-%' or action like 'hot-line-calls-%'
   or action in ('access-place-restriction', 'access-lift-restriction', 'access-read-restrictions');
