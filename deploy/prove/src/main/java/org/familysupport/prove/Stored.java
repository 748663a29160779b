package org.familysupport.prove;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.prove.model.Party;
import org.familysupport.prove.model.World;

/** What the services have stored about one family. */
final class Stored {
    /** As {@link World#rows()}; and whether the periods of responsibility follow each other without gap or overlap. */
    private static final String ROWS = """
            select concat_ws(E'\\n',
              coalesce((select string_agg(cast(organisation as text), ',' order by number)
                        from responsibilities where subject_id = f.id), ''),
              coalesce((select string_agg(t.line, ';' order by t.line collate "C")
                        from (select concat_ws(' ', id, version, status, coalesce(business_status, '-'),
                                               case when settled_at is null then 'open' else 'settled' end,
                                               coalesce(cast(redirects as text), '-'),
                                               coalesce(cast(part_of as text), '-'),
                                               case when is_return then 'return' else 'help' end,
                                               coalesce(cast(taken_over_by as text), '-')) as line
                              from referrals where subject_id = f.id) t), ''),
              coalesce((select string_agg(t.line, ';' order by t.line collate "C")
                        from (select concat_ws(' ', t.referral_id, t.receiver, t.version, t.status,
                                               coalesce(t.business_status, '-')) as line
                              from referrals r join referral_tasks t on t.referral_id = r.id
                              where r.subject_id = f.id) t), ''),
              coalesce((select string_agg(t.line, ';' order by t.line collate "C")
                        from (select id || ' ' || version || ' ' || status as line
                              from transfers where subject_id = f.id) t), ''),
              coalesce((select string_agg(t.line, ';' order by t.line collate "C")
                        from (select o.transfer_id || ' ' || o.receiver || ' ' || o.version || ' ' || o.status as line
                              from transfers t join transfer_offers o on o.transfer_id = t.id
                              where t.subject_id = f.id) t), '')),
              (select coalesce(bool_and(p.whole), false)
               from (select number = row_number() over w
                            and coalesce(lower(during) = lag(upper(during)) over w, number = 1)
                            and upper_inf(during) = (lead(number) over w is null)
                            and not isempty(during) as whole
                     from responsibilities where subject_id = f.id
                     window w as (order by number)) p)
            from (select cast(? as uuid) as id) f
            """;

    private static final String HEARD_BY_REFERRAL = """
            select exists (select 1 from families where id = f.id)
                   and exists (select 1 from responsibilities where subject_id = f.id)
                   and not exists (select 1 from grants where subject_id = f.id and basis = 'origin' and upper_inf(during))
                   and exists (select 1 from grants where subject_id = f.id and basis = 'responsibility')
            from (select cast(? as uuid) as id) f
            """;
    private static final String HEARD_BY_DELIVERY = """
            select exists (select 1 from families where id = f.id)
                   and exists (select 1 from members m join people p on p.id = m.person_id
                               join births b on b.person_id = m.person_id where m.family_id = f.id)
                   and not exists (select 1 from grants where subject_id = f.id and basis = 'origin' and upper_inf(during))
                   and exists (select 1 from grants where subject_id = f.id and basis = 'responsibility')
            from (select cast(? as uuid) as id) f
            """;
    private static final String HEARD_BY_REGISTRY = """
            select exists (select 1 from responsibilities where subject_id = f.id)
                   and not exists (select 1 from grants where subject_id = f.id and basis = 'origin' and upper_inf(during))
                   and exists (select 1 from grants where subject_id = f.id and basis = 'responsibility')
            from (select cast(? as uuid) as id) f
            """;
    private static final String RIGHTS = """
            select coalesce(string_agg(id || ' ' || version, ',' order by id), '')
            from grants where subject_id = cast(? as uuid) and service = 'referral'
            """;
    private static final String KNOWN = """
            select string_agg(coalesce(split_part(access_to(cast(? as uuid), p.id, false), ' ', 1), 'none'), ','
                              order by p.place)
            from unnest(cast(? as uuid[])) with ordinality as p (id, place)
            """;
    private static final String RESPONSIBLE = """
            select coalesce(max(cast(organisation as text)), 'nobody') from responsibilities
            where subject_id = cast(? as uuid) and programme = 'general'
            """;

    private static final String REGISTRY = "registry";
    private static final String REFERRAL = "referral";
    private static final String DELIVERY = "service-delivery";
    private static final String YES = "t";

    private final Databases databases;
    private final List<Party> parties;
    private final String ids;

    Stored(Databases databases, List<Party> parties) {
        this.databases = databases;
        this.parties = parties;
        this.ids = parties.stream().map(party -> party.id().toString()).collect(Collectors.joining(",", "{", "}"));
    }

    /** What the referral service has; and a violation at once where responsibility has a gap or an overlap. */
    String rows(UUID family) {
        List<String> row = databases.rows(REFERRAL, ROWS, family.toString()).getFirst();
        if (!row.get(1).equals(YES)) {
            throw new Violated("the periods of responsibility have a gap or an overlap: " + row.getFirst());
        }
        return row.getFirst();
    }

    /** Waits until every service has heard of a family that was just registered. */
    void awaitHeard(UUID family) {
        boolean heard = Wait.until(() -> says(REFERRAL, HEARD_BY_REFERRAL, family)
                && says(DELIVERY, HEARD_BY_DELIVERY, family)
                && says(REGISTRY, HEARD_BY_REGISTRY, family));
        if (!heard) {
            throw new Violated("the family was not heard of by every service");
        }
    }

    /** All rights that were ever given and taken for the sake of referrals and transfers. */
    String rights(UUID family) {
        return rightsIn(REFERRAL, family);
    }

    /**
     * Waits until the services that only hear of rights have heard of all these; then what anybody may know there must be right at
     * once. To wait for what should be known is not enough: it was so before a right was given, and is so after it was taken.
     */
    void awaitRights(World world, String rights) {
        UUID family = world.family();
        String responsible = world.responsible().id().toString();
        boolean came = Wait.until(() -> rightsIn(DELIVERY, family).equals(rights)
                && rightsIn(REGISTRY, family).equals(rights)
                && databases.text(REGISTRY, RESPONSIBLE, family.toString()).equals(responsible));
        if (!came) {
            throw new Violated("the rights are %s; in the registry they are %s, in service-delivery %s"
                    .formatted(rights, rightsIn(REGISTRY, family), rightsIn(DELIVERY, family)));
        }
        String wanted =
                parties.stream().map(party -> world.knows(party).profile()).collect(Collectors.joining(","));
        for (String service : List.of(REFERRAL, REGISTRY, DELIVERY)) {
            String known = known(service, world);
            if (!known.equals(wanted)) {
                throw new Violated(
                        "of %s should be known %s; in %s it is %s".formatted(parties, wanted, service, known));
            }
        }
    }

    private String rightsIn(String service, UUID family) {
        return databases.text(service, RIGHTS, family.toString());
    }

    private String known(String service, World world) {
        return databases.text(service, KNOWN, world.family().toString(), ids);
    }

    private boolean says(String service, String question, UUID family) {
        return databases.text(service, question, family.toString()).equals(YES);
    }
}
